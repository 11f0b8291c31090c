import { EntrySheet } from "@/components/entry-sheet"
import { NewPasswordFields } from "@/components/new-password-fields"
import { ActionForm } from "@/components/ui/action-form"
import { Link } from "@/components/ui/link"
import { SubmitButton } from "@/components/ui/submit-button"
import { findLinkHolder } from "@/lib/access/queries"
import { screenMoment } from "@/lib/day"
import { resetPasswordAction } from "./actions"

type Props = { searchParams: Promise<{ token?: string | string[] }> }

// The address holds the token: no page is told where the reader came from.
export const metadata = { title: "Đặt lại mật khẩu", referrer: "strict-origin" as const }

export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams
  const holder = await findLinkHolder("RESET", token, new Date())
  if (!holder?.email) {
    return (
      <EntrySheet title="Đặt lại mật khẩu">
        <p>Liên kết đặt lại mật khẩu đã hết hạn hoặc đã dùng. Đề nghị quản trị gửi lại.</p>
        <p className="mt-3">
          <Link href="/sign-in">Về trang đăng nhập</Link>
        </p>
      </EntrySheet>
    )
  }
  return (
    <EntrySheet title="Đặt lại mật khẩu">
      <p>
        Đặt mật khẩu mới cho tài khoản {holder.email}. Liên kết dùng một lần, có hiệu lực đến{" "}
        {screenMoment(holder.expiresAt)}; các phiên đang mở của tài khoản sẽ kết thúc.
      </p>
      <ActionForm action={resetPasswordAction} id="reset" className="mt-4">
        {/* tells password managers which account the password is for */}
        <input type="email" name="account" value={holder.email} autoComplete="username" readOnly hidden />
        <NewPasswordFields chooser="unknown" />
        <input type="hidden" name="token" value={String(token)} />
        <SubmitButton>Đặt mật khẩu mới</SubmitButton>
      </ActionForm>
    </EntrySheet>
  )
}
