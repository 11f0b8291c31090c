import { Link } from "@/components/ui/link"
import { matrixPath, tasksPath } from "@/lib/addresses"
import { type Day, yearOf } from "@/lib/day"
import type { FigureList } from "@/lib/editions/figures"

export type FigurePlace = {
  plan: string
  year: number
  asOf: Day
  /** When it was frozen: the reports that had been taken by then stand behind it; null while it is written. */
  closedOn: Day | null
}

/** The way from a figure to what it counts: the tasks on its data day, those of the day that it is compared with, the reports. */
export function FigureRows({ list, text, place }: { list: FigureList | null; text: string; place: FigurePlace }) {
  const { plan, year, asOf, closedOn } = place
  const words = (
    <>
      số liệu tự tính<span className="sr-only">: {text}</span>
    </>
  )
  if (!list) return <Link href={matrixPath(plan, { year, state: "taken", asOf: closedOn })}>{words}</Link>
  const { since, ...view } = list
  return (
    <>
      <Link href={tasksPath(plan, { ...view, asOf })}>{words}</Link>
      {since && (
        <>
          {" · "}
          <Link href={tasksPath(plan, { ...view, asOf: since })}>số liệu năm {yearOf(since)}</Link>
        </>
      )}
    </>
  )
}
