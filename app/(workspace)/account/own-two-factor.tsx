import { CodeField } from "@/components/code-field"
import { OwnPasswordField } from "@/components/own-password-field"
import { UntilCodes } from "@/components/recovery-codes"
import { ActionForm } from "@/components/ui/action-form"
import { LinkButton } from "@/components/ui/link-button"
import { SubmitButton } from "@/components/ui/submit-button"
import type { findOwnTwoFactor } from "@/lib/access/two-factor-queries"
import { screenMoment } from "@/lib/day"
import { counted } from "@/lib/words"
import { changeTwoFactorAction } from "./actions"

type Own = Awaited<ReturnType<typeof findOwnTwoFactor>>

/** The second step of one's own sign-in: led to its set-up while it is off, new recovery codes and turning off while it is on. */
export function OwnTwoFactor({ email, own, asksPassword }: { email: string; own: Own; asksPassword: boolean }) {
  const { on, isRequired } = own
  return (
    <ActionForm action={changeTwoFactorAction} id="two-factor" label="Xác thực hai bước">
      <UntilCodes account={email} after={<p className="mt-3 print:hidden">Mã cũ không dùng được nữa.</p>}>
        {on ? (
          <>
            <p>
              Đã bật lúc {screenMoment(on.since)}. Còn {counted(on.codesLeft)}/{on.codes} mã khôi phục.
            </p>
            <p className="mt-2 text-meta text-ink-2">
              {isRequired
                ? "Bắt buộc với vai trò này. Để cấp mã khôi phục mới hoặc chuyển sang điện thoại khác, nhập mã đang hiện trong ứng dụng hoặc một mã khôi phục."
                : "Để cấp mã khôi phục mới, chuyển sang điện thoại khác hoặc tắt, nhập mã đang hiện trong ứng dụng hoặc một mã khôi phục."}
            </p>
            <OwnPasswordField asked={asksPassword} />
            <CodeField />
            <p className="flex flex-wrap gap-3">
              <SubmitButton look="outlined" name="verb" value="renew">
                Cấp mã khôi phục mới
              </SubmitButton>
              <SubmitButton look="outlined" name="verb" value="move">
                Chuyển sang điện thoại khác
              </SubmitButton>
              {!isRequired && (
                <SubmitButton look="danger" name="verb" value="turn-off">
                  Tắt xác thực hai bước
                </SubmitButton>
              )}
            </p>
          </>
        ) : (
          <>
            <p>Chưa bật. Khi bật, đăng nhập cần thêm mã của ứng dụng xác thực trên điện thoại.</p>
            <p className="mt-3">
              <LinkButton href="/two-factor">Bật xác thực hai bước</LinkButton>
            </p>
          </>
        )}
      </UntilCodes>
    </ActionForm>
  )
}
