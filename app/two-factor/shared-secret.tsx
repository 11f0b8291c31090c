import { CodeField } from "@/components/code-field"
import { QrCode } from "@/components/ui/qr-code"
import { SubmitButton } from "@/components/ui/submit-button"
import { inGroups } from "@/lib/access/totp"

/** The secret that app and system share, as a picture, as text and as a link, and the field for its first code. */
export function SharedSecret({ secret, address }: { secret: string; address: string }) {
  return (
    <>
      <ol className="list-decimal space-y-4 pl-5">
        <li>
          Trong ứng dụng xác thực, thêm tài khoản mới rồi quét mã này.
          <div className="my-3 w-fit border border-rule">
            <QrCode text={address} label="Mã QR để ứng dụng xác thực quét" />
          </div>
          Đang dùng chính điện thoại có ứng dụng: <a href={address}>mở trong ứng dụng xác thực</a>. Không quét được thì
          nhập khóa này vào ứng dụng:
          <code className="mt-2 block font-sans select-all [font-variant-numeric:tabular-nums] [word-spacing:0.3em]">
            {inGroups(secret)}
          </code>
        </li>
        <li>
          Nhập mã ứng dụng hiện ra cho tài khoản này. Mã QR và khóa có hiệu lực 10 phút.
          <CodeField appOnly />
        </li>
      </ol>
      <SubmitButton>Xác nhận và bật</SubmitButton>
    </>
  )
}
