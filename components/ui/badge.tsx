import type { ReactNode } from "react"
import { classNames } from "./class-names"
import { Icon, type IconName } from "./icon"
import { TONE_TEXT, TONE_TINT, type Tone } from "./tone"

/**
 * Icon and word together say a state; colour alone never does. Filled only where somebody is needed (overdue, due soon,
 * open proposals): the rest is a coloured icon beside an ink word.
 */
export function Badge({
  tone,
  icon,
  filled,
  children,
}: {
  tone: Tone
  icon?: IconName
  filled?: boolean
  children: ReactNode
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-baseline gap-1.25",
        filled
          ? `rounded-sheet py-0.5 pr-1.75 pl-1.25 text-label font-semibold ${TONE_TEXT[tone]} ${TONE_TINT[tone]}`
          : "text-cell font-medium",
      )}
    >
      {icon && (
        <Icon name={icon} className={classNames("self-start", filled ? "mt-px" : `mt-0.75 ${TONE_TEXT[tone]}`)} />
      )}
      <span>{children}</span>
    </span>
  )
}
