import path from "node:path"
import { Worker } from "node:worker_threads"
import { cleaned } from "@/lib/papers/clean-text"
import { layOut } from "@/lib/papers/lay-out"
import { PAGE_NUMBER_AT, PAGES, STYLES } from "@/lib/papers/nd30"
import type { Paper } from "@/lib/papers/paper"

/** What a writer must know beside the paper: measures and styles, and who is named as the file's author. */
export type Form = { pages: typeof PAGES; styles: typeof STYLES; pageNumberAt: number; office: string }

/**
 * Writes a paper as a Word or PDF file, in a thread of its own with a limit to what it may take: a long one costs seconds,
 * and nobody else waits for it. The libraries are loaded there, and only then.
 */
export function writePaper(paper: Paper, format: "docx" | "pdf"): Promise<Buffer> {
  const form: Form = {
    pages: PAGES,
    styles: STYLES,
    pageNumberAt: PAGE_NUMBER_AT,
    office: paper.letter?.head.issuer ?? "",
  }
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(/* turbopackIgnore: true */ process.cwd(), `lib/papers/${format}-worker.mjs`), {
      workerData: { paper: layOut(cleaned(paper)), form },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    worker.once("message", (file: Uint8Array) => resolve(Buffer.from(file)))
    worker.once("error", reject)
    worker.once("exit", (code) => reject(new Error(`The thread that writes ${format} files ended with ${code}.`)))
  })
}
