"use client"

import { useEffect, useRef, useState } from "react"
import { SubmitButton } from "@/components/ui/submit-button"

type SendButtonProps = { throughHead: string[]; consolidator: string }

/** Says where the update goes: to the head first, or straight out. Without JavaScript the press decides by itself. */
export function SendButton({ throughHead, consolidator }: SendButtonProps) {
  const place = useRef<HTMLSpanElement>(null)
  const [progress, setProgress] = useState("")
  useEffect(() => {
    const form = place.current?.closest("form")
    const read = () => setProgress(String((form && new FormData(form).get("progress")) ?? ""))
    read()
    form?.addEventListener("change", read)
    return () => form?.removeEventListener("change", read)
  }, [])
  return (
    <span ref={place}>
      <SubmitButton>{throughHead.includes(progress) ? "Chuyển lãnh đạo duyệt" : `Gửi ${consolidator}`}</SubmitButton>
    </span>
  )
}
