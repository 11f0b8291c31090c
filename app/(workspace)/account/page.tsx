import { NewPasswordFields } from "@/components/new-password-fields"
import { ActionForm } from "@/components/ui/action-form"
import { Fact, Facts } from "@/components/ui/facts"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { PasswordField } from "@/components/ui/password-field"
import { SectionHeading } from "@/components/ui/section-heading"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { hasRole } from "@/lib/access/permissions"
import { isPasswordAsked } from "@/lib/access/queries"
import { listOwnTokens } from "@/lib/access/token-queries"
import { findOwnTwoFactor } from "@/lib/access/two-factor-queries"
import { requireViewer } from "@/lib/access/viewer"
import { dayOf } from "@/lib/day"
import { listOwnSessions } from "@/lib/people/queries"
import { MembershipWords } from "../membership-words"
import { changePasswordAction, updateProfileAction } from "./actions"
import { OwnSessions } from "./own-sessions"
import { OwnTokens } from "./own-tokens"
import { OwnTwoFactor } from "./own-two-factor"

export const metadata = { title: "Tài khoản" }

export default async function AccountPage() {
  const viewer = await requireViewer("/account")
  const now = new Date()
  const [sessions, tokens, twoFactor, asksPassword] = await Promise.all([
    listOwnSessions(viewer, now),
    listOwnTokens(viewer, now),
    findOwnTwoFactor(viewer, now),
    isPasswordAsked(viewer, now),
  ])
  return (
    <>
      <PageHead title="Tài khoản" />
      <Facts>
        <Fact term="Thư điện tử">{viewer.email}</Fact>
        <Fact term="Vai trò">
          {viewer.memberships.map((membership) => (
            <MembershipWords key={`${membership.role}${membership.agencyId}`} {...membership} />
          ))}
        </Fact>
      </Facts>
      <p className="mt-2 max-w-text text-meta text-ink-2">
        Thư điện tử là tên đăng nhập. Vai trò, cơ quan do quản trị giao.
      </p>

      <SectionHeading>Họ tên, chức vụ</SectionHeading>
      <ActionForm action={updateProfileAction} id="profile" label="Họ tên, chức vụ">
        <TextField name="name" label="Họ và tên" defaultValue={viewer.name} autoComplete="name" maxLength={100} />
        <TextField
          name="position"
          label="Chức vụ"
          defaultValue={viewer.position ?? ""}
          autoComplete="organization-title"
          maxLength={120}
          optional
        />
        <SubmitButton>Lưu</SubmitButton>
      </ActionForm>

      <SectionHeading>Mật khẩu</SectionHeading>
      <p className="max-w-text">Đổi mật khẩu thì các phiên làm việc khác của tài khoản kết thúc.</p>
      <ActionForm action={changePasswordAction} id="password" label="Đổi mật khẩu">
        {/* tells password managers which account the password is for */}
        <input type="email" name="account" value={viewer.email} autoComplete="username" readOnly hidden />
        <PasswordField name="currentPassword" label="Mật khẩu hiện tại" autoComplete="current-password" />
        <NewPasswordFields chooser={hasRole(viewer, "ADMINISTRATOR") ? "administrator" : "other"} />
        <SubmitButton look="outlined">Đổi mật khẩu</SubmitButton>
      </ActionForm>

      <SectionHeading id="two-factor-heading">Xác thực hai bước</SectionHeading>
      <OwnTwoFactor email={viewer.email} own={twoFactor} asksPassword={asksPassword} />

      <SectionHeading id="sessions">Phiên làm việc</SectionHeading>
      <OwnSessions sessions={sessions} />

      <SectionHeading id="tokens" aside={<Link href="/api">Hướng dẫn cho kỹ sư</Link>}>
        Khóa truy cập cho phần mềm
      </SectionHeading>
      <OwnTokens tokens={tokens} today={dayOf(now)} asksPassword={asksPassword} />
    </>
  )
}
