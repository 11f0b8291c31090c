import type { Head, IssuedBy } from "@/lib/papers/paper"

/** What stands under an appendix's title: of which report it is part; number and day are left blank as in the report itself. */
export const enclosedWith = ({ head, short }: IssuedBy & { short: string }): string =>
  `(Kèm theo Báo cáo số${BLANK}/${head.symbol} ngày${BLANK}tháng${BLANK}năm ${writtenIn(head)} của ${short})`

const BLANK = "\u00A0".repeat(6)
const writtenIn = ({ date }: Head) => ("day" in date ? date.day : date.month).slice(0, 4)
