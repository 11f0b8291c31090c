/**
 * Công văn đôn đốc: the consolidating agency asks those who lead overdue or silent tasks for a report, with the table of
 * what is owed as of the day.
 */
import { type Day, documentDay, plusDays } from "@/lib/day"
import { type CitedPlan, citedAgain, citedPlan } from "@/lib/papers/cited"
import type { Block, Head, Paper, Signature, Table, TableRow } from "@/lib/papers/paper"
import { SILENT_DAYS } from "@/lib/progress/attention"
import { statusDetail, statusPhrase, type Told } from "@/lib/progress/status-words"
import { counted } from "@/lib/words"

export type OwedTask = {
  lead: string
  number: string
  title: string
  deadline: string
  status: Told
  isOverdue: boolean
}

export type ChasingLetter = {
  plan: CitedPlan
  issuer: { official: string; head: Head; signature: Signature }
  /** Whom the letter is also sent to, beside those it asks. */
  informed: string[]
  owed: OwedTask[]
  asOf: Day
}

/** So many agencies are named one by one; more of them in the appendix alone. */
const MOST_NAMED = 8
/** Days in which an answer is asked for. */
const ANSWER_DAYS = 10

export function chasingLetter({ plan, issuer, informed, owed, asOf }: ChasingLetter): Paper {
  const leads = [...new Set(owed.map(({ lead }) => lead))]
  const overdue = owed.filter(({ isOverdue }) => isOverdue).length
  return {
    title: `Công văn đôn đốc thực hiện ${citedPlan(plan)}`,
    draft: false,
    letter: {
      head: issuer.head,
      kind: null,
      subject: `đôn đốc thực hiện ${citedAgain(plan)}`,
      to: leads.length <= MOST_NAMED ? leads : ["Các cơ quan chủ trì có tên tại Phụ lục kèm theo"],
      grounds: [],
      body: bodyOf(plan, issuer.official, { asOf, overdue, silent: owed.length - overdue, leads: leads.length }),
      recipients: [...informed, "Lưu: VT"],
      signature: issuer.signature,
    },
    appendices: [
      {
        ...{ numbered: true, landscape: true, title: "Nhiệm vụ quá hạn, chưa có cập nhật" },
        notes: [`(Kèm theo Công văn của ${issuer.official})`, `Số liệu tính đến ngày ${documentDay(asOf)}`],
        body: [{ kind: "table", table: owedTable(owed, asOf) }],
      },
    ],
  }
}

type Counts = { asOf: Day; overdue: number; silent: number; leads: number }

function bodyOf(plan: CitedPlan, issuer: string, { asOf, overdue, silent, leads }: Counts): Block[] {
  return [
    paragraph(
      `Thực hiện nhiệm vụ theo dõi, đôn đốc ${citedPlan(plan)}, ${issuer} đã rà soát tình hình thực hiện các nhiệm vụ được giao. Tính đến ngày ${documentDay(asOf)}, còn ${counted(overdue)} nhiệm vụ quá hạn chưa hoàn thành${silent > 0 ? ` và ${counted(silent)} nhiệm vụ chưa hoàn thành không có cập nhật trên ${SILENT_DAYS} ngày` : ""}, thuộc ${counted(leads)} cơ quan chủ trì (chi tiết tại Phụ lục kèm theo).`,
    ),
    paragraph(`Để bảo đảm tiến độ của Kế hoạch, ${issuer} đề nghị các cơ quan chủ trì:`),
    demand(
      "Khẩn trương hoàn thành các nhiệm vụ đã quá hạn; nêu rõ nguyên nhân, khó khăn, vướng mắc và thời gian hoàn thành của từng nhiệm vụ.",
    ),
    demand(
      "Cập nhật tình hình thực hiện của các nhiệm vụ nêu tại Phụ lục; trường hợp cần điều chỉnh thời hạn, có văn bản đề nghị, nêu rõ lý do.",
    ),
    demand(
      `Gửi báo cáo về ${issuer} trước ngày ${documentDay(plusDays(asOf, ANSWER_DAYS))} để tổng hợp, báo cáo cấp có thẩm quyền.`,
    ),
    paragraph(`${issuer} đề nghị các cơ quan quan tâm, phối hợp thực hiện.`),
  ]
}

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

const paragraph = (text: string): Block => ({ kind: "paragraph", text })
const demand = (text: string): Block => ({ kind: "numbered", text })
