import { CodeField } from "@/components/code-field"
import { EntrySheet } from "@/components/entry-sheet"
import { ActionForm } from "@/components/ui/action-form"
import { Link } from "@/components/ui/link"
import { SubmitButton } from "@/components/ui/submit-button"
import { findHalfWay } from "@/lib/access/queries"
import { heldPendingToken } from "@/lib/access/session"
import { enterCodeAction } from "../actions"

export const metadata = { title: "Nhập mã xác thực" }

export default async function CodePage() {
  const halfWay = await findHalfWay(await heldPendingToken(), new Date())
  if (!halfWay) {
    return (
      <EntrySheet title="Nhập mã xác thực">
        <p>Chưa nhập mật khẩu, hoặc thời gian nhập mã đã hết.</p>
        <p className="mt-3">
          <Link href="/sign-in">Đăng nhập</Link>
        </p>
      </EntrySheet>
    )
  }
  return (
    <EntrySheet title="Nhập mã xác thực">
      <p>Tài khoản {halfWay.email} có xác thực hai bước. Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện.</p>
      <ActionForm action={enterCodeAction} id="code" className="mt-4">
        <CodeField />
        <SubmitButton>Tiếp tục</SubmitButton>
      </ActionForm>
      <p className="mt-5 text-meta text-ink-2">
        Mất điện thoại và không còn mã khôi phục: đề nghị quản trị của hệ thống gỡ xác thực hai bước.{" "}
        <Link href="/sign-in">Đăng nhập tài khoản khác</Link>
      </p>
    </EntrySheet>
  )
}
