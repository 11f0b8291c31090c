import { createHash } from "node:crypto"

/**
 * The journal is a chain: each entry's hash covers its own content and the hash of the entry before. Whoever edits,
 * removes, swaps or inserts a row breaks the chain from there on; whoever cuts its tail contradicts an exported head.
 */
export type ChainedEntry = {
  seq: number
  at: Date
  actorId: string | null
  actorName: string | null
  actorAgency: string | null
  verb: string
  object: string
  objectId: string | null
  particulars: string
  address: string | null
  requestId: string | null
  previousHash: string
  hash: string
}

/** The hash before the first entry. */
export const GENESIS = "0".repeat(64)

/** SHA-256 (hex) over the entry's content, in a fixed order, with the previous hash. */
export function hashOf(entry: Omit<ChainedEntry, "hash">): string {
  const content = [
    entry.seq,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.actorAgency,
    entry.verb,
    entry.object,
    entry.objectId,
    entry.particulars,
    entry.address,
    entry.requestId,
    entry.previousHash,
  ]
  return createHash("sha256").update(JSON.stringify(content)).digest("hex")
}

/** A head that was written down outside the database: that entry had that hash. */
export type ExportedHead = { seq: number; hash: string }

export type ChainBreak = { seq: number; why: "edited" | "missing" | "out-of-order" | "contradicts-exported-head" }

/** Walks the entries in order of seq, a batch at a time; answers the first break, or null and how many entries hold. */
export class ChainWalk {
  #previous = { seq: 0, hash: GENESIS }
  #heads: Map<number, string>
  broken: ChainBreak | null = null
  count = 0

  constructor(heads: ExportedHead[]) {
    this.#heads = new Map(heads.map((head) => [head.seq, head.hash]))
  }

  add(entry: ChainedEntry): void {
    if (this.broken) return
    if (entry.seq !== this.#previous.seq + 1) this.broken = { seq: this.#previous.seq + 1, why: "missing" }
    else if (entry.previousHash !== this.#previous.hash) this.broken = { seq: entry.seq, why: "out-of-order" }
    else if (hashOf(entry) !== entry.hash) this.broken = { seq: entry.seq, why: "edited" }
    else if (this.#heads.has(entry.seq) && this.#heads.get(entry.seq) !== entry.hash)
      this.broken = { seq: entry.seq, why: "contradicts-exported-head" }
    this.#previous = { seq: entry.seq, hash: entry.hash }
    this.count += 1
  }

  /** To be called after the last entry: an exported head beyond it means that the tail was cut off. */
  finish(): ChainBreak | null {
    const lost = [...this.#heads.keys()].filter((seq) => seq > this.#previous.seq).sort((a, b) => a - b)[0]
    if (!this.broken && lost !== undefined) this.broken = { seq: this.#previous.seq + 1, why: "missing" }
    return this.broken
  }
}
