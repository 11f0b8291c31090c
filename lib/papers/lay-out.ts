/** Gives a paper its form. */
import { brokenName } from "@/lib/papers/broken-name"
import { type LaidOut, type LaidSection, type Line, line, type Part } from "@/lib/papers/laid-out"
import { layOutHead } from "@/lib/papers/lay-out-head"
import { layOutSignature } from "@/lib/papers/lay-out-signature"
import { layOutTable } from "@/lib/papers/lay-out-table"
import { HEAD_HALVES, roomOf, STYLES, type StyleName, type Turned } from "@/lib/papers/nd30"
import { numberer, roman } from "@/lib/papers/numbering"
import type { Appendix, Block, Letter, Paper } from "@/lib/papers/paper"
import { textWidth } from "@/lib/papers/text-width"

export function layOut({ title, letter, appendices }: Paper): LaidOut {
  const numbered = appendices.filter((appendix) => appendix.numbered)
  return {
    title,
    sections: [
      ...(letter ? [layOutLetter(letter)] : []),
      ...appendices.map((appendix) => layOutAppendix(appendix, labelOf(numbered.indexOf(appendix), numbered.length))),
    ],
  }
}

function layOutLetter(letter: Letter): LaidSection {
  return {
    turned: "upright",
    parts: [
      layOutHead(letter),
      ...titleOf(letter),
      ...addressOf(letter.to),
      ...letter.grounds.map((ground, at) => line("ground", endedBy(ground, at === letter.grounds.length - 1))),
      ...closed(bodyOf(letter.body, "upright", letter.grounds.length === 0)),
      layOutSignature(letter),
    ],
  }
}

/** Tên loại and trích yếu with the rule under them, a third to a half as long; a công văn says both in its head. */
function titleOf({ kind, subject }: Letter): Part[] {
  if (kind === null) return []
  const room = roomOf("upright")
  const lines = brokenName(subject, room, STYLES.subject)
  const longest = Math.min(room, Math.max(...lines.map((words) => textWidth(words, STYLES.subject))))
  return [
    line("kind", kind.toLocaleUpperCase("vi")),
    line("subject", lines.join("\n")),
    { kind: "rule", length: Math.round(longest * 0.4), room },
  ]
}

/** One on the line of "Kính gửi:", several one a line, their dashes under the colon. */
function addressOf(to: string[]): Line[] {
  const [only, ...more] = to
  if (only === undefined) return []
  if (more.length === 0) return [line("to", `Kính gửi: ${withoutEnd(only)}.`)]
  return [
    line("toSeveral", "Kính gửi:"),
    ...to.map((place, at) => line("recipient", `- ${endedBy(place, at === to.length - 1)}`)),
  ]
}

/** The last paragraph of a document ends with "./.", and stays with the signature. */
function closed(parts: Part[]): Part[] {
  const last = parts.findLastIndex((part) => part.kind === "line" && isParagraph(part.style))
  return parts.map((part, at) =>
    at === last && part.kind === "line" ? line("closing", `${withoutEnd(part.text)}./.`) : part,
  )
}

const isParagraph = (style: StyleName) => style === "paragraph" || style === "opening"

function bodyOf(body: Block[], turned: Turned, opens: boolean): Part[] {
  const next = numberer()
  return body.flatMap((block, at) => partsOf(block, { next, turned, isOpening: opens && at === 0 }))
}

type Place = { next: ReturnType<typeof numberer>; turned: Turned; isOpening: boolean }

function partsOf(block: Block, { next, turned, isOpening }: Place): Part[] {
  switch (block.kind) {
    case "heading": {
      const words = block.level === 1 ? upper(block.text) : block.text
      return [line(`heading${block.level}`, `${next(block.level)} ${words}`)]
    }
    case "paragraph":
      return [line(isOpening ? "opening" : "paragraph", block.text)]
    case "numbered":
      return [line("paragraph", `${next(2)} ${block.text}`)]
    case "item":
      return [line("paragraph", `- ${block.text}`)]
    case "note":
      return [line("note", `(${block.text})`)]
    case "facts":
      return block.facts.map(({ term, words }) => ({
        kind: "halves",
        widths: [45, roomOf(turned) - 45],
        cells: [[line("factTerm", term)], [line("factWords", words)]],
        whole: false,
      }))
    case "table":
      return [layOutTable(block.table, roomOf(turned)), line("gap", "")]
  }
}

function layOutAppendix({ title, notes, landscape, body }: Appendix, label: string | null): LaidSection {
  const turned = landscape ? "across" : "upright"
  const room = roomOf(turned)
  return {
    turned,
    parts: [
      ...(label ? [line("appendixLabel", label)] : []),
      line("appendixTitle", upper(title)),
      ...notes.map((note) => line("appendixNote", note)),
      { kind: "rule", length: HEAD_HALVES[0], room },
      line("gap", ""),
      ...bodyOf(body, turned, false),
    ],
  }
}

/** "Phụ lục" where there is one, "Phụ lục II" among several. */
const labelOf = (at: number, all: number) => (at < 0 ? null : all === 1 ? "Phụ lục" : `Phụ lục ${roman(at + 1)}`)

const upper = (text: string) => text.toLocaleUpperCase("vi")
const withoutEnd = (text: string) => text.trimEnd().replace(/[.;:,/]+$/, "")
const endedBy = (text: string, isLast: boolean) => `${withoutEnd(text)}${isLast ? "." : ";"}`
