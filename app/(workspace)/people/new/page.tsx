import { notFound } from "next/navigation"
import { OwnPasswordField } from "@/components/own-password-field"
import { ActionForm } from "@/components/ui/action-form"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHead } from "@/components/ui/page-head"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { can } from "@/lib/access/permissions"
import { isPasswordAsked } from "@/lib/access/queries"
import { requireViewer } from "@/lib/access/viewer"
import { listAgencies } from "@/lib/agencies/queries"
import { dayOf } from "@/lib/day"
import { invitePersonAction } from "../actions"
import { MembershipFields } from "../membership-fields"
import { UntilHanded } from "../until-handed"

export const metadata = { title: "Mời người dùng" }

export default async function NewPersonPage() {
  const viewer = await requireViewer("/people/new")
  if (!can(viewer, "invite-person")) notFound()
  const now = new Date()
  const [agencies, asksPassword] = await Promise.all([listAgencies(viewer, dayOf(now)), isPasswordAsked(viewer, now)])
  return (
    <>
      <Breadcrumb steps={[{ label: "Người dùng", href: "/people" }]} current="Mời người dùng" />
      <PageHead title="Mời người dùng" />
      <ActionForm action={invitePersonAction} id="invite" label="Mời người dùng">
        <UntilHanded label="Liên kết mời" after={<NextSteps />}>
          <p>Người được mời mở liên kết, đặt mật khẩu rồi vào hệ thống. Liên kết có hiệu lực 72 giờ.</p>
          <TextField name="name" label="Họ và tên" autoComplete="off" maxLength={100} />
          <TextField
            name="email"
            label="Thư điện tử công vụ"
            hint="Là tên đăng nhập, ví dụ ten@coquan.gov.vn"
            type="email"
            inputMode="email"
            autoComplete="off"
            spellCheck={false}
          />
          <TextField name="position" label="Chức vụ" autoComplete="off" maxLength={120} optional />
          <MembershipFields agencies={agencies} />
          <OwnPasswordField asked={asksPassword} />
          <SubmitButton>Tạo lời mời</SubmitButton>
        </UntilHanded>
      </ActionForm>
    </>
  )
}

// Plain links: the form has to begin anew, and a client navigation to the same page would keep it.
const NextSteps = () => (
  <p className="mt-4 flex flex-wrap gap-x-5 gap-y-2">
    <a href="/people/new">Mời người khác</a>
    <a href="/people">Về danh sách người dùng</a>
  </p>
)
