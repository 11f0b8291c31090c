/**
 * Where a search stands in a task when the row of a list does not show it: in the note, among the helpers, in a document's
 * number, in a misprint that the corrected reading has set right. One place is enough for the reader to know why the task is
 * listed.
 */
import { documentName } from "@/lib/documents/names"
import type { ShownText } from "@/lib/tasks/listing"
import { holdsHit, markHits, type Searched } from "@/lib/tasks/search"
import type { TaskFacts } from "@/lib/tasks/task-facts"

/** `label` says in which part of the task, `text` is what stands around. */
export type FoundElsewhere = { label: string; text: string }

type Shown = Record<"title" | "leadText" | "deadlineText", ShownText> & { number: string; leads: { name: string }[] }

/** Whether the row of a task itself shows what is searched for. */
export const showsHit = ({ number, title, leadText, deadlineText }: Shown, searched: Searched): boolean =>
  [title, leadText, deadlineText].some(({ corrected }) => holdsHit(corrected, searched)) ||
  searched?.search.folded.join(".") === number

/** A place outside of what the row shows; null where the row itself shows a hit, or nothing printed holds one. */
export function findElsewhere(shown: Shown, facts: TaskFacts, searched: Searched): FoundElsewhere | null {
  if (!searched || showsHit(shown, searched)) return null
  const { title, leadText, deadlineText, leads } = shown
  const places: FoundElsewhere[] = [
    { label: "Ghi chú", text: facts.note.corrected },
    ...leads.map(({ name }) => ({ label: "Chủ trì", text: name })),
    { label: "Phối hợp", text: facts.coordinating.verbatim },
    ...facts.approvers.map((text) => ({ label: "Cấp trình", text })),
    ...facts.citations.map((cited) => ({
      label: "Văn bản",
      text: documentName({ ...cited, issuedOn: cited.date }),
    })),
    { label: "Mục", text: facts.section.title },
    ...[title, leadText, deadlineText, facts.note].map(({ verbatim }) => ({ label: "Nguyên văn", text: verbatim })),
  ]
  const place = places.find(({ text }) => holdsHit(text, searched))
  return place ? { ...place, text: aroundHit(place.text, searched) } : null
}

const BEFORE = 50
const BEHIND = 90

/** A long text cut to whole words around its first hit. */
function aroundHit(text: string, searched: Searched): string {
  const pieces = markHits(text, searched)
  const first = pieces.findIndex(({ isHit }) => isHit)
  const before = pieces
    .slice(0, first)
    .map((piece) => piece.text)
    .join("")
  const rest = text.slice(before.length)
  const head = before.length > BEFORE ? `…${before.slice(-BEFORE).replace(/^\S*\s/, "")}` : before
  const tail = rest.length > BEHIND ? `${rest.slice(0, BEHIND).replace(/\s\S*$/, "")}…` : rest
  return head + tail
}
