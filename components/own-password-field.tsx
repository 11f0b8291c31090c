"use client"

import { useFormAnswer } from "@/components/ui/form-answer"
import { PasswordField } from "@/components/ui/password-field"

/**
 * In a form that gives access or takes a protection away: the person's own password, asked for where the page knows that
 * it is needed, and where the answer says so because time went by.
 */
export function OwnPasswordField({ asked }: { asked: boolean }) {
  const { errors } = useFormAnswer()
  if (!asked && !errors.ownPassword) return null
  return (
    <PasswordField
      name="ownPassword"
      label="Mật khẩu của mình"
      hint="Đã quá 10 phút từ lần nhập mật khẩu gần nhất: nhập lại để xác nhận việc này."
      autoComplete="current-password"
    />
  )
}
