import type { ReactNode } from "react"
import { classNames } from "./class-names"
import { FocusOnArrival } from "./focus-on-arrival"

/** information · attention is needed · refused · done */
export type NoticeKind = "information" | "attention" | "refused" | "done"

const BARS: Record<NoticeKind, string> = {
  information: "border-blue",
  attention: "border-amber-solid",
  refused: "border-seal-solid",
  done: "border-green-solid",
}

const NAMES: Record<NoticeKind, string> = {
  information: "Thông tin",
  attention: "Lưu ý",
  refused: "Không thực hiện được",
  done: "Đã thực hiện",
}

/** A sentence that matters. With `takeFocus` (the answer to an action) focus moves to it; it never goes away by itself. */
export function Notice({
  kind = "information",
  takeFocus,
  children,
}: {
  kind?: NoticeKind
  takeFocus?: boolean
  children: ReactNode
}) {
  const classes = classNames("my-3 max-w-text border-l-4 bg-sheet px-3.5 py-2.5", BARS[kind])
  if (takeFocus) {
    return (
      <FocusOnArrival className={classes} label={NAMES[kind]}>
        {children}
      </FocusOnArrival>
    )
  }
  return <div className={classes}>{children}</div>
}
