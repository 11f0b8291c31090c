import { type Day, screenMoment, writtenDay } from "@/lib/day"

/** What a printed sheet says at its foot: of which day its figures are, who printed it and when. */
export const printedBy = (name: string, asOf: Day): string =>
  `Số liệu đến ${writtenDay(asOf)} · in bởi ${name} lúc ${screenMoment(new Date())}`

/** The same under a page that is not one list. */
export function PrintedFoot({ name, asOf }: { name: string; asOf: Day }) {
  return <p className="mt-6 hidden text-meta text-ink-2 print:block">{printedBy(name, asOf)}</p>
}
