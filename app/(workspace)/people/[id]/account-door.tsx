import { OwnPasswordField } from "@/components/own-password-field"
import { ActionForm } from "@/components/ui/action-form"
import { Disclosure } from "@/components/ui/disclosure"
import { SubmitButton } from "@/components/ui/submit-button"
import { turnAccountAction } from "../actions"

type AccountDoorProps = { personId: string; name: string; isShut: boolean; asksPassword: boolean }

/** Shuts an account or opens it again. One form for both, so that the answer to either stays in sight. */
export function AccountDoor({ personId, name, isShut, asksPassword }: AccountDoorProps) {
  const verb = isShut ? "Mở lại tài khoản" : "Khóa tài khoản"
  return (
    <ActionForm action={turnAccountAction} id="door" label={`${verb} của ${name}`}>
      <Disclosure key={verb} summary={`${verb} của ${name}`}>
        <p>
          {isShut
            ? `${name} đăng nhập lại được bằng mật khẩu cũ, với vai trò đang ghi.`
            : `${name} không đăng nhập được nữa, các phiên và liên kết đang có kết thúc ngay. Việc đã làm vẫn được lưu; tài khoản có thể mở lại.`}
        </p>
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="verb" value={isShut ? "enable" : "disable"} />
        {isShut && <OwnPasswordField asked={asksPassword} />}
        <p className="mt-3">
          <SubmitButton look={isShut ? "outlined" : "danger"}>{verb}</SubmitButton>
        </p>
      </Disclosure>
    </ActionForm>
  )
}
