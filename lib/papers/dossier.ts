/** One task as a dossier on paper: what the plan says of it, how it stands on a day, what was said, what it cites. */
import { COLUMN_NAMES } from "@/lib/appendix/columns"
import { type Day, screenMoment, writtenDay } from "@/lib/day"
import type { CitationMeaning } from "@/lib/documents/meanings"
import { type CitedPlan, citedPlan } from "@/lib/papers/cited"
import { type Block, heading, item, type Paper, paragraph, type TableRow } from "@/lib/papers/paper"
import type { Progress } from "@/lib/progress/progress"
import type { UpdateState } from "@/lib/progress/workflow"
import { CITATION_MEANING_WORDS, PROGRESS_WORDS, UPDATE_STATE_WORDS } from "@/lib/words"

export type DossierUpdate = {
  year: number | null
  progress: Progress | null
  state: UpdateState
  speaksOn: Day
  author: string
  result: string
  difficulties: string
  proposals: string
  next: string
  document: string
}

export type Dossier = {
  plan: CitedPlan
  number: string
  section: string
  printed: Record<"TITLE" | "LEAD" | "COORDINATING" | "DEADLINE" | "APPROVER" | "NOTE", string>
  deadline: string
  /** How each duty stands, in the words of the screens. */
  statuses: string[]
  updates: DossierUpdate[]
  citations: { meaning: CitationMeaning; name: string }[]
  asOf: Day
}

export function dossierPaper(dossier: Dossier, by: string, now: Date): Paper {
  const { plan, number, asOf } = dossier
  return {
    title: `Hồ sơ nhiệm vụ ${number}, ${citedPlan(plan)}`,
    letter: null,
    appendices: [
      {
        ...{ numbered: false, landscape: false, title: `Hồ sơ nhiệm vụ ${number}` },
        notes: [citedPlan(plan), `Số liệu tính đến ngày ${writtenDay(asOf)}`, `Lập bởi ${by} lúc ${screenMoment(now)}`],
        body: [
          heading(1, "Nội dung giao"),
          { kind: "facts", facts: factsOf(dossier) },
          heading(1, "Tình trạng"),
          paragraph(`${dossier.deadline}.`),
          ...dossier.statuses.map((words) => item(`${words}.`)),
          heading(1, "Diễn biến"),
          ...storyOf(dossier.updates),
          heading(1, "Văn bản được nêu"),
          ...citedOf(dossier.citations),
        ],
      },
    ],
  }
}

function factsOf({ section, printed }: Dossier) {
  const columns = ["TITLE", "LEAD", "COORDINATING", "DEADLINE", "APPROVER", "NOTE"] as const
  return [
    { term: "Mục", words: section },
    ...columns.map((column) => ({ term: COLUMN_NAMES[column], words: printed[column] || "—" })),
  ]
}

function storyOf(updates: DossierUpdate[]): Block[] {
  if (updates.length === 0) return [paragraph("Chưa có cập nhật nào.")]
  return [
    {
      kind: "table",
      table: {
        columns: [
          { heading: "Đến ngày", width: 13, figure: true },
          { heading: "Tiến độ", width: 18 },
          { heading: "Nội dung", width: 52 },
          { heading: "Văn bản", width: 20 },
          { heading: "Người cập nhật, tình trạng", width: 22 },
        ],
        rows: updates.map(rowOf),
      },
    },
  ]
}

function rowOf({ year, progress, state, speaksOn, author, document, ...said }: DossierUpdate): TableRow {
  const words = progress === null ? "Không thay đổi" : PROGRESS_WORDS[progress]
  const told = [
    said.result,
    said.difficulties && `Khó khăn, vướng mắc: ${said.difficulties}`,
    said.proposals && `Đề xuất, kiến nghị: ${said.proposals}`,
    said.next && `Việc tiếp theo: ${said.next}`,
  ]
  return {
    kind: "row",
    values: [
      { day: speaksOn },
      year === null ? words : `Năm ${year}: ${words}`,
      told.filter(Boolean).join("\n"),
      document,
      `${author}\n${UPDATE_STATE_WORDS[state]}`,
    ],
  }
}

function citedOf(citations: Dossier["citations"]): Block[] {
  if (citations.length === 0) return [paragraph("Không có văn bản nào được nêu.")]
  return citations.map(({ meaning, name }) => item(`${CITATION_MEANING_WORDS[meaning]}: ${name}.`))
}
