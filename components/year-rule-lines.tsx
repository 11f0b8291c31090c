import type { YearRule } from "@/lib/tasks/year-rule"

/**
 * The strokes of a year rule on `width` units, the base at height `line`. Strokes do not scale with the drawing, so that
 * one set of lines serves the fixed small rule and the large one that is stretched to its place.
 */
export function YearRuleLines({ rule, width, line }: { rule: YearRule; width: number; line: number }) {
  const x = (fraction: number) => Math.round(fraction * width * 100) / 100
  const high = Math.round(line * 0.55)
  const upright = (fractions: number[], from: number, to: number) =>
    fractions.map((at) => `M${x(at)} ${from}V${to}`).join("")

  return (
    <>
      <path
        d={`M0 ${line}H${width}${upright(rule.ticks, line - 2, line + 2)}`}
        className="stroke-rule-strong stroke-1"
      />
      {rule.dotted && <path d={`M1 ${high}H${width}`} strokeDasharray="2 4" className="stroke-teal-solid stroke-3" />}
      {rule.span && <path d={`M${x(rule.span.from)} ${high}H${x(rule.span.to)}`} className="stroke-ink-2 stroke-3" />}
      {rule.tail && (
        <path
          d={`M${x(rule.tail.from)} ${high}H${x(rule.tail.to)}`}
          strokeDasharray="3 2"
          className={rule.tail.isDone ? "stroke-violet-solid stroke-3" : "stroke-seal-solid stroke-3"}
        />
      )}
      {rule.yearlyDue.length > 0 && (
        <path d={upright(rule.yearlyDue, high - 3, high + 3)} className="stroke-ink stroke-1" />
      )}
      {rule.due !== null && (
        <path d={upright([rule.due], Math.round(line * 0.15), line)} className="stroke-ink stroke-2" />
      )}
      {/* a stroke without length and with round ends is a dot that no stretching turns into an ellipse */}
      {rule.dots.map(({ at, isLate }) => (
        <path
          key={at}
          d={`M${x(at)} ${high}h0.01`}
          strokeLinecap="round"
          className={isLate ? "stroke-violet-solid stroke-8" : "stroke-green-solid stroke-8"}
        />
      ))}
      {rule.asOf !== null && <path d={upright([rule.asOf], 0, line + 2)} className="stroke-blue stroke-1" />}
    </>
  )
}
