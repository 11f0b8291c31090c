import type { Day } from "@/lib/day"
import type { PastView } from "@/lib/progress/past-input"
import type { RecentDays, RecentKind } from "@/lib/progress/recent-kinds"
import type { MatrixView } from "@/lib/reports/matrix-view"
import { defaultGrouping } from "@/lib/tasks/grouping"
import type { TaskListView } from "@/lib/tasks/input"
import { foldWords } from "@/lib/vietnamese"

export type PastAddress = Partial<PastView> & { recorded?: number }

/** Where things stand on this site. Keys and numbers come from documents and are encoded: "SKHĐT", "1.1". */
export type TaskListAddress = Partial<TaskListView>

/** All plans, or those that bear these words. */
export const plansPath = (q = ""): string => `/plans${searched(q)}`
export const planPath = (slug: string): string => `/plans/${encodeURIComponent(slug)}`
/** Where the reviewer sets the days of the yearly reports, and when a task is due soon. */
export const planSettingsPath = (slug: string): string => `${planPath(slug)}/settings`
export const proposalsPath = (slug: string): string => `${planPath(slug)}/proposals`
/** Where a plan stands, on a day; null is today. */
export const statusPath = (slug: string, asOf: Day | null = null): string =>
  `${planPath(slug)}/status${asOf ? `?asOf=${asOf}` : ""}`
/** What is owed in each year of a plan, and how it stood on a day; null is today. */
export const yearsPath = (slug: string, asOf: Day | null = null): string =>
  `${planPath(slug)}/status/years${asOf ? `?asOf=${asOf}` : ""}`
/** How the tasks stand with which each agency helps, on a day; null is today. */
export const coordinatingPath = (slug: string, asOf: Day | null = null): string =>
  `${planPath(slug)}/status/coordinating${asOf ? `?asOf=${asOf}` : ""}`
/** What happened in a plan in the days before a day; null is today. */
export const recentPath = (slug: string, { days, kind, asOf }: RecentAddress): string =>
  `${planPath(slug)}/status/recent?${new URLSearchParams({ kind, days: String(days), ...(asOf && { asOf }) })}`
export type RecentAddress = { days: RecentDays; kind: RecentKind; asOf?: Day | null }
/** Who has reported, year by year, or of one year. */
export const reportsPath = (slug: string, year?: number): string =>
  `${planPath(slug)}/reports${year === undefined ? "" : `/${year}`}`
/** The matrix on a day, and of a year those in one state; the same as a file. */
export const matrixPath = (slug: string, view: MatrixAddress = {}): string => `${reportsPath(slug)}${matrixQuery(view)}`
export const matrixFilePath = (slug: string, view: MatrixAddress, format: FileFormat): string =>
  withFormat(`/exports${matrixPath(slug, view)}`, format)
export type MatrixAddress = Partial<MatrixView>
/** Who is called about a missing report: of which year, whose sheet lies open, whether all of them are chosen. */
export const chasePath = (slug: string, { year, agency, chosen }: ChaseAddress = {}): string => {
  const query = new URLSearchParams({
    ...(year && { year: String(year) }),
    ...(agency && { agency }),
    ...(chosen && { chosen: "all" }),
  })
  return `${reportsPath(slug)}/chase${query.size > 0 ? `?${query}` : ""}`
}
type ChaseAddress = { year?: number; agency?: string; chosen?: boolean }
/** The report of an agency for a year, or a page of it: a chapter to write, the check before sending, what was sent. */
export const reportPath = (slug: string, year: number, agency: string, page = ""): string =>
  `${reportsPath(slug, year)}/${encodeURIComponent(agency)}${page === "" ? "" : `/${page}`}`
/** Where the signed scan of a report is sent to. */
export const SIGNED_COPIES_PATH = "/files/reports"
export const PAPER_RECEIPTS_PATH = "/files/reports/paper"
/** Below this the reviewer's desks of consolidation lie, one for each year. */
export const consolidationsPath = (slug: string): string => `${planPath(slug)}/consolidation`
/** Where the reviewer puts a year's report together, at one of its parts; `page` "close" is where it is read and closed. */
export const consolidationPath = (slug: string, year: number, part?: string, page?: "close"): string =>
  `${consolidationsPath(slug)}/${year}${page ? `/${page}` : ""}${part ? `?${new URLSearchParams({ part })}` : ""}`
export const editionsPath = (slug: string): string => `${planPath(slug)}/editions`
/** An edition as it was frozen, or what it says otherwise than the one before. */
export const editionPath = (slug: string, { year, no }: EditionAddress, page?: "changes"): string =>
  `${editionsPath(slug)}/${year}/${no}${page ? `/${page}` : ""}`
export type EditionAddress = { year: number | "closing"; no: number }
/** The place of a part on its page: "phan-results-43". */
export const partAnchor = (key: string): string => `phan-${key.replace("/", "-")}`
export const viewsPath = (slug: string): string => `${planPath(slug)}/tasks/views`
/** A plan's appendix as printed, in one of the readings: as issued unless another is asked for. */
export const appendixPath = (slug: string, { text = "verbatim", page = 1 }: AppendixAddress = {}): string => {
  const query = new URLSearchParams({
    ...(text === "verbatim" ? {} : { text }),
    ...(page === 1 ? {} : { page: String(page) }),
  })
  return `${planPath(slug)}/appendix${query.size > 0 ? `?${query}` : ""}`
}
export type AppendixAddress = { text?: TaskListView["text"]; page?: number }

/** The place of a row in the appendix, by its line of the text. */
export const lineAnchor = (line: number): string => `dong-${line}`

/** What is found everywhere; `plan` is the one whose tasks come first. */
export const searchPath = (q: string, plan: string | null = null): string =>
  `/search${searched(q)}${plan === null ? "" : `${q === "" ? "?" : "&"}${new URLSearchParams({ plan })}`}`
export const agenciesPath = (q = ""): string => `/agencies${searched(q)}`
export const documentsPath = (q = "", page = 1): string => {
  const query = new URLSearchParams({ ...(q === "" ? {} : { q }), ...(page === 1 ? {} : { page: String(page) }) })
  return `/documents${query.size > 0 ? `?${query}` : ""}`
}
export const agencyPath = (key: string): string => `/agencies/${encodeURIComponent(key)}`
export const documentPath = (slug: string): string => `/documents/${encodeURIComponent(slug)}`

/** A plan's list of tasks in one of its views; what is the default is not said. */
export const tasksPath = (slug: string, view: TaskListAddress = {}): string => `${planPath(slug)}/tasks${queryOf(view)}`

/** The same list as a file: all its pages at once. */
export const tasksFilePath = (slug: string, view: TaskListAddress = {}, format: FileFormat = "xlsx"): string =>
  withFormat(`/exports${planPath(slug)}/tasks${queryOf({ ...view, page: 1 })}`, format)

/** A year's summary of a plan as a file: Báo cáo năm. */
export const summaryFilePath = (slug: string, year: number, format: FileFormat): string =>
  withFormat(`/exports${planPath(slug)}/summary?${new URLSearchParams({ year: String(year) })}`, format)
export const reportFilePath = (slug: string, year: number, agency: string, format: FileFormat): string =>
  withFormat(`/exports${planPath(slug)}/reports/${year}/${encodeURIComponent(agency)}`, format)
export const appendixFilePath = (slug: string, text: "verbatim" | "corrected", format: FileFormat): string =>
  withFormat(`/exports${planPath(slug)}/appendix?${new URLSearchParams({ text })}`, format)
export const dossierFilePath = (slug: string, number: string, asOf: Day | null, format: FileFormat): string =>
  withFormat(`/exports${taskPath(slug, number, { asOf })}`, format)
/** An edition's paper as a file; a closing report's year is "closing". */
export const editionFilePath = (slug: string, { year, no }: EditionAddress, format: FileFormat): string =>
  withFormat(`/exports${planPath(slug)}/editions/${year}/${no}`, format)
export const statusFilePath = (slug: string, asOf: Day | null, format: FileFormat): string =>
  withFormat(`/exports${statusPath(slug, asOf)}`, format)
export const submissionFilePath = (
  slug: string,
  year: number,
  kind: "letter" | "report",
  format: "docx" | "pdf",
): string =>
  withFormat(`/exports${planPath(slug)}/submission?${new URLSearchParams({ year: String(year), kind })}`, format)
/** To whoever owes a task or a report, or the report of a year alone. */
export const chasingLetterPath = (slug: string, reportsOf?: number): string =>
  `/exports${planPath(slug)}/chasing-letter${reportsOf === undefined ? "" : `?${new URLSearchParams({ reports: String(reportsOf) })}`}`

type FileFormat = "xlsx" | "csv" | "docx" | "pdf"
export const withFormat = (path: string, format: FileFormat): string =>
  `${path}${path.includes("?") ? "&" : "?"}format=${format}`

/** A file that somebody had made. */
export const keptFilePath = (id: string): string => `/exports/files/${id}`

/** The cookie by which a page knows that a file it asked for is being made; the answer takes it away. */
export const FILE_AWAITED = "file-awaited"

/** Why a file was not made, and what to take instead. */
export const refusedFilePath = (reason: string, file: string): string =>
  `/exports/refused?${new URLSearchParams({ reason, ...(file && { file }) })}`

/** The file that such an address says was not made; only files of this site are offered again. */
export const readRefusedFile = (file: string | string[] | undefined): string =>
  typeof file === "string" && /^\/exports\/[\w/%.?=&+-]*$/.test(file) && !file.includes("..") ? file : ""

/** A task within a list, in one of its readings: the list's view goes along, so that its neighbours are the list's. */
export const taskPath = (slug: string, number: string, view: TaskListAddress = {}): string =>
  taskPathIn(slug, view)(number)
/** The same for all tasks of a list. */
export function taskPathIn(slug: string, view: TaskListAddress): (number: string) => string {
  const [tasks, query] = [`${planPath(slug)}/tasks`, queryOf({ ...view, page: 1 })]
  return (number) => `${tasks}/${encodeURIComponent(number)}${query}`
}

/** A task's page with all that was ever said of it and happened to it. */
export function wholeStoryPath(slug: string, number: string, view: TaskListAddress = {}): string {
  const path = taskPath(slug, number, view)
  return `${path}${path.includes("?") ? "&" : "?"}story=all`
}

/** Where an update of a task is written: of which year and whose part where it has several. */
export function updatePath(
  slug: string,
  number: string,
  duty: { year?: number | null; part?: string | null; replaces?: string | null } = {},
): string {
  const said = Object.entries(duty).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const query = new URLSearchParams(said)
  return `${planPath(slug)}/tasks/${encodeURIComponent(number)}/update${query.size > 0 ? `?${query}` : ""}`
}

const searched = (q: string) => (q === "" ? "" : `?${new URLSearchParams({ q })}`)
/** The part of a plan's past that is recorded: which duties, and of what an Excel file is made. */
export const pastPath = (slug: string, view: PastAddress = {}): string => `${planPath(slug)}/past${pastQuery(view)}`
export const pastSheetPath = (slug: string, view: PastAddress = {}): string =>
  `/exports${planPath(slug)}/past${pastQuery({ ...view, page: 1 })}`
export const pastUploadPath = (slug: string): string => `${planPath(slug)}/past/upload`

/** The sheet on which an agency tells of all that it leads in a plan. */
export const sheetPath = (slug: string, view: SheetAddress = {}): string => {
  const said = Object.entries(view).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return `${planPath(slug)}/sheet${said.length > 0 ? `?${new URLSearchParams(said)}` : ""}`
}
export type SheetAddress = { page?: number; sent?: number; forwarded?: number }

/** Where a file is handed out, and where files are taken in. */
export const filePath = (id: string): string => `/files/${id}`
export const UPLOAD_PATH = "/files"

/** The place of a group within a list of tasks: "000012 SKHĐT" → "nhom-000012-skhdt". */
export const groupAnchor = (key: string): string => `nhom-${foldWords(key).replaceAll(" ", "-")}`

/** A step of an address as it was meant; null where it is no well-formed text, and so names nothing. */
export function readStep(step: string): string | null {
  try {
    return decodeURIComponent(step).normalize("NFC")
  } catch {
    return null
  }
}

/** A view as the part of an address behind its path, always the same for the same view: "?group=lead&lead=SCT", or "". */
export function queryOf(view: TaskListAddress): string {
  const query = new URLSearchParams()
  for (const name of ORDER) {
    const value = view[name]
    if (value !== undefined && value !== null && value !== "" && value !== defaultOf(name, view))
      query.set(name, String(value))
  }
  return query.size > 0 ? `?${query}` : ""
}

/** Whether an address says a view just as this site writes it: nothing empty, unknown or twice, no default. */
export function isWrittenAs(view: TaskListAddress, asked: Record<string, string | string[] | undefined>): boolean {
  const said = Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one]))
  return String(new URLSearchParams(said)) === queryOf(view).replace("?", "")
}

const ORDER = [
  "q",
  "group",
  "text",
  "section",
  "lead",
  "coordinating",
  "approver",
  "leader",
  "kind",
  "due",
  "year",
  "document",
  "status",
  "attention",
  "asOf",
  "proposals",
  "sort",
  "page",
] as const satisfies (keyof TaskListView)[]

const defaultOf = (name: keyof TaskListView, { q = "" }: TaskListAddress) =>
  name === "group" ? defaultGrouping({ q }) : { text: "corrected", sort: "order", page: 1 }[name as "text"]

function matrixQuery({ year, state, asOf }: MatrixAddress): string {
  const query = new URLSearchParams({
    ...(year && { year: String(year) }),
    ...(state && { state }),
    ...(asOf && { asOf }),
  })
  return query.size > 0 ? `?${query}` : ""
}

function pastQuery({ kind, show, section, page, recorded }: PastAddress): string {
  const query = new URLSearchParams()
  if (kind && kind !== "single") query.set("kind", kind)
  if (show && show !== "open") query.set("show", show)
  if (section) query.set("section", String(section))
  if (page && page > 1) query.set("page", String(page))
  if (recorded !== undefined) query.set("recorded", String(recorded))
  return query.size > 0 ? `?${query}` : ""
}
