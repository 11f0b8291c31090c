import path from "node:path"
import { Worker } from "node:worker_threads"
import type { Sheet } from "@/lib/exports/sheet"

/** Writes tables as an Excel file, a sheet each, in a thread of its own: a long list takes seconds, and nobody else waits for it. */
export function writeXlsx(...sheets: Sheet[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), "lib/exports/xlsx-worker.mjs"), {
      workerData: sheets,
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    })
    worker.once("message", (file: Uint8Array) => resolve(Buffer.from(file)))
    worker.once("error", reject)
    worker.once("exit", (code) => reject(new Error(`The thread that writes Excel files ended with ${code}.`)))
  })
}
