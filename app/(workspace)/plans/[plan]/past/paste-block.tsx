"use client"

import { useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Disclosure } from "@/components/ui/disclosure"
import { CONTROL_CLASSES } from "@/components/ui/field"
import { useHydrated } from "@/components/ui/use-hydrated"
import { type GridRow, placeBlock, readBlock } from "@/lib/progress/past-block"
import { counted } from "@/lib/words"

/** Fills the grid from a block of cells that was copied in Excel. Nothing is sent by it; every field can still be changed. */
export function PasteBlock({ rows }: { rows: GridRow[] }) {
  const block = useRef<HTMLTextAreaElement>(null)
  const [answer, setAnswer] = useState("")
  if (!useHydrated()) return null

  const fill = () => {
    const form = block.current?.form
    if (!form || !block.current) return
    const { fillings, unplaced } = placeBlock(readBlock(block.current.value), rows)
    for (const { at, values } of fillings)
      for (const [field, value] of Object.entries(values)) fillIn(form.elements.namedItem(`${at}-${field}`), value)
    setAnswer(told(fillings.length, unplaced))
  }

  return (
    <Disclosure summary="Dán từ Excel">
      <label htmlFor="khoi-o" className="block font-semibold">
        Khối ô chép từ Excel
      </label>
      <p id="khoi-o-hint" className="max-w-text text-meta text-ink-2">
        Các cột theo thứ tự: TT, Tiến độ, Ngày, Số ký hiệu văn bản, Kết quả. Không có cột TT thì điền lần lượt từ dòng
        đầu. Chép cả dòng từ mẫu Excel cũng được.
      </p>
      <textarea
        ref={block}
        id="khoi-o"
        rows={4}
        aria-describedby="khoi-o-hint"
        className={`${CONTROL_CLASSES} mt-1 max-w-text`}
      />
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <Button onClick={fill}>Điền vào bảng</Button>
        <output>{answer}</output>
      </p>
    </Disclosure>
  )
}

function fillIn(control: Element | RadioNodeList | null, value: string): void {
  if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = value === control.value
  else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value
}

function told(filled: number, unplaced: string[]): string {
  const done = filled > 0 ? `Đã điền ${counted(filled)} dòng, chưa ghi.` : "Chưa điền được dòng nào."
  if (unplaced.length === 0) return done
  const some = unplaced.slice(0, 5).map((words) => `“${words.slice(0, 30)}”`)
  return `${done} Không tìm thấy dòng cho: ${some.join(", ")}${unplaced.length > 5 ? " …" : ""}.`
}
