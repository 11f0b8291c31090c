import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { partAnchor } from "@/lib/addresses"
import type { PartKey } from "@/lib/reports/outline"
import { lastYearWords } from "../last-year-words"
import { partWords } from "../returned-notice"
import { ReturnFields } from "./return-fields"

type PartRowProps = {
  part: PartKey
  heading: string | null
  words: string
  isChanged: boolean
  live: ReactNode
  lastYear: string | null
  year: number
  mayReturn: boolean
}

/** A part as the agency wrote it, beside it the live data and last year's words; where it may be returned, the reason. */
export function PartRow({ part, heading, words, isChanged, live, lastYear, year, mayReturn }: PartRowProps) {
  return (
    <div id={partAnchor(part)} className="border-t border-rule py-3">
      {heading && <h4 className="max-w-text font-semibold">{heading}</h4>}
      <div className="grid gap-x-6 gap-y-3 lg:grid-cols-[2fr_1fr_1fr]">
        <div className="max-w-text">
          {isChanged && (
            <p>
              <Badge tone="amber" icon="repeat">
                sửa so với lần gửi trước
              </Badge>
            </p>
          )}
          <p className="whitespace-pre-line">{words}</p>
          {mayReturn && <ReturnFields part={part} label={heading ?? partWords(part)} />}
        </div>
        <div className="text-cell">
          {live && (
            <>
              <p className="text-label text-ink-2">Số liệu hiện nay</p>
              {live}
            </>
          )}
        </div>
        <div className="text-cell">
          {lastYear !== null && (
            <>
              <p className="text-label text-ink-2">
                Báo cáo năm {year - 1} · {lastYearWords(lastYear, words)}
              </p>
              <p className="whitespace-pre-line text-ink-2">{lastYear}</p>
            </>
          )}
        </div>
      </div>
    </div>
  )
}
