import "server-only"
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { database } from "@/lib/database"
import { placeOf } from "@/lib/evidence/place"

/** The rows whose file is missing or is not what it was: read anew, byte for byte. There should be none, ever. */
export async function findBrokenFiles(): Promise<{ id: string; name: string }[]> {
  const files = await (await database()).evidenceFile.findMany({ select: { id: true, name: true, sha256: true } })
  const broken: { id: string; name: string }[] = []
  for (const { id, name, sha256 } of files) if ((await sha256Of(placeOf(id))) !== sha256) broken.push({ id, name })
  return broken
}

async function sha256Of(place: string): Promise<string | null> {
  const hash = createHash("sha256")
  try {
    for await (const piece of createReadStream(place)) hash.update(piece)
    return hash.digest("hex")
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") return null
    throw problem
  }
}
