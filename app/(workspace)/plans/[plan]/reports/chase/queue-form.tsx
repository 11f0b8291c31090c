import { ActionForm } from "@/components/ui/action-form"
import { Badge } from "@/components/ui/badge"
import { Link } from "@/components/ui/link"
import { SubmitButton } from "@/components/ui/submit-button"
import { Sheet, SheetHead } from "@/components/ui/table"
import { chasePath } from "@/lib/addresses"
import { type Day, writtenDay } from "@/lib/day"
import type { ChaseDesk } from "@/lib/reports/chase-desk"
import type { MatrixCell } from "@/lib/reports/matrix-cells"
import { cellPhrase } from "@/lib/reports/matrix-words"
import { CHASE_CHANNEL_WORDS } from "@/lib/words"
import { ContactLine } from "../contact-line"
import { lookOf } from "../report-look"
import { chaseReportsAction } from "./actions"
import { ChaseFields } from "./chase-fields"
import { ChosenAgency } from "./chosen-agency"

type QueueFormProps = {
  slug: string
  period: NonNullable<ChaseDesk["period"]>
  queue: ChaseDesk["queue"]
  /** The agency whose sheet lies open. */
  open: string
  allChosen: boolean
  today: Day
}

/** The others in the order in which they are due a call; those that are asked in one go are chosen and told of in one line. */
export function QueueForm({ slug, period, queue, open, allChosen, today }: QueueFormProps) {
  return (
    <ActionForm
      // boxes that are drawn chosen or not begin anew with it
      key={allChosen ? "all" : "none"}
      action={chaseReportsAction}
      id="don-doc-nhieu"
      label="Ghi đôn đốc các cơ quan đã chọn"
      className="max-w-none!"
    >
      <input type="hidden" name="plan" value={slug} />
      <input type="hidden" name="year" value={period.year} />
      <Sheet stacked caption={`Cơ quan chưa gửi báo cáo năm ${period.year}, theo thứ tự cần gọi`}>
        <SheetHead
          columns={[
            { label: "TT", look: "ledger" },
            { label: "Chọn" },
            { label: "Cơ quan · người đầu mối, điện thoại" },
            { label: "Tình trạng" },
            { label: "Đôn đốc gần nhất" },
          ]}
        />
        <tbody>
          {queue.map(({ agency, cell }, index) => (
            <tr key={agency.key} aria-current={agency.key === open ? "true" : undefined}>
              <td className="ledger">{index + 1}</td>
              <td>
                <ChosenAgency agency={agency} isChosen={allChosen} isFirst={index === 0} />
              </td>
              <th scope="row">
                <Link href={chasePath(slug, { year: period.year, agency: agency.key })}>{agency.name}</Link>
                {agency.contact && <ContactLine contact={agency.contact} />}
              </th>
              <td>
                <Badge {...lookOf(cell.standing)}>{cellPhrase(cell, today, period)}</Badge>
              </td>
              <td data-label="Đôn đốc gần nhất">{lastChase(cell, today)}</td>
            </tr>
          ))}
        </tbody>
      </Sheet>
      <div className="max-w-text">
        <ChaseFields
          channel="LETTER"
          label="Nội dung đôn đốc"
          hint="Ghi cho từng cơ quan đã chọn, ví dụ số, ngày của công văn"
        />
        <SubmitButton look="outlined">Ghi đôn đốc các cơ quan đã chọn</SubmitButton>
      </div>
    </ActionForm>
  )
}

const lastChase = ({ chased }: MatrixCell, today: Day) =>
  chased
    ? `${chased.on === today ? "hôm nay" : writtenDay(chased.on)}, ${CHASE_CHANNEL_WORDS[chased.channel].toLocaleLowerCase("vi")}`
    : "chưa"
