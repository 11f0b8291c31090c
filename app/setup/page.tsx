import { EntrySheet } from "@/components/entry-sheet"
import { NewPasswordFields } from "@/components/new-password-fields"
import { ActionForm } from "@/components/ui/action-form"
import { Link } from "@/components/ui/link"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { findLinkHolder } from "@/lib/access/queries"
import { screenMoment } from "@/lib/day"
import { setUpAction } from "./actions"

type Props = { searchParams: Promise<{ token?: string | string[] }> }

// The address holds the token: no page is told where the reader came from.
export const metadata = { title: "Thiết lập quản trị", referrer: "strict-origin" as const }

export default async function SetUpPage({ searchParams }: Props) {
  const { token } = await searchParams
  const link = await findLinkHolder("SETUP", token, new Date())
  if (!link) {
    return (
      <EntrySheet title="Thiết lập quản trị">
        <p>
          Liên kết thiết lập đã hết hạn hoặc đã dùng. Nếu hệ thống chưa có quản trị, khởi động lại máy chủ để có liên
          kết mới.
        </p>
        <p className="mt-3">
          <Link href="/sign-in">Về trang đăng nhập</Link>
        </p>
      </EntrySheet>
    )
  }
  return (
    <EntrySheet title="Thiết lập quản trị">
      <p>
        Lập tài khoản quản trị đầu tiên của hệ thống. Liên kết này dùng một lần, có hiệu lực đến{" "}
        {screenMoment(link.expiresAt)}.
      </p>
      <ActionForm action={setUpAction} id="setup" className="mt-4">
        <TextField name="name" label="Họ và tên" autoComplete="name" maxLength={100} />
        <TextField
          name="email"
          label="Thư điện tử"
          hint="Dùng để đăng nhập, ví dụ ten@coquan.gov.vn"
          type="email"
          inputMode="email"
          autoComplete="username"
          spellCheck={false}
        />
        <TextField name="position" label="Chức vụ" autoComplete="organization-title" maxLength={120} optional />
        <NewPasswordFields chooser="administrator" />
        <input type="hidden" name="token" value={String(token)} />
        <SubmitButton>Lập tài khoản quản trị</SubmitButton>
      </ActionForm>
    </EntrySheet>
  )
}
