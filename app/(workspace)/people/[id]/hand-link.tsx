import { OwnPasswordField } from "@/components/own-password-field"
import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { screenMoment } from "@/lib/day"
import type { findPerson } from "@/lib/people/queries"
import { makeResetLinkAction, renewInvitationAction } from "../actions"
import { UntilHanded } from "../until-handed"

type Person = Pick<NonNullable<Awaited<ReturnType<typeof findPerson>>>, "id" | "name" | "state" | "links">

/** A new invitation for somebody who has not used theirs; a link for a new password for everybody else. */
export function HandLink({
  person: { id, name, state, links },
  asksPassword,
}: {
  person: Person
  asksPassword: boolean
}) {
  if (state === "disabled") return <p className="text-ink-2">Tài khoản đang khóa: mở lại trước khi cấp liên kết.</p>
  const isInvited = state === "invited"
  const open = links.find(({ purpose }) => purpose === (isInvited ? "INVITATION" : "RESET"))
  return (
    <ActionForm
      key={state}
      action={isInvited ? renewInvitationAction : makeResetLinkAction}
      id="hand-link"
      label={isInvited ? `Gửi lại lời mời cho ${name}` : `Cấp liên kết đặt lại mật khẩu cho ${name}`}
    >
      <UntilHanded label={isInvited ? "Liên kết mời" : "Liên kết đặt lại mật khẩu"}>
        <p>
          {open && `Đang có một liên kết chưa dùng, hiệu lực đến ${screenMoment(open.expiresAt)}. `}
          {isInvited && !open && "Lời mời đã hết hạn. "}
          {isInvited
            ? "Lời mời mới có hiệu lực 72 giờ, dùng một lần; liên kết trước không dùng được nữa."
            : "Liên kết mới có hiệu lực 30 phút, dùng một lần. Khi đặt mật khẩu mới, các phiên đang mở kết thúc."}
        </p>
        <input type="hidden" name="personId" value={id} />
        <OwnPasswordField asked={asksPassword} />
        <p className="mt-3">
          <SubmitButton look="outlined">{isInvited ? "Tạo lời mời mới" : "Cấp liên kết đặt lại mật khẩu"}</SubmitButton>
        </p>
      </UntilHanded>
    </ActionForm>
  )
}
