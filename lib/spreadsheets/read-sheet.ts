import path from "node:path"
import { Worker } from "node:worker_threads"
import type { SheetFault } from "@/lib/spreadsheets/faults"

/** A cell as it is read: days are Dates at midnight UTC, an empty cell is null. */
export type SheetCell = string | number | boolean | Date | null

export type SheetAnswer = { ok: true; rows: SheetCell[][] } | { ok: false; fault: SheetFault; cell?: string }

const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
const PATIENCE = 8000 // milliseconds

/** The rows of an Excel file's first sheet, read in a thread with limits of memory and time; or why they are not read. */
export async function readSheet(file: Uint8Array): Promise<SheetAnswer> {
  const turn = busy.then(() => inThread(file))
  busy = turn.then(
    () => undefined,
    () => undefined,
  )
  return turn
}

// One file at a time: what one thread may take is known, what ten would take is not.
let busy: Promise<void> = Promise.resolve()

// The bundler leaves the thread's own files where they are.
const WORKER = ["lib", "spreadsheets", "sheet-worker.mjs"]

function inThread(file: Uint8Array): Promise<SheetAnswer> {
  return new Promise((answer) => {
    const script = path.join(/* turbopackIgnore: true */ process.cwd(), ...WORKER)
    const worker = new Worker(/* turbopackIgnore: true */ script, { workerData: file, resourceLimits: LIMITS, env: {} })
    const refuse = (fault: SheetFault) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      worker.on("error", () => undefined)
      void worker.terminate()
      answer({ ok: false, fault })
    }
    const timer = setTimeout(() => refuse("too-slow"), PATIENCE)
    worker.once("message", (told: SheetAnswer) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      void worker.terminate()
      answer(told)
    })
    worker.once("error", (problem: NodeJS.ErrnoException) =>
      refuse(problem.code === "ERR_WORKER_OUT_OF_MEMORY" ? "bomb" : "broken"),
    )
    worker.once("exit", () => refuse("broken"))
  })
}
