import { ProgressCell, TextCell } from "@/components/grid-cells"
import { type Day, writtenDay } from "@/lib/day"
import { nameOfDuty, readKey } from "@/lib/progress/past-entry"
import type { PastRow } from "@/lib/progress/past-rows"
import { sayableOf } from "@/lib/progress/progress"
import { PROGRESS_WORDS } from "@/lib/words"
import { DutyHead } from "../duty-head"
import { MoreCells, TickCell } from "./past-cells"

type PastRowFieldsProps = { at: number; row: PastRow; slug: string; today: Day }

/** A row of the grid. What a note offers stands in the fields already, and counts only once it is ticked. */
export function PastRowFields({ at, row, slug, today }: PastRowFieldsProps) {
  const { key, number, recorded, offer } = row
  const duty = readKey(key)
  const named = duty ? nameOfDuty(duty) : number
  const name = (field: string) => `${at}-${field}`
  return (
    <tr>
      <td className="ledger">{number}</td>
      <DutyHead at={at} row={row} slug={slug} lead={row.lead} today={today}>
        {recorded && (
          <TickCell name={name("replaces")} value="1">
            Thay lần nhập trước: {PROGRESS_WORDS[recorded.progress]} từ {writtenDay(recorded.day)}
          </TickCell>
        )}
        {offer && (
          <TickCell name={name("offered")} value={offer.progress}>
            Ghi theo ghi chú của kế hoạch: {PROGRESS_WORDS[offer.progress]} ngày {writtenDay(offer.day)}
          </TickCell>
        )}
      </DutyHead>
      <td>
        <ProgressCell name={name("progress")} row={named} choices={sayableOf(row)} />
      </td>
      <td>
        <TextCell
          name={name("day")}
          label="Ngày"
          row={named}
          inputMode="numeric"
          maxLength={20}
          defaultValue={offer ? writtenDay(offer.day) : undefined}
        />
      </td>
      <td>
        <TextCell
          name={name("documentNumber")}
          label="Số, ký hiệu văn bản"
          row={named}
          maxLength={100}
          defaultValue={offer?.documentNumber}
        />
      </td>
      <td>
        <TextCell name={name("result")} label="Kết quả" row={named} maxLength={5000} defaultValue={offer?.result} />
        <MoreCells at={at} row={named} />
      </td>
    </tr>
  )
}
