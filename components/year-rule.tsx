import type { YearRule as Geometry } from "@/lib/tasks/year-rule"
import { YearRuleLines } from "./year-rule-lines"

/** The small year rule of a list row, 130 × 15. `label` says the same as a sentence: "Hạn 31/12/2023 – hết năm 2023". */
export function YearRule({ rule, label }: { rule: Geometry; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 130 15"
      width="130"
      height="15"
      className="year-rule block max-[22.4rem]:hidden"
    >
      <YearRuleLines rule={rule} width={130} line={12} />
    </svg>
  )
}

/** The large year rule of a task's page: as wide as its place, with the years under it. */
export function LargeYearRule({ rule, label }: { rule: Geometry; label: string }) {
  return (
    <figure role="img" aria-label={label} className="my-4 max-w-text">
      <svg
        aria-hidden="true"
        viewBox="0 0 1000 24"
        preserveAspectRatio="none"
        className="year-rule block h-6 w-full overflow-visible"
      >
        <YearRuleLines rule={rule} width={1000} line={18} />
      </svg>
      <ol
        aria-hidden="true"
        className="grid auto-cols-fr grid-flow-col text-center text-meta whitespace-nowrap text-ink-2"
      >
        {rule.years.map((year) => (
          <li key={year} className={rule.years.length > 6 ? "max-sm:even:invisible" : undefined}>
            {year}
          </li>
        ))}
      </ol>
    </figure>
  )
}
