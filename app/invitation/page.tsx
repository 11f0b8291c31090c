import { EntrySheet } from "@/components/entry-sheet"
import { NewPasswordFields } from "@/components/new-password-fields"
import { ActionForm } from "@/components/ui/action-form"
import { Fact, Facts } from "@/components/ui/facts"
import { Link } from "@/components/ui/link"
import { SubmitButton } from "@/components/ui/submit-button"
import { findLinkHolder } from "@/lib/access/queries"
import { screenMoment } from "@/lib/day"
import { acceptInvitationAction } from "./actions"

type Props = { searchParams: Promise<{ token?: string | string[] }> }

// The address holds the token: no page is told where the reader came from.
export const metadata = { title: "Nhận lời mời", referrer: "strict-origin" as const }

export default async function InvitationPage({ searchParams }: Props) {
  const { token } = await searchParams
  const invited = await findLinkHolder("INVITATION", token, new Date())
  if (!invited?.email) {
    return (
      <EntrySheet title="Nhận lời mời">
        <p>Liên kết mời đã hết hạn hoặc đã dùng. Đề nghị quản trị gửi lại.</p>
        <p className="mt-3">
          <Link href="/sign-in">Về trang đăng nhập</Link>
        </p>
      </EntrySheet>
    )
  }
  return (
    <EntrySheet title="Nhận lời mời">
      <Facts>
        <Fact term="Họ và tên">{invited.name}</Fact>
        <Fact term="Thư điện tử">{invited.email}</Fact>
        <Fact term="Hiệu lực">đến {screenMoment(invited.expiresAt)}, dùng một lần</Fact>
      </Facts>
      <ActionForm action={acceptInvitationAction} id="invitation" className="mt-4">
        {/* tells password managers which account the password is for */}
        <input type="email" name="account" value={invited.email} autoComplete="username" readOnly hidden />
        <NewPasswordFields chooser="unknown" />
        <input type="hidden" name="token" value={String(token)} />
        <SubmitButton>Đặt mật khẩu và vào hệ thống</SubmitButton>
      </ActionForm>
    </EntrySheet>
  )
}
