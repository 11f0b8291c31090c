import { z } from "zod"
import { AGENCY_KINDS } from "@/lib/agencies/kinds"
import { FACT_NAMES } from "@/lib/appendix/columns"
import { BUCKETS, type Bucket } from "@/lib/progress/buckets"
import { PROGRESS } from "@/lib/progress/progress"
import { TIMELINESS_CLASSES } from "@/lib/progress/timeliness"
import { UPDATE_STATES } from "@/lib/progress/workflow"
import { REPORT_CLASSES } from "@/lib/reports/report-standing"
import { DEADLINE_KINDS } from "@/lib/tasks/deadline"
import type { TaskFacts } from "@/lib/tasks/task-facts"
import { BUCKET_WORDS } from "@/lib/words"

/**
 * What programs are told, field by field. The description for programs (openapi.json) and the page for their engineers are
 * made of these schemas; tests hold every answer against them. Days are "YYYY-MM-DD", empty cells empty strings.
 */
const day = z.string().meta({ format: "date", description: "Ngày, dạng NĂM-THÁNG-NGÀY." })
const printed = z.string().describe("Nguyên văn, đúng như in trong kế hoạch; ô trống là chuỗi rỗng.")
const read = z.string().describe("Bản hiệu đính: nguyên văn với các hiệu đính đang có hiệu lực.")
const agencyKey = z.string().describe("Mã cơ quan, không đổi suốt đời.")
const moment = z.iso.datetime().describe("Thời điểm, giờ UTC.")
const progress = z.enum(PROGRESS)
const twoReadings = z.object({ verbatim: printed, corrected: read })
const meant = z.object({
  verbatim: printed,
  agencies: z.array(agencyKey).describe("Mã các cơ quan được nêu tên."),
  groups: z
    .array(z.string())
    .describe("Mã các nhóm được nêu (ví dụ nhóm các sở, ban, ngành); thành viên xem ở agencies."),
})

export const PlanAnswer = z
  .object({
    slug: z.string().describe("Tên của kế hoạch trong địa chỉ."),
    name: z.string().describe("Tên gọi: loại, số và ký hiệu."),
    number: z.string().describe("Số."),
    symbol: z.string().describe("Ký hiệu."),
    date: day.describe("Ngày ban hành."),
    issuer: z.string().describe("Cơ quan ban hành."),
    title: z.string().describe("Trích yếu."),
    period: z
      .object({ from: z.int().describe("Năm đầu."), to: z.int().describe("Năm cuối.") })
      .describe("Những năm của kế hoạch."),
  })
  .describe("Kế hoạch.")

export const CitationAnswer = z
  .object({
    type: z.string().describe("Tên loại văn bản."),
    number: z.string().describe("Số."),
    symbol: z.string().describe("Ký hiệu."),
    date: day.nullable().describe("Ngày ban hành; null khi kế hoạch không nêu."),
    issuer: z.string().nullable().describe("Cơ quan ban hành; null khi chưa rõ."),
  })
  .describe("Văn bản được viện dẫn.")

export const ProposalAnswer = z
  .object({
    column: z.enum(Object.values(FACT_NAMES)).describe("Cột của ô có hiệu đính."),
    kind: z
      .enum(["CORRECTION", "RESULT_DOCUMENT", "SUBMITTED_ON", "PRECONDITION"])
      .describe("CORRECTION: sửa chữ. Còn lại: cách hiểu ghi chú (văn bản kết quả, ngày trình, điều kiện)."),
    from: z.string().nullable().describe("Chữ trong nguyên văn."),
    to: z.string().nullable().describe("Chữ, hoặc ngày, thay vào."),
    confidence: z.enum(["CERTAIN", "LIKELY"]).describe("CERTAIN: chắc chắn. LIKELY: có khả năng."),
    state: z
      .enum(["APPLIED", "PROPOSED", "ACCEPTED", "DECLINED"])
      .describe(
        "APPLIED: hiệu đính khi nhập. PROPOSED: chờ xử lý, chỉ người xử lý thấy. ACCEPTED, DECLINED: đã xử lý.",
      ),
  })
  .describe("Hiệu đính, hoặc cách hiểu một ghi chú.")

export const TaskAnswer = z
  .object({
    number: z.string().describe("Số thứ tự như in trong kế hoạch; có thể là 1.1."),
    key: z.string().describe("Mã nhiệm vụ, không đổi suốt đời."),
    line: z.int().describe("Dòng trong văn bản nguồn."),
    section: z
      .object({
        order: z.int().describe("Thứ tự của mục."),
        numeral: z.string().describe("Số La Mã của mục."),
        title: z.string().describe("Tên mục."),
      })
      .describe("Mục của phụ lục."),
    title: twoReadings.describe("Tên nhiệm vụ."),
    lead: meant.describe("Cơ quan chủ trì."),
    coordinating: meant.describe("Cơ quan phối hợp."),
    deadline: twoReadings
      .extend({
        kind: z.enum(DEADLINE_KINDS).describe("Loại thời hạn."),
        start: day.nullable().describe("Ngày bắt đầu; null khi không có."),
        due: day.nullable().describe("Ngày đến hạn, tính hết ngày; null khi không có."),
        obligations: z
          .array(
            z.object({
              year: z.int().nullable().describe("Năm; null khi kế hoạch không ghi thời hạn."),
              due: day.nullable().describe("Hạn gốc của năm ấy; null khi không có ngày."),
            }),
          )
          .describe("Việc phải làm của từng năm."),
      })
      .describe("Thời gian hoàn thành."),
    approvers: z.array(z.string()).describe("Các cấp trình, phê duyệt, theo thứ tự in."),
    note: twoReadings.describe("Ghi chú."),
    citations: z.array(CitationAnswer).describe("Các văn bản được viện dẫn, mỗi văn bản một lần."),
    proposals: z.array(ProposalAnswer).describe("Các hiệu đính và cách hiểu."),
    progress: progress
      .nullable()
      .describe("Tiến độ đã có hiệu lực; null khi chưa có cập nhật nào, hoặc nhiệm vụ báo cáo theo năm (xem updates)."),
    timeliness: z
      .object({
        class: z.enum(TIMELINESS_CLASSES).describe("Đúng hạn hay quá hạn, tính vào ngày được hỏi."),
        days: z.int().nullable().describe("Số ngày còn lại, quá hạn hoặc chậm; null khi không có hạn hoặc đã xong."),
      })
      .describe("Thời hạn của cả nhiệm vụ; việc hằng năm không đếm ngày."),
    bucket: z.enum(BUCKETS).describe("Nhóm trong tám nhóm báo cáo; cộng lại đúng bằng summary."),
    version: z
      .int()
      .describe("Số cập nhật đã ghi của nhiệm vụ, lúc này chứ không theo asOf; gửi kèm khi gửi cập nhật mới."),
    lastUpdateAt: moment.nullable().describe("Lúc gửi cập nhật gần nhất; null khi chưa có."),
  })
  .describe("Nhiệm vụ.") satisfies z.ZodType<TaskFacts>

export const UpdateAnswer = z
  .object({
    id: z.string().describe("Mã cập nhật."),
    year: z.int().nullable().describe("Năm của việc hằng năm; null khi nhiệm vụ làm một lần."),
    part: agencyKey.nullable().describe("Cơ quan nói về phần của mình, khi nhóm chủ trì."),
    agency: agencyKey.describe("Cơ quan mà cập nhật là lời của họ."),
    author: z.string().describe("Người lập."),
    progress: progress.nullable().describe("Tiến độ; null là không thay đổi."),
    result: z.string().nullable().describe("Kết quả thực hiện."),
    difficulties: z.string().nullable().describe("Khó khăn, vướng mắc."),
    proposals: z.string().nullable().describe("Kiến nghị."),
    next: z.string().nullable().describe("Việc tiếp theo."),
    speaksOn: day.describe("Ngày mà cập nhật nói về."),
    submittedOn: day.nullable().describe("Ngày trình."),
    submittedTo: z.string().nullable().describe("Cấp trình."),
    issuedOn: day.nullable().describe("Ngày ban hành."),
    documentNumber: z.string().nullable().describe("Số, ký hiệu văn bản kết quả."),
    noEvidenceReason: z.string().nullable().describe("Lý do chưa có minh chứng."),
    onBehalf: z.string().nullable().describe("Văn bản của cơ quan, khi cơ quan đầu mối cập nhật thay."),
    replaces: z.string().nullable().describe("Mã cập nhật được đính chính."),
    enteredLater: z.boolean().describe("Nhập bổ sung về sau."),
    state: z.enum(UPDATE_STATES).describe("Đang ở bước nào."),
    countsOn: day.nullable().describe("Ngày từ đó cập nhật được tính; null khi chưa gửi."),
    at: moment.describe("Lúc lập."),
    files: z
      .array(z.object({ id: z.string().describe("Mã tệp."), name: z.string().describe("Tên tệp.") }))
      .describe("Tệp đính kèm."),
  })
  .describe("Một cập nhật tiến độ.")

export const UpdatesAnswer = z
  .object({
    version: z.int().describe("Phiên bản của nhiệm vụ."),
    updates: z.array(UpdateAnswer).describe("Nhiều nhất 50 cập nhật, mới nhất trước."),
  })
  .describe("Các cập nhật của một nhiệm vụ.")

export const SentAnswer = z
  .object({
    id: z.string().describe("Mã cập nhật đã ghi."),
    state: z
      .enum(["WITH_HEAD", "SENT"])
      .describe("SENT: đã gửi. WITH_HEAD: chờ lãnh đạo đơn vị duyệt, theo quy định của cơ quan."),
    version: z.int().describe("Phiên bản của nhiệm vụ sau cập nhật này; dùng cho lần gửi kế tiếp."),
  })
  .describe("Cập nhật đã được ghi. Gửi lại cùng khóa thì được trả lời đúng như lần đầu.")

export const ConflictAnswer = z
  .object({
    error: z
      .object({ code: z.string().describe("Mã lỗi."), message: z.string().describe("Ai đã cập nhật, lúc nào.") })
      .describe("Điều gì sai."),
    version: z.int().describe("Phiên bản hiện nay của nhiệm vụ."),
    theirs: UpdateAnswer.nullable().describe("Cập nhật mới nhất đã có."),
    yours: z.record(z.string(), z.unknown()).describe("Nội dung vừa gửi, nguyên vẹn; chưa ghi gì."),
  })
  .describe("Người khác đã cập nhật trước.")

export const AgencyAnswer = z
  .object({
    key: agencyKey,
    kind: z.enum(AGENCY_KINDS).describe("Loại cơ quan."),
    name: z.string().describe("Tên đầy đủ vào ngày ấy."),
    short: z.string().describe("Tên ngắn."),
    symbol: z.string().nullable().describe("Chữ viết tắt trong số, ký hiệu văn bản; null khi chưa rõ."),
  })
  .describe("Cơ quan.")

export const GroupAnswer = z
  .object({
    key: z.string().describe("Mã nhóm."),
    name: z.string().describe("Tên nhóm."),
    enumerable: z.boolean().describe("false: nhóm không kể ra được thành viên (“… có liên quan”)."),
    members: z.array(agencyKey).describe("Mã các cơ quan thuộc nhóm vào ngày ấy."),
  })
  .describe("Nhóm cơ quan.")

export const DocumentAnswer = CitationAnswer.extend({
  slug: z.string().describe("Tên của văn bản trong địa chỉ; dùng cho tham số document của danh sách nhiệm vụ."),
  citations: z.int().describe("Số lần được viện dẫn."),
}).describe("Văn bản mà các kế hoạch viện dẫn.")

const total = z.int().describe("Số kết quả.")

export const PlansAnswer = z
  .object({
    total,
    plans: z.array(PlanAnswer.extend({ tasks: z.int().describe("Số nhiệm vụ.") })).describe("Các kế hoạch."),
  })
  .describe("Các kế hoạch, mới nhất trước.")
export const TasksAnswer = z
  .object({
    plan: PlanAnswer,
    total: z.int().describe("Số nhiệm vụ khớp điều kiện, trên mọi trang."),
    tasks: z.array(TaskAnswer).describe("Nhiều nhất 100 nhiệm vụ, của trang được hỏi."),
  })
  .describe("Một trang danh sách nhiệm vụ.")
export const AgenciesAnswer = z
  .object({
    asOf: day.describe("Ngày mà tên gọi, thành viên có hiệu lực."),
    total: z.int().describe("Số cơ quan."),
    agencies: z.array(AgencyAnswer).describe("Theo thứ tự chính thức."),
    groups: z.array(GroupAnswer),
  })
  .describe("Danh mục cơ quan và nhóm vào một ngày.")
export const DocumentsAnswer = z
  .object({ total, documents: z.array(DocumentAnswer) })
  .describe("Các văn bản được viện dẫn, nhiều lần nhất trước.")
const buckets = z
  .object(
    Object.fromEntries(BUCKETS.map((bucket) => [bucket, z.int().describe(`${BUCKET_WORDS[bucket]}.`)])) as Record<
      Bucket,
      z.ZodInt
    >,
  )
  .describe("Số nhiệm vụ của từng nhóm trong tám nhóm báo cáo; cộng lại đúng bằng tổng.")

export const SummaryAnswer = z
  .object({
    asOf: day.describe("Số liệu tính đến ngày."),
    total: z.int().describe("Số nhiệm vụ của kế hoạch."),
    buckets,
    byAgency: z
      .array(
        z.object({
          agency: agencyKey.nullable().describe("Mã cơ quan chủ trì; null khi là nhóm hoặc chữ."),
          name: z.string().describe("Tên của ngày hôm nay."),
          total: z.int().describe("Số nhiệm vụ chủ trì."),
          buckets,
        }),
      )
      .describe("Theo cơ quan chủ trì, thứ tự chính thức."),
    bySection: z
      .array(
        z.object({
          section: z.int().describe("Thứ tự của mục."),
          name: z.string().describe("Số và tên mục."),
          total: z.int().describe("Số nhiệm vụ."),
          buckets,
        }),
      )
      .describe("Theo mục của phụ lục."),
    year: z
      .object({
        year: z.int().describe("Năm được hỏi."),
        own: buckets.describe("Việc của năm ấy, gồm việc hằng năm; không cộng với số nhiệm vụ."),
        earlier: buckets.describe("Việc có hạn của các năm trước chưa xong khi năm ấy bắt đầu."),
      })
      .nullable()
      .describe("Chỉ có khi hỏi year."),
  })
  .describe("Tình hình thực hiện một kế hoạch vào một ngày.")

export const ReportsAnswer = z
  .object({
    year: z.int().describe("Năm của kỳ báo cáo."),
    due: day.describe("Hạn gửi, tính hết ngày hay không theo thiết lập của kỳ."),
    expected: z.int().describe("Số cơ quan phải báo cáo, không kể cơ quan được miễn."),
    received: z.int().describe("Số báo cáo đã đến."),
    onTime: z.int().describe("Số báo cáo đến đúng hạn, theo lần gửi đầu tiên."),
    reports: z
      .array(
        z.object({
          agency: agencyKey.describe("Mã cơ quan."),
          state: z.enum(REPORT_CLASSES).describe("Báo cáo đang ở đâu."),
          firstSentAt: z.iso.datetime().nullable().describe("Lần gửi đầu tiên; null khi chưa gửi hoặc đến bằng giấy."),
          firstSentOn: day.nullable().describe("Ngày đến lần đầu, kể cả bằng giấy; ngày này quyết định đúng hạn."),
          late: z.boolean().describe("Gửi chậm, hoặc chưa gửi mà đã quá hạn."),
          daysLate: z.int().describe("Số ngày chậm hoặc quá hạn; 0 khi đúng hạn hoặc chưa đến hạn."),
          takenAt: z.iso.datetime().nullable().describe("Lúc được tiếp nhận."),
        }),
      )
      .describe("Từng cơ quan, thứ tự chính thức."),
  })
  .describe("Tình hình gửi báo cáo năm của một kế hoạch vào một ngày.")

export const ErrorAnswer = z
  .object({
    error: z
      .object({
        code: z.string().describe("Mã lỗi, cho chương trình."),
        message: z.string().describe("Câu tiếng Việt: sai gì, làm gì tiếp."),
        fields: z.record(z.string(), z.string()).optional().describe("Tham số sai và lý do của từng tham số."),
      })
      .describe("Điều gì sai."),
  })
  .describe("Lỗi.")

/** Under these names they stand in the description. */
export const ANSWERS = {
  Plan: PlanAnswer,
  Plans: PlansAnswer,
  Task: TaskAnswer,
  Tasks: TasksAnswer,
  Update: UpdateAnswer,
  Updates: UpdatesAnswer,
  Sent: SentAnswer,
  Conflict: ConflictAnswer,
  Citation: CitationAnswer,
  Proposal: ProposalAnswer,
  Agency: AgencyAnswer,
  Group: GroupAnswer,
  Agencies: AgenciesAnswer,
  Document: DocumentAnswer,
  Documents: DocumentsAnswer,
  Summary: SummaryAnswer,
  Reports: ReportsAnswer,
  Error: ErrorAnswer,
} as const
export type AnswerName = keyof typeof ANSWERS
