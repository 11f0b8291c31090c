import { PasswordField } from "@/components/ui/password-field"
import { MINIMUM, MINIMUM_OF_ADMINISTRATOR } from "@/lib/access/password-rule"

/** A password to be chosen, typed twice. `chooser` says which length is asked; "unknown" where the page does not know it. */
export function NewPasswordFields({ chooser }: { chooser: "administrator" | "other" | "unknown" }) {
  return (
    <>
      <PasswordField name="password" label="Mật khẩu mới" hint={HINTS[chooser]} autoComplete="new-password" />
      <PasswordField name="passwordAgain" label="Nhập lại mật khẩu mới" autoComplete="new-password" />
    </>
  )
}

const ADVICE = "Nên dùng một câu dễ nhớ; không dùng tên cơ quan, địa danh, tên riêng."
const HINTS = {
  administrator: `Ít nhất ${MINIMUM_OF_ADMINISTRATOR} ký tự. ${ADVICE}`,
  other: `Ít nhất ${MINIMUM} ký tự. ${ADVICE}`,
  unknown: `Ít nhất ${MINIMUM} ký tự, quản trị ít nhất ${MINIMUM_OF_ADMINISTRATOR} ký tự. ${ADVICE}`,
}
