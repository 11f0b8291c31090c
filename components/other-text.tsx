"use client"

import { Button } from "@/components/ui/button"
import { useHydrated } from "@/components/ui/use-hydrated"

type OtherTextProps = { text: string; onKeep?: () => void; onTake?: () => void }

/** What somebody else saved meanwhile, beside what is typed; a press says which of the two holds. */
export function OtherText({ text, onKeep, onTake }: OtherTextProps) {
  const hydrated = useHydrated()
  return (
    <div className="my-3 w-full border-l-4 border-amber-solid bg-sheet px-3.5 py-2.5">
      <p className="font-semibold">Bản kia</p>
      <p className="whitespace-pre-line wrap-anywhere">{text}</p>
      {hydrated && onKeep && onTake && (
        <p className="mt-2 flex flex-wrap gap-3">
          <Button small onClick={onKeep}>
            Giữ bản đang nhập
          </Button>
          <Button small onClick={onTake}>
            Lấy bản kia
          </Button>
        </p>
      )}
    </div>
  )
}
