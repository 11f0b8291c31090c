import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { Lines } from "@/components/ui/lines"
import { partAnchor } from "@/lib/addresses"
import { numberOfPart, type PartKey, type ResultSection } from "@/lib/reports/outline"
import { type Section, sectionsOf } from "@/lib/reports/sections"
import { partWords } from "./returned-notice"

type Part = { key: PartKey; title: string | null; body: string }
type SentTextProps<P extends Part> = {
  parts: readonly P[]
  duties: readonly { number: string; section: ResultSection }[]
  year: number
  /** The parts whose words are others than the time before. */
  changed?: Set<PartKey> | null
  /** What stands beside a part: where its sentences come from. */
  beside?: (part: P) => ReactNode
}

/** The text of a report in the order of the official outline. */
export function SentText<P extends Part>({ parts, duties, year, ...shown }: SentTextProps<P>) {
  return (
    <div className="max-w-text">
      <TakenOut parts={parts} changed={shown.changed} />
      {sectionsOf(parts, duties, year).map((section) => (
        <section key={section.number} aria-labelledby={`muc-${section.number}`} className="mt-5">
          <h2 id={`muc-${section.number}`} className="text-heading uppercase">
            {section.number}. {section.heading}
          </h2>
          <PartsOf section={section} {...shown} />
          {section.sections.map((below) => (
            <div key={below.number}>
              <h3 className="mt-3 font-semibold">
                {below.number}. {below.heading}
              </h3>
              <PartsOf section={below} {...shown} />
            </div>
          ))}
          {section.parts.length === 0 && section.sections.length === 0 && (
            <p className="text-ink-2">Không phát sinh.</p>
          )}
        </section>
      ))}
    </div>
  )
}

/** The parts that were in the text the time before and are no more: nothing else on the page would tell. */
export function TakenOut({ parts, changed }: { parts: readonly { key: PartKey }[]; changed?: Set<PartKey> | null }) {
  const gone = [...(changed ?? [])].filter((key) => !parts.some((part) => part.key === key))
  if (gone.length === 0) return null
  return (
    <p>
      <Badge tone="amber" icon="repeat">
        bỏ so với lần gửi trước: {gone.map(partWords).join(", ")}
      </Badge>
    </p>
  )
}

function PartsOf<P extends Part>({
  section,
  changed,
  beside,
}: { section: Section<P> } & Pick<SentTextProps<P>, "changed" | "beside">) {
  return section.parts.map((part) => (
    <div key={part.key} id={partAnchor(part.key)} className="my-2">
      {part.title && (
        <p className="font-semibold">
          {numberOfPart(part.key)}. {part.title}
        </p>
      )}
      {changed?.has(part.key) && (
        <p>
          <Badge tone="amber" icon="repeat">
            sửa so với lần gửi trước
          </Badge>
        </p>
      )}
      {part.body.trim() === "" ? <p className="text-amber">Chưa có ý kiến.</p> : <Lines text={part.body} />}
      {beside?.(part)}
    </div>
  ))
}
