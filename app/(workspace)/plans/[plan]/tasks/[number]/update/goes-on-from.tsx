import { Notice } from "@/components/ui/notice"
import { writtenDay } from "@/lib/day"
import type { Continued } from "@/lib/progress/continued"

type GoesOnFromProps = {
  continued: Continued
  /** Whether there is a draft already, which goes before the earlier words. */
  isBegun: boolean
}

/** Says from which earlier words the form goes on, and why they came back. */
export function GoesOnFrom({ continued: { state, speaksOn, back }, isBegun }: GoesOnFromProps) {
  return (
    <Notice kind="attention">
      {back === null
        ? `Sửa cập nhật đến ngày ${writtenDay(speaksOn)}. Cập nhật đó vẫn được giữ trong diễn biến.`
        : `${BACK_WORDS[state] ?? "Cập nhật đã trở lại"} ngày ${writtenDay(back.on)}${back.reason ? `: “${back.reason}”` : "."}`}{" "}
      {!isBegun && "Nội dung đã nhập lần trước có sẵn ở dưới; tệp đính kèm thì chọn lại."}
    </Notice>
  )
}

const BACK_WORDS: Partial<Record<Continued["state"], string>> = {
  HANDED_BACK: "Lãnh đạo đơn vị chuyển lại",
  RETURNED: "Cập nhật bị trả lại",
  WITHDRAWN: "Cập nhật được thu hồi",
}
