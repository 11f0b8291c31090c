import { expect, test } from "vitest"
import { bodyOf, type KeptParagraph, namedText, type Paragraph } from "@/lib/editions/body"
import { compareEditions } from "@/lib/editions/compare"
import type { EditionFigures } from "@/lib/editions/figures"
import { gapWords } from "@/lib/editions/gaps"
import { editionPartOf, headingOf } from "@/lib/editions/outline"
import { outdatedParagraphs } from "@/lib/editions/readiness"
import { countBuckets } from "@/lib/progress/buckets"

const kept = (id: string, more: Partial<KeptParagraph> = {}): KeptParagraph => ({
  ...{ id, part: "results/overdue", text: `Đoạn ${id}.`, source: "AGENCY", use: "TAKEN", no: 1, by: "Trần Văn Minh" },
  ...{ agency: { key: id, name: `Sở ${id}` }, sourceKey: "results/45", original: `Đoạn ${id}.`, ...more },
})
const figures = (completed: number): EditionFigures => ({
  ...{ year: 2024, asOf: "2024-11-15", total: 56, byLead: [], dueThisYear: 0 },
  buckets: { ...countBuckets([]), completedOnTime: completed },
  reports: { expected: 33, taken: 31, onPaper: 0, nothingToReport: 0 },
})
const edition = (paragraphs: KeptParagraph[], completed = 29, gaps: string[] = []) => ({
  body: bodyOf(2024, paragraphs, []),
  figures: figures(completed),
  gaps: gaps.map((key) => ({ key, name: key, why: "chưa gửi" })),
})

test("the parts are numbered as the official outline is", () => {
  expect(headingOf("results/overdue", 2024)).toEqual({ number: "II.3", heading: "Nhiệm vụ chưa thực hiện, quá hạn" })
  expect(headingOf("estimate", 2024)).toEqual({ number: "III.5", heading: "Ước thực hiện đến 31/12/2024" })
  expect(headingOf("next-year", 2024)).toEqual({ number: "IV", heading: "Phương hướng, nhiệm vụ năm 2025" })
  expect(headingOf("next-year", null).heading).toBe("Phương hướng, nhiệm vụ đề ra hằng năm")
  expect(headingOf("estimate", null).heading).toBe("Ước thực hiện đến cuối mỗi năm")
  expect(editionPartOf("proposals", () => undefined)).toBe("proposals")
})

test("each paragraph says whose words it is: what was changed keeps how it stood, what was left is not there", () => {
  const body = bodyOf(
    2024,
    [
      kept("SCT", { use: "EDITED", text: "Gọn lại." }),
      kept("SYT"),
      kept("STC", { use: "LEFT" }),
      kept("own", { source: "OWN", agency: null, no: null, sourceKey: null, original: null }),
    ],
    [
      { rule: "overdue", part: "results/overdue", text: "Còn 11.", list: { status: "overdue" } },
      { rule: "not-started", part: "results/overdue", text: "Chưa.", list: {} },
    ],
  )
  const { paragraphs } = body.find(({ key }) => key === "results/overdue") as { paragraphs: Paragraph[] }
  expect(paragraphs.map(({ source, text, original, by }) => [source, text, original, by])).toEqual([
    ["RULE", "Còn 11.", null, null],
    ["RULE", "Chưa.", null, null],
    ["AGENCY", "Gọn lại.", "Đoạn SCT.", "Trần Văn Minh"],
    ["AGENCY", "Đoạn SYT.", null, null],
    ["OWN", "Đoạn own.", null, "Trần Văn Minh"],
  ])
})

test("an agency's words are read under its name, those about a task with its number", () => {
  const of = (one: KeptParagraph) =>
    bodyOf(2024, [one], []).flatMap(({ paragraphs }) => paragraphs.map((said) => namedText(said)))
  expect(of(kept("SCT"))).toEqual(["Sở SCT (nhiệm vụ 45): Đoạn SCT."])
  expect(of(kept("SCT", { sourceKey: "proposals" }))).toEqual(["Sở SCT: Đoạn SCT."])
  expect(of(kept("own", { source: "OWN", agency: null, sourceKey: null }))).toEqual(["Đoạn own."])
})

test("a sentence of the rules that was left out is not in the text", () => {
  const left = kept("rule", { source: "RULE", sourceKey: "overdue", use: "LEFT", agency: null })
  const said = [{ rule: "overdue" as const, part: "results/overdue" as const, text: "Còn 11.", list: {} }]
  expect(bodyOf(2024, [left], said).flatMap(({ paragraphs }) => paragraphs)).toEqual([])
})

test("two editions differ in what was added, changed and taken out, in figures, and in who has reported since", () => {
  const changes = compareEditions(
    edition([kept("SCT"), kept("SYT")], 29, ["SXD", "LS"]),
    edition([kept("SCT", { text: "Nay đã lập.", use: "EDITED" }), kept("SXD")], 30, ["LS"]),
  )
  expect(changes.parts.flatMap((part) => part.changes.map(({ kind }) => kind))).toEqual(["removed", "changed", "added"])
  expect(changes.figures).toEqual([{ bucket: "completedOnTime", before: 29, after: 30 }])
  expect(changes.filled.map(({ key }) => key)).toEqual(["SXD"])
  const same = edition([kept("SCT")])
  expect(compareEditions(same, same)).toEqual({ parts: [], figures: [], filled: [], opened: [] })
})

test("gaps say why, and words of a sending that is no more the one taken are named", () => {
  const standing = { firstSentOn: null, daysLate: 12, since: "2024-12-06" }
  expect(gapWords({ ...standing, class: "NOT_STARTED" })).toBe("chưa gửi, quá hạn 12 ngày")
  expect(gapWords({ ...standing, class: "RETURNED" })).toBe("đã trả lại ngày 06/12/2024, chưa gửi lại")
  expect(gapWords({ ...standing, class: "SENT" })).toBe("đã gửi ngày 06/12/2024, chưa tiếp nhận")
  expect(gapWords({ ...standing, class: "TAKEN" })).toBeNull()
  expect(gapWords({ ...standing, class: "EXEMPT" })).toBeNull()
  const taken = [{ agency: { key: "SCT" }, snapshot: { no: 2 } }]
  expect(outdatedParagraphs([kept("SCT"), kept("SCT", { no: 2 }), kept("SYT", { use: "LEFT" })], taken)).toHaveLength(1)
})
