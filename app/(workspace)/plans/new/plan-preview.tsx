import { Fact, Facts } from "@/components/ui/facts"
import { Notice } from "@/components/ui/notice"
import { SectionHeading } from "@/components/ui/section-heading"
import { SubmitButton } from "@/components/ui/submit-button"
import { COLUMN_NAMES } from "@/lib/appendix/columns"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { counted } from "@/lib/words"
import { HeadFields } from "./head-fields"
import type { ReadablePlan } from "./preview"
import { SectionTable } from "./section-table"
import { TaskReadings } from "./task-readings"
import { UnknownNames } from "./unknown-names"

/** What an import would make of the text, with what a person has to decide; nothing is stored before the confirmation. */
export function PlanPreviewFields({ preview, chosen }: { preview: ReadablePlan; chosen: string[] }) {
  const { plan, sections, tasks, unknown, text } = preview
  return (
    <>
      <input type="hidden" name="step" value="confirm" />
      <textarea name="text" defaultValue={text} readOnly hidden />
      <Notice takeFocus>
        Đọc được {counted(sections.length)} mục, {counted(tasks.length)} nhiệm vụ. Chưa ghi gì. Xem lại nội dung dưới
        đây rồi chọn “Nhập kế hoạch”.
      </Notice>
      <Facts>
        <Fact term="Số, ký hiệu">{planName(plan)}</Fact>
        <Fact term="Ngày ban hành">{writtenDay(plan.issuedOn)}</Fact>
        <Fact term="Trích yếu">{plan.title}</Fact>
        <Fact term="Cột của phụ lục">{plan.columns.map((column) => COLUMN_NAMES[column]).join(" · ")}</Fact>
        <Fact term="Hạn báo cáo hằng năm">
          {plan.reportDue ? `trước ngày ${plan.reportDue.day}/${plan.reportDue.month}` : "Văn bản không nêu ngày"}
        </Fact>
      </Facts>

      <SectionHeading>Thông tin của kế hoạch</SectionHeading>
      <HeadFields preview={preview} />

      {unknown.length > 0 && <UnknownNames preview={preview} chosen={chosen} />}

      <SectionHeading>Các mục của phụ lục</SectionHeading>
      <SectionTable sections={sections} total={tasks.length} />
      <TaskReadings tasks={tasks} />

      <p className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
        <SubmitButton pendingText="Đang ghi…">Nhập kế hoạch</SubmitButton>
        {/* a full load: the form has to begin anew */}
        <a href="/plans/new">Chọn văn bản khác</a>
      </p>
    </>
  )
}
