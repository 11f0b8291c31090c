import type { ComponentProps } from "react"
import { OwnPasswordField } from "@/components/own-password-field"
import { ActionForm } from "@/components/ui/action-form"
import { Disclosure } from "@/components/ui/disclosure"
import { SubmitButton } from "@/components/ui/submit-button"
import type { Role } from "@/lib/access/roles"
import { changeMembershipAction } from "../actions"
import { MembershipFields } from "../membership-fields"

type MembershipChangeProps = {
  person: { id: string; name: string; memberships: { role: Role; agencyKey: string | null; current: boolean }[] }
  agencies: ComponentProps<typeof MembershipFields>["agencies"]
  asksPassword: boolean
}

/** Another role or agency, from this moment on. */
export function MembershipChange({ person, agencies, asksPassword }: MembershipChangeProps) {
  const current = person.memberships.find((membership) => membership.current)
  return (
    <ActionForm action={changeMembershipAction} id="membership" label={`Đổi vai trò, cơ quan của ${person.name}`}>
      <Disclosure summary="Đổi vai trò, cơ quan">
        <p>
          Vai trò mới thay vai trò hiện tại ngay khi ghi. Các phiên đang mở của {person.name} kết thúc; đăng nhập lại
          thì làm việc theo vai trò mới.
        </p>
        <input type="hidden" name="personId" value={person.id} />
        <MembershipFields agencies={agencies} role={current?.role} agencyKey={current?.agencyKey} />
        <OwnPasswordField asked={asksPassword} />
        <SubmitButton look="outlined">Ghi vai trò, cơ quan</SubmitButton>
      </Disclosure>
    </ActionForm>
  )
}
