import { TextField } from "@/components/ui/text-field"
import { RECOVERY_DIGITS } from "@/lib/access/recovery-code"

/** The code of the app or a recovery code; both are digits, so that one field and one keyboard serve. */
export function CodeField({ appOnly }: { appOnly?: boolean }) {
  return (
    <TextField
      name="code"
      label="Mã xác thực"
      hint={
        appOnly
          ? "6 chữ số ứng dụng đang hiện"
          : `6 chữ số ứng dụng đang hiện, hoặc một mã khôi phục gồm ${RECOVERY_DIGITS} chữ số`
      }
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={60}
    />
  )
}
