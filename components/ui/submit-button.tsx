"use client"

import type { ComponentProps } from "react"
import { Button, type ButtonLook } from "./button"
import { useFormAnswer } from "./form-answer"

type SubmitButtonProps = Omit<ComponentProps<"button">, "type"> & {
  look?: ButtonLook
  small?: boolean
  pendingText?: string
}

/** Sends the form. While that is under way it says so; it is never disabled, a second press is simply not sent. */
export function SubmitButton({
  look = "primary",
  pendingText = "Đang thực hiện…",
  children,
  ...rest
}: SubmitButtonProps) {
  const { pending } = useFormAnswer()
  return (
    <Button type="submit" look={look} aria-disabled={pending || undefined} {...rest}>
      {pending ? pendingText : children}
    </Button>
  )
}
