import "server-only"
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import { authSecret } from "@/lib/access/secret"

/**
 * A secret that has to be read again, as the database keeps it: AES-256-GCM under a key of its own that follows from
 * AUTH_SECRET, tied to its owner, so that neither a copy of the database nor a row moved to somebody else is of use.
 */
export function sealSecret(secret: string, personId: string): string {
  const vector = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", key(), vector).setAAD(Buffer.from(personId))
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()])
  return Buffer.concat([vector, cipher.getAuthTag(), sealed]).toString("base64url")
}

/** The secret again; null where AUTH_SECRET is another than the one it was sealed under (restored without the kept one). */
export function openSecret(kept: string, personId: string): string | null {
  const bytes = Buffer.from(kept, "base64url")
  if (bytes.length < 28) return null
  try {
    const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(personId)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8")
  } catch {
    return null
  }
}

const key = () => Buffer.from(hkdfSync("sha256", authSecret(), "", "secrets of two-factor sign-in", 32))
