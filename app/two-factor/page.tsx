import { signOutAction } from "@/app/sign-in/actions"
import { EntrySheet } from "@/components/entry-sheet"
import { OwnPasswordField } from "@/components/own-password-field"
import { UntilCodes } from "@/components/recovery-codes"
import { ActionForm } from "@/components/ui/action-form"
import { Link } from "@/components/ui/link"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"
import { isPasswordAsked } from "@/lib/access/queries"
import { findOwnTwoFactor } from "@/lib/access/two-factor-queries"
import { requireHolder } from "@/lib/access/viewer"
import { screenMoment } from "@/lib/day"
import { proposeTwoFactorAction, turnOnTwoFactorAction } from "./actions"
import { SharedSecret } from "./shared-secret"

export const metadata = { title: "Xác thực hai bước" }

/** Outside the workspace's frame: whoever owes the second step sees this page and no other. */
export default async function TwoFactorPage() {
  const { viewer, owesTwoFactor } = await requireHolder("/two-factor")
  const now = new Date()
  const { on, proposal } = await findOwnTwoFactor(viewer, now)
  return (
    <EntrySheet title="Xác thực hai bước">
      {owesTwoFactor && (
        <Notice kind="attention">
          Vai trò của tài khoản {viewer.email} bắt buộc có xác thực hai bước. Bật xong thì vào được hệ thống.
        </Notice>
      )}
      {!on && !proposal ? (
        <>
          <p>
            Sau mật khẩu, hệ thống hỏi thêm một mã 6 chữ số do ứng dụng xác thực trên điện thoại tạo ra. Người biết mật
            khẩu mà không có điện thoại thì không vào được.
          </p>
          <p className="mt-3">
            Cần một ứng dụng xác thực, ví dụ Google Authenticator, Microsoft Authenticator hoặc FreeOTP. Ứng dụng không
            cần mạng.
          </p>
          <ActionForm
            action={proposeTwoFactorAction}
            id="propose"
            label="Bắt đầu bật xác thực hai bước"
            className="mt-4"
          >
            <OwnPasswordField asked={await isPasswordAsked(viewer, now)} />
            <SubmitButton>Bắt đầu</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <ActionForm action={turnOnTwoFactorAction} id="turn-on" label="Bật xác thực hai bước">
          <UntilCodes account={viewer.email} after={<GoOn />}>
            {proposal ? (
              <SharedSecret {...proposal} />
            ) : (
              <>
                <p>{on && `Xác thực hai bước đã bật lúc ${screenMoment(on.since)}.`}</p>
                <p className="mt-3">
                  <Link href="/account">Về trang Tài khoản</Link>
                </p>
              </>
            )}
          </UntilCodes>
        </ActionForm>
      )}
      <ActionForm action={signOutAction} id="sign-out" className="mt-6 border-t border-rule pt-3 print:hidden">
        <SubmitButton look="outlined" small>
          Đăng xuất
        </SubmitButton>
      </ActionForm>
    </EntrySheet>
  )
}

const GoOn = () => (
  <p className="mt-4">
    <LinkButton href="/" look="primary">
      Đã cất mã, vào hệ thống
    </LinkButton>
  </p>
)
