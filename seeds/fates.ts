import { type Day, daysBetween, plusDays, yearOf } from "@/lib/day"

/** A task as the story needs it: whose it is, when it begins, by when it is due, its years where it is owed year by year. */
export type TaskOfStory = {
  key: string
  index: number
  agency: string | null
  approver: string
  begins: Day
  due: Day | null
  years: { year: number; due: Day | null }[]
}

type Report = Record<string, string | null>
export type Step =
  | { kind: "say"; report: Report; corrects?: true }
  | { kind: "no change" }
  | { kind: "confirm" }
  | { kind: "return"; reason: string }
type Moment = { day: Day; task: TaskOfStory; year: number | null; steps: Step[] }

/** O completed on time · L late · R returned once, then late · I in progress · S submitted · N never reported · X not begun · P suspended · D discontinued */
type Fate = "O" | "L" | "R" | "I" | "S" | "N" | "X" | "P" | "D" | "yearly"

/** What becomes of the dated tasks, in the order of the appendix, over and over. */
const FATES = "OOLOIOROSOLONOOLOIOLOPOOLIOSOLOXOILODOLSOOLIN"

/** The fate of the n-th dated task; what has no date is told year by year. */
export const fateOf = (index: number): Fate => (index < 0 ? "yearly" : (FATES[index % FATES.length] as Fate))

/** What is told of a task, and when. */
export function momentsOf(task: TaskOfStory, fate: Fate): Moment[] {
  const moment = (day: Day, ...steps: Step[]): Moment => ({ day, task, year: null, steps })
  if (fate === "yearly" || task.due === null) return yearly(task)
  if (fate === "N") return []
  const { due, index } = task
  const begun = plusDays(task.begins, 20 + (index % 25))
  const half = plusDays(begun, Math.max(10, Math.round(daysBetween(begun, due) / 2)))
  if (fate === "X") return [moment(half, say("NOT_STARTED", "", half))]
  const start = [
    moment(begun, say("IN_PROGRESS", "Đã phân công bộ phận chủ trì và lập đề cương.", begun)),
    moment(half, say("IN_PROGRESS", "Đang lấy ý kiến các sở, ban, ngành và địa phương liên quan.", half)),
  ]
  const submittedOn = plusDays(due, -20 - (index % 15))
  if (fate === "I") return [...start, moment(plusDays(due, 150 + index), { kind: "no change" })]
  if (fate === "S") {
    const day = plusDays(due, 40 + index)
    return [
      ...start,
      moment(
        plusDays(day, 2),
        say("SUBMITTED", `Đã trình ${task.approver}, chờ phê duyệt.`, day, {
          submittedOn: day,
          submittedTo: task.approver,
        }),
      ),
    ]
  }
  if (fate === "P" || fate === "D") {
    const day = plusDays(half, 40)
    const progress = fate === "P" ? "SUSPENDED" : "DISCONTINUED"
    const decision = { documentNumber: `${600 + index}/QĐ-UBND`, issuedOn: day }
    const said = say(progress, "Theo quyết định của cấp có thẩm quyền.", day, decision)
    return [...start, moment(plusDays(day, 3), said), moment(plusDays(day, 8), { kind: "confirm" })]
  }
  const issuedOn = fate === "O" ? plusDays(due, -(index % 12)) : plusDays(due, 25 + ((index * 7) % 90))
  const done = say("COMPLETED", `${task.approver} đã ban hành văn bản phê duyệt.`, issuedOn, {
    submittedOn,
    submittedTo: task.approver,
    issuedOn: index % 11 === 5 ? null : issuedOn,
    documentNumber: index % 11 === 5 ? null : `${1200 + index * 3}/QĐ-UBND`,
    noEvidenceReason: index % 11 === 5 ? "Văn bản đang ở bộ phận văn thư, sẽ bổ sung." : null,
  })
  const submitted = moment(
    plusDays(submittedOn, 2),
    say("SUBMITTED", `Đã trình ${task.approver}.`, submittedOn, { submittedOn, submittedTo: task.approver }),
  )
  const sent = plusDays(issuedOn, 3)
  const end =
    fate === "R"
      ? [
          moment(sent, done),
          moment(plusDays(sent, 6), { kind: "return", reason: "Đề nghị bổ sung số, ngày của văn bản phê duyệt." }),
          moment(plusDays(sent, 9), { ...done, corrects: true }),
          moment(plusDays(sent, 12), { kind: "confirm" }),
        ]
      : [moment(sent, done), moment(plusDays(sent, 4 + (index % 6)), { kind: "confirm" })]
  return [...start, submitted, ...end]
}

/** What recurs is told each year in December: done for that year where it has a day, going on where it has none. */
const yearly = (task: TaskOfStory): Moment[] =>
  task.years
    .filter(({ year }) => year >= yearOf(task.begins) && (task.index + year) % 5 !== 0)
    .flatMap(({ year, due }): Moment[] => {
      const day = `${year}-12-${String(5 + (task.index % 20)).padStart(2, "0")}`
      const moment = (on: Day, ...steps: Step[]): Moment => ({ day: on, task, year, steps })
      const result = `Đã thực hiện theo kế hoạch năm ${year}.`
      if (due === null) return [moment(day, say("ONGOING", result, day))]
      const report = { documentNumber: `${900 + task.index}/BC-UBND`, issuedOn: plusDays(day, -2) }
      return [moment(day, say("COMPLETED", result, day, report)), moment(plusDays(day, 4), { kind: "confirm" })]
    })

const say = (progress: string, result: string, speaksOn: Day, more: Report = {}): Extract<Step, { kind: "say" }> => ({
  kind: "say",
  report: { progress, result, speaksOn, ...more },
})
