import { redirect } from "next/navigation"
import { EntrySheet } from "@/components/entry-sheet"
import { ActionForm } from "@/components/ui/action-form"
import { Notice } from "@/components/ui/notice"
import { PasswordField } from "@/components/ui/password-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { safePath } from "@/lib/access/safe-path"
import { findViewer } from "@/lib/access/viewer"
import { signInAction } from "./actions"

type Props = { searchParams: Promise<{ next?: string | string[]; reset?: string | string[] }> }

export const metadata = { title: "Đăng nhập" }

export default async function SignInPage({ searchParams }: Props) {
  const { next, reset } = await searchParams
  const back = safePath(next)
  if (await findViewer()) redirect(back)
  return (
    <EntrySheet title="Đăng nhập">
      {reset === "done" && (
        <Notice kind="done" takeFocus>
          Đã đặt mật khẩu mới. Đăng nhập bằng mật khẩu vừa đặt.
        </Notice>
      )}
      {back !== "/" && reset === undefined && <Notice>Đăng nhập để xem trang đã mở.</Notice>}
      <ActionForm action={signInAction} id="sign-in">
        <TextField
          name="email"
          label="Thư điện tử"
          type="email"
          inputMode="email"
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField name="password" label="Mật khẩu" autoComplete="current-password" />
        {back !== "/" && <input type="hidden" name="next" value={back} />}
        <SubmitButton>Đăng nhập</SubmitButton>
      </ActionForm>
      <p className="mt-5 text-meta text-ink-2">
        Chưa có tài khoản hoặc quên mật khẩu: đề nghị quản trị của hệ thống gửi lời mời hoặc liên kết đặt lại mật khẩu.
      </p>
    </EntrySheet>
  )
}
