// An agency in the last minutes: its clerks write on the same texts, each a word of their own every time, its head sends.
import { setTimeout as pause } from "node:timers/promises"
import { pick } from "./client.mjs"
import { savePart, takeStep, writeParts } from "./report-client.mjs"

/** Makes the first draft; answers what is then to be followed. */
export async function openOffice({ origin, people }, year, agency, sendsAt) {
  const [first, second, head] = ["1", "2", "head"].map((which) => people[`${agency} ${which}`])
  const begun = { year, agency, state: "NOT_STARTED", version: 0 }
  const { report, texts } = await writeParts(origin, first, begun, (part) => `Về ${part}:`)
  return {
    ...{ origin, agency, report, sendsAt, head, clerks: [first, second, head] },
    parts: [...texts.keys()],
    /** What was acknowledged, how often a clerk was shown a colleague's text, how the head was answered. */
    ...{ saved: [], shown: 0, sendings: [], faults: [] },
    ...{ sendingBegan: Number.POSITIVE_INFINITY, sendingEnded: Number.POSITIVE_INFINITY },
  }
}

/** The clerks write until their report is gone, and the head sends it when it is time. */
export const workTo = (office, betweenTexts) =>
  Promise.all([...office.clerks.map((clerk, at) => write(office, clerk, at, betweenTexts)), send(office)])

let spoken = 0

async function write(office, clerk, at, [shortest, longest]) {
  const { origin, report, parts } = office
  const known = new Map()
  for (;;) {
    await pause(shortest + Math.random() * (longest - shortest))
    const part = pick(parts)
    const word = `lời-${at}-${++spoken};`
    let isSaved = false
    while (!isSaved) {
      const { version, text } = known.get(part) ?? { version: 0, text: "" }
      const body = [text, word].filter(Boolean).join("\n")
      const asked = Date.now()
      const { isDone, told, text: answer } = await savePart(origin, clerk, report, { part, version, body })
      isSaved = isDone
      if (isDone) {
        office.saved.push({ part, word, asked })
        known.set(part, { version: version + 1, text: body })
      } else if (told?.theirs) {
        office.shown++
        known.set(part, told.theirs)
      } else {
        // once the report is sent, whoever still writes is told so and keeps the text
        const isTold = told?.message?.includes("đã gửi") && Date.now() > office.sendingBegan
        if (!isTold) office.faults.push(`a text is refused: ${told?.message ?? answer.slice(0, 200)}`)
        return
      }
    }
  }
}

/** Presses the button three times, and once more when it was answered. */
async function send(office) {
  const { origin, head, report, sendsAt } = office
  await pause(Math.max(0, sendsAt - Date.now()))
  const press = async () => {
    const began = performance.now()
    const answer = await takeStep(origin, head, "send", report)
    return { ...answer, wait: performance.now() - began }
  }
  office.sendingBegan = Date.now()
  office.sendings = await Promise.all([press(), press(), press()])
  office.sendingEnded = Date.now()
  office.sendings.push(await press())
}
