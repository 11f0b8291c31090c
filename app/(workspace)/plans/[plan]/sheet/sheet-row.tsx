import { LinesCell, ProgressCell, TextCell } from "@/components/grid-cells"
import { Link } from "@/components/ui/link"
import { updatePath } from "@/lib/addresses"
import { type Day, writtenDay } from "@/lib/day"
import { nameOfDuty, readKey } from "@/lib/progress/past-entry"
import type { SheetDraftRow } from "@/lib/progress/sheet-input"
import { sayableInSheet } from "@/lib/progress/sheet-report"
import type { SheetRow } from "@/lib/progress/sheet-rows"
import type { LastWord } from "@/lib/progress/sheet-words"
import { PROGRESS_WORDS, UPDATE_STATE_WORDS } from "@/lib/words"
import { DutyHead } from "../duty-head"
import { SaysCell } from "./says-cell"

type SheetRowFieldsProps = { at: number; row: SheetRow; typed: SheetDraftRow; slug: string; today: Day }

/** A row of the sheet: the task, what was said of it last, and what is said this time, as far as it is typed already. */
export function SheetRowFields({ at, row, typed, slug, today }: SheetRowFieldsProps) {
  const { key, number, seen, last } = row
  const duty = readKey(key)
  const named = duty ? nameOfDuty(duty) : number
  const name = (field: string) => `${at}-${field}`
  const sayable = sayableInSheet(row)
  return (
    <tr className="group/row">
      <td className="ledger">{number}</td>
      <DutyHead at={at} row={row} slug={slug} today={today} />
      <td>{last ? <LastTime last={last} /> : <span className="text-ink-2">Chưa có cập nhật.</span>}</td>
      <td>
        <SaysCell name={name("says")} row={named} mayStay={seen > 0} typed={typed.says} />
        <div className="mt-1 grid gap-2 supports-[selector(:has(a))]:hidden group-has-[input[value=update]:checked]/row:grid!">
          <div className="grid grid-cols-[minmax(0,1fr)_7.5rem] gap-2">
            <ProgressCell
              name={name("progress")}
              row={named}
              labelled
              choices={sayable}
              defaultValue={sayable.find((progress) => progress === (typed.progress ?? last?.progress))}
            />
            <TextCell
              name={name("day")}
              label="Ngày"
              row={named}
              labelled
              inputMode="numeric"
              maxLength={20}
              defaultValue={typed.day}
            />
          </div>
          <LinesCell
            name={name("result")}
            label="Kết quả thực hiện"
            row={named}
            labelled
            maxLength={5000}
            defaultValue={typed.result}
          />
          <LinesCell
            name={name("difficulties")}
            label="Khó khăn, vướng mắc"
            row={named}
            labelled
            maxLength={5000}
            defaultValue={typed.difficulties}
          />
          <p className="text-meta text-ink-2">
            Ngày của tiến độ, để trống là hôm nay, {writtenDay(today)}; đã trình thì là ngày trình.
          </p>
        </div>
        <Link href={updatePath(slug, number, { year: duty?.year, part: duty?.part })} className="text-meta">
          Mẫu đầy đủ<span className="sr-only"> – {named}</span>
        </Link>
      </td>
    </tr>
  )
}

function LastTime({ last }: { last: LastWord }) {
  return (
    <>
      <span className="block">
        {PROGRESS_WORDS[last.progress]}, ngày {writtenDay(last.speaksOn)}
      </span>
      {last.result && <span className="line-clamp-3">{last.result}</span>}
      {last.difficulties && <span className="line-clamp-2 text-ink-2">Khó khăn: {last.difficulties}</span>}
      <span className="block text-meta text-ink-2">
        {last.author.name}
        {last.state !== "SENT" && ` · ${UPDATE_STATE_WORDS[last.state]}`}
      </span>
    </>
  )
}
