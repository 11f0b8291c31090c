import "server-only"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { z } from "zod"
import { CatalogueSeed } from "@/lib/agencies/catalogue"
import { storeCatalogue } from "@/lib/agencies/store-catalogue"
import { CorrectionSeed } from "@/lib/appendix/corrections"
import { decodeText } from "@/lib/appendix/decode-text"
import { importText } from "@/lib/appendix/import-text"
import { write } from "@/lib/database"
import { operator, record } from "@/lib/journal/record"

export type SeedResult = { file: string; outcome: "imported" | "unchanged"; slug: string; tasks: number }

/**
 * Fills an empty database: the catalogue of agencies, then every text of a plan in the folder (*.txt) with the
 * corrections that belong to it. All or nothing; where a plan is stored already nothing happens at all.
 */
export async function importSeeds(now: Date, folder = "seeds"): Promise<SeedResult[]> {
  const catalogue = CatalogueSeed.parse(readJson(folder, "agencies.json"))
  const corrections = z.array(CorrectionSeed).parse(readJson(folder, "corrections.json"))
  const actor = operator("Khởi tạo hệ thống")
  return write(async (tx) => {
    if ((await tx.plan.count()) > 0) return []
    if ((await tx.agency.count()) === 0) {
      await storeCatalogue(tx, catalogue)
      await record(tx, actor, now, {
        verb: "catalogue-imported",
        object: "catalogue",
        objectId: null,
        particulars: { agencies: catalogue.agencies.length, groups: catalogue.groups.length },
      })
    }
    const results: SeedResult[] = []
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .sort()) {
      const decoded = decodeText(readFileSync(path.join(folder, file)))
      if (!decoded.ok) throw new Error(`${file}: ${decoded.detail ?? decoded.reason}`)
      const imported = await importText(tx, actor, now, decoded.value, corrections)
      if (!imported.ok) throw new Error(`${file}: ${imported.detail ?? imported.reason}`)
      results.push({ file, ...imported.value })
    }
    return results
  })
}

const readJson = (folder: string, name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8"))
