import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { partAnchor } from "@/lib/addresses"
import type { PartKey } from "@/lib/reports/outline"

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
          {mayReturn && <ReturnFields part={part} label={heading ?? part} />}
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
              <p className="text-label text-ink-2">Báo cáo năm {year - 1}</p>
              <p className="whitespace-pre-line text-ink-2">{lastYear}</p>
            </>
          )}
        </div>
      </div>
    </div>
  )
}

function ReturnFields({ part, label }: { part: PartKey; label: string }) {
  return (
    <details className="mt-2 print:hidden">
      <summary className="touch w-fit py-1 text-cell text-blue underline decoration-1 underline-offset-3">
        Trả lại phần này<span className="sr-only">: {label}</span>
      </summary>
      <label className="my-1 flex min-h-11 items-center gap-2.5">
        <input type="checkbox" name="parts" value={part} className="size-5 shrink-0 accent-blue" />
        Đưa vào danh sách trả lại
      </label>
      <label className="block text-cell">
        <span className="font-semibold">Lý do của phần này</span>
        <textarea
          name={`reason:${part}`}
          rows={2}
          maxLength={2000}
          className="mt-1 w-full rounded-sheet border border-rule-strong bg-sheet px-2.5 py-2 text-body"
        />
      </label>
    </details>
  )
}
