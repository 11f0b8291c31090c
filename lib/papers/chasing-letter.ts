/**
 * Công văn đôn đốc: the consolidating agency asks whoever leads overdue or silent tasks, or has not sent the year's report,
 * or for that report alone, with tables of what is owed as of the day.
 */
import { type Day, plusDays, writtenDay } from "@/lib/day"
import { type CitedPlan, citedAgain, citedPlan } from "@/lib/papers/cited"
import {
  type Appendix,
  type Block,
  type IssuedBy,
  numbered,
  type Paper,
  paragraph,
  type Table,
  type TableRow,
} from "@/lib/papers/paper"
import { SILENT_DAYS } from "@/lib/progress/attention"
import { statusDetail, statusPhrase, type Told } from "@/lib/progress/status-words"
import type { ReportClass } from "@/lib/reports/report-standing"
import { withCapitalInitial } from "@/lib/vietnamese"
import { counted } from "@/lib/words"

export type OwedTask = {
  lead: string
  number: string
  title: string
  deadline: string
  status: Told
  isOverdue: boolean
}

/** A year's report that has not arrived, or was returned. */
export type OwedReport = { agency: string; state: ReportClass; daysOverdue: number }

export type OwedReports = { year: number; dueOn: Day; dueInclusive: boolean; owed: OwedReport[] }

export type ChasingLetter = {
  plan: CitedPlan
  issuer: IssuedBy
  /** Whom the letter is also sent to, beside those it asks. */
  informed: string[]
  owed: OwedTask[]
  /** Of the newest year that is open, or of the one that is asked for; null where there is none. */
  reports: OwedReports | null
  asOf: Day
  /** Whether it asks for reports alone. */
  isOfReports: boolean
}

/** So many agencies are named one by one; more of them in the appendix alone. */
const MOST_NAMED = 8
/** Days in which an answer is asked for. */
const ANSWER_DAYS = 10

export function chasingLetter(letter: ChasingLetter): Paper {
  const { plan, issuer, informed, owed, reports, asOf, isOfReports } = letter
  const asked = [...new Set([...owed.map(({ lead }) => lead), ...(reports?.owed ?? []).map(({ agency }) => agency)])]
  const aim = isOfReports && reports ? `gửi báo cáo năm ${reports.year} thực hiện` : "thực hiện"
  return {
    title: `Công văn đôn đốc ${aim} ${citedPlan(plan)}`,
    letter: {
      draft: false,
      head: issuer.head,
      kind: null,
      subject: `đôn đốc ${aim} ${citedAgain(plan)}`,
      to: asked.length <= MOST_NAMED ? asked : ["Các cơ quan, đơn vị có tên tại Phụ lục kèm theo"],
      grounds: [],
      body: bodyOf(letter),
      recipients: [...informed, issuer.archive],
      signature: issuer.signature,
    },
    appendices: [
      ...(owed.length > 0 ? [appendix("Nhiệm vụ quá hạn, chưa có cập nhật", owedTable(owed, asOf))] : []),
      ...(reports && reports.owed.length > 0
        ? [appendix(`Cơ quan, đơn vị chưa gửi báo cáo năm ${reports.year}`, reportTable(reports))]
        : []),
    ],
  }

  function appendix(title: string, table: Table): Appendix {
    const notes = [`(Kèm theo Công văn của ${issuer.official})`, `Số liệu tính đến ngày ${writtenDay(asOf)}`]
    return { numbered: true, landscape: true, title, notes, body: [{ kind: "table", table }] }
  }
}

function bodyOf({ plan, issuer: { official }, owed, reports, asOf, isOfReports }: ChasingLetter): Block[] {
  const missing = reports?.owed.length ?? 0
  const reviewed = isOfReports
    ? "tình hình gửi báo cáo của các cơ quan, đơn vị"
    : "tình hình thực hiện các nhiệm vụ được giao"
  return [
    paragraph(
      `Thực hiện nhiệm vụ theo dõi, đôn đốc ${citedPlan(plan)}, ${official} đã rà soát ${reviewed}. Tính đến ngày ${writtenDay(asOf)}, ${[
        ...(owed.length > 0 ? [tasksTold(owed)] : []),
        ...(reports && missing > 0
          ? [
              `${counted(missing)} cơ quan, đơn vị chưa gửi báo cáo năm ${reports.year}, hạn ${writtenDay(reports.dueOn)}`,
            ]
          : []),
      ].join("; ")} (chi tiết tại Phụ lục kèm theo).`,
    ),
    ...(isOfReports && reports
      ? [
          paragraph(
            `Để kịp tổng hợp, báo cáo cấp có thẩm quyền, ${official} đề nghị các cơ quan, đơn vị ${sendingAsked(reports, official, asOf)}.${reports.owed.some(wasReturned) ? " Báo cáo đã được trả lại thì bổ sung theo nội dung nêu khi trả lại và gửi lại." : ""}`,
          ),
        ]
      : [
          paragraph(`Để bảo đảm tiến độ của Kế hoạch, ${official} đề nghị các cơ quan, đơn vị:`),
          ...(owed.length > 0 ? TASK_DEMANDS.map(numbered) : []),
          numbered(
            reports && missing > 0
              ? `${withCapitalInitial(sendingAsked(reports, official, asOf))} để tổng hợp, báo cáo cấp có thẩm quyền.`
              : `Gửi báo cáo về ${official} trước ngày ${writtenDay(plusDays(asOf, ANSWER_DAYS))} để tổng hợp, báo cáo cấp có thẩm quyền.`,
          ),
        ]),
    paragraph(`${official} đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện.`),
  ]
}

/** "gửi báo cáo năm 2024 về Sở Kế hoạch và Đầu tư chậm nhất ngày 30/11/2024". */
function sendingAsked({ year, dueOn, dueInclusive }: OwedReports, official: string, asOf: Day): string {
  const due = dueInclusive ? `chậm nhất ngày ${writtenDay(dueOn)}` : `trước ngày ${writtenDay(dueOn)}`
  return `gửi báo cáo năm ${year} về ${official} ${dueOn >= asOf ? due : "ngay sau khi nhận được văn bản này"}`
}

const wasReturned = ({ state }: OwedReport) => state === "RETURNED"

const TASK_DEMANDS = [
  "Khẩn trương hoàn thành các nhiệm vụ đã quá hạn; nêu rõ nguyên nhân, khó khăn, vướng mắc và thời gian hoàn thành của từng nhiệm vụ.",
  "Cập nhật tình hình thực hiện của các nhiệm vụ nêu tại Phụ lục; trường hợp cần điều chỉnh thời hạn, có văn bản đề nghị, nêu rõ lý do.",
]

function tasksTold(owed: OwedTask[]): string {
  const overdue = owed.filter(({ isOverdue }) => isOverdue).length
  const silent = owed.length - overdue
  const leads = new Set(owed.map(({ lead }) => lead)).size
  const also =
    silent > 0 ? ` và ${counted(silent)} nhiệm vụ chưa hoàn thành không có cập nhật trên ${SILENT_DAYS} ngày` : ""
  return `còn ${counted(overdue)} nhiệm vụ quá hạn chưa hoàn thành${also}, thuộc ${counted(leads)} cơ quan chủ trì`
}

function reportTable({ dueOn, owed }: OwedReports): Table {
  return {
    columns: [
      { heading: "TT", width: 7, figure: true },
      { heading: "Cơ quan, đơn vị", width: 70 },
      { heading: "Hạn gửi", width: 14, figure: true },
      { heading: "Tình trạng", width: 40 },
    ],
    rows: owed.map(({ agency, state, daysOverdue }, at) => ({
      kind: "row",
      values: [at + 1, agency, { day: dueOn }, reportTold(state, daysOverdue)],
    })),
  }
}

const reportTold = (state: ReportClass, daysOverdue: number) =>
  daysOverdue > 0 && state !== "RETURNED"
    ? `Chưa gửi, quá hạn ${daysOverdue.toLocaleString("vi-VN").padStart(2, "0")} ngày`
    : state === "RETURNED"
      ? "Đã trả lại để bổ sung, chưa gửi lại"
      : "Chưa gửi"

function owedTable(owed: OwedTask[], asOf: Day): Table {
  return {
    columns: [
      { heading: "TT", width: 7, figure: true },
      { heading: "Nhiệm vụ", width: 62 },
      { heading: "Thời gian hoàn thành", width: 18 },
      { heading: "Hạn", width: 13, figure: true },
      { heading: "Tình trạng", width: 30 },
      { heading: "Cập nhật gần nhất", width: 24 },
    ],
    rows: owed.flatMap((task, at): TableRow[] => [
      ...(task.lead === owed[at - 1]?.lead ? [] : [{ kind: "group" as const, text: task.lead }]),
      {
        kind: "row",
        values: [
          at + 1,
          `${task.number}. ${task.title}`,
          task.deadline,
          task.status.due && { day: task.status.due },
          statusPhrase(task.status),
          statusDetail(task.status, asOf),
        ],
      },
    ]),
  }
}
