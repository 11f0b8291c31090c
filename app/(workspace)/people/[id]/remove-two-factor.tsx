import { OwnPasswordField } from "@/components/own-password-field"
import { ActionForm } from "@/components/ui/action-form"
import { Disclosure } from "@/components/ui/disclosure"
import { SubmitButton } from "@/components/ui/submit-button"
import { screenMoment } from "@/lib/day"
import { removeTwoFactorAction } from "../actions"

type RemoveTwoFactorProps = {
  person: { id: string; name: string; twoFactor: { since: Date | null; isRequired: boolean } }
  isSelf: boolean
  asksPassword: boolean
}

/** Whether somebody's sign-in has a second step; takes it off when the telephone is lost. */
export function RemoveTwoFactor({ person: { id, name, twoFactor }, isSelf, asksPassword }: RemoveTwoFactorProps) {
  const { since, isRequired } = twoFactor
  return (
    <>
      <p>
        {since ? `Đã bật lúc ${screenMoment(since)}.` : "Chưa bật."}
        {isRequired &&
          (since ? " Bắt buộc với vai trò này." : " Bắt buộc với vai trò này: lần đăng nhập tới phải thiết lập.")}
      </p>
      <ActionForm action={removeTwoFactorAction} id="remove-two-factor" label={`Gỡ xác thực hai bước của ${name}`}>
        {since && !isSelf && (
          <Disclosure summary={`Gỡ xác thực hai bước của ${name}`}>
            <p>
              Chỉ gỡ khi chính {name} báo mất điện thoại và không còn mã khôi phục. Các phiên đang mở kết thúc; {name}{" "}
              đăng nhập bằng mật khẩu rồi bật lại.
            </p>
            <input type="hidden" name="personId" value={id} />
            <OwnPasswordField asked={asksPassword} />
            <p className="mt-3">
              <SubmitButton look="danger">Gỡ xác thực hai bước</SubmitButton>
            </p>
          </Disclosure>
        )}
      </ActionForm>
    </>
  )
}
