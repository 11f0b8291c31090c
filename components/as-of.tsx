import { Drawn } from "@/components/ui/drawn"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { type Day, writtenDay, yearOf } from "@/lib/day"

type AsOfProps = {
  asOf: Day
  today: Day
  firstYear: number
  /** The same page on another day; null is today. */
  hrefOf: (day: Day | null) => string
  /** What the page's address says besides the day, kept by the form. */
  kept?: [string, string][]
}

/** "Số liệu tính đến ngày 25/11/2024 · Đổi ngày": the place-and-date line of a page, and the days that are asked for most. */
export function AsOf({ asOf, today, firstYear, hrefOf, kept = [] }: AsOfProps) {
  const years = Array.from({ length: yearOf(today) - firstYear + 1 }, (_, index) => yearOf(today) - index)
  const days = years.flatMap((year) => [`${year}-12-31`, `${year}-11-30`]).filter((day) => day < today)
  return (
    <>
      Số liệu tính đến ngày {writtenDay(asOf)}
      <details className="relative inline-block not-italic print:hidden">
        <summary className="touch ml-1.5 inline-block list-none text-blue underline underline-offset-3 [&::-webkit-details-marker]:hidden">
          Đổi ngày
        </summary>
        <div className="absolute right-0 z-20 w-72 border border-rule-strong bg-sheet p-3 text-left text-cell text-ink">
          <form method="get" className="mb-2 flex items-end gap-2">
            {kept.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <label className="flex-1">
              <span className="block font-semibold">Ngày</span>
              <input
                name="asOf"
                inputMode="numeric"
                autoComplete="off"
                placeholder={writtenDay(today)}
                className="mt-1 w-full rounded-sheet border border-rule-strong bg-sheet px-2 py-1.5"
              />
            </label>
            <button type="submit" className="rounded-sheet border border-blue px-3 py-1.5 font-semibold text-blue">
              Xem
            </button>
          </form>
          <Drawn as="ul" className="grid grid-cols-2 gap-x-3">
            <li className="col-span-2 py-1">
              <a href={hrefOf(null)}>Hôm nay, {writtenDay(today)}</a>
            </li>
            {days.map((day) => (
              <li key={day} className="py-1">
                <a href={hrefOf(day)}>{writtenDay(day)}</a>
              </li>
            ))}
          </Drawn>
        </div>
      </details>
    </>
  )
}

/** On a day that is past: which day it is, that nothing is entered there, and the way back. */
export function PastNotice({ asOf, today, hrefOf }: Pick<AsOfProps, "asOf" | "today" | "hrefOf">) {
  if (asOf >= today) return null
  return (
    <Notice kind="attention">
      Đang xem số liệu của ngày {writtenDay(asOf)}. Không cập nhật được khi xem ngày đã qua.{" "}
      <Link href={hrefOf(null)}>Về hôm nay</Link>
    </Notice>
  )
}
