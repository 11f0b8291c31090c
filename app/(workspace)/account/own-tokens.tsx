import { OwnPasswordField } from "@/components/own-password-field"
import { ActionForm } from "@/components/ui/action-form"
import { ChoiceField } from "@/components/ui/choice-field"
import { DateField } from "@/components/ui/date-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { Sheet, SheetHead } from "@/components/ui/table"
import { TextField } from "@/components/ui/text-field"
import { USUAL_DAYS } from "@/lib/access/api-token"
import { readScopes } from "@/lib/access/scopes"
import type { listOwnTokens } from "@/lib/access/token-queries"
import { type Day, dayOf, plusDays, screenMoment, writtenDay } from "@/lib/day"
import { SCOPE_WORDS } from "@/lib/words"
import { makeOwnTokenAction, revokeOwnTokenAction } from "./actions"
import { UntilShown } from "./until-shown"

type OwnToken = Awaited<ReturnType<typeof listOwnTokens>>[number]

type OwnTokensProps = { tokens: OwnToken[]; today: Day; asksPassword: boolean }

/** The tokens by which programs read for this person; a new one is shown once, each may be revoked at any moment. */
export function OwnTokens({ tokens, today, asksPassword }: OwnTokensProps) {
  return (
    <>
      <p className="mb-3 max-w-text">
        Phần mềm cầm khóa đọc được đúng những gì tài khoản này đang được xem. Mỗi phần mềm dùng một khóa riêng; không
        gửi khóa qua thư, tin nhắn.
      </p>
      <ActionForm action={revokeOwnTokenAction} id="tokens-form" label="Các khóa đã tạo" className="max-w-none!">
        {tokens.length > 0 ? (
          <TokenTable tokens={tokens} />
        ) : (
          <p className="my-4 text-meta text-ink-2">Chưa có khóa nào đang dùng.</p>
        )}
      </ActionForm>
      <ActionForm action={makeOwnTokenAction} id="new-token" label="Tạo khóa truy cập">
        <UntilShown>
          <TextField name="name" label="Dùng cho" hint="Tên phần mềm, nơi đặt" maxLength={80} autoComplete="off" />
          <ChoiceField name="scope" legend="Phạm vi" choices={SCOPE_CHOICES} defaultValue="read" />
          <DateField
            name="expiresOn"
            label="Dùng đến hết ngày"
            hint="Nhiều nhất hai năm, ví dụ 30/9/2027"
            defaultValue={writtenDay(plusDays(today, USUAL_DAYS))}
          />
          <OwnPasswordField asked={asksPassword} />
          <SubmitButton look="outlined">Tạo khóa</SubmitButton>
        </UntilShown>
      </ActionForm>
    </>
  )
}

const SCOPE_CHOICES = [
  { value: "read", label: "Chỉ đọc dữ liệu" },
  {
    value: "read updates:write",
    label: "Đọc dữ liệu và gửi cập nhật tiến độ",
    hint: "Dành cho phần mềm của cơ quan chủ trì; cập nhật gửi đi là lời của chủ tài khoản.",
  },
]

const COLUMNS = ["Dùng cho", "Khóa", "Phạm vi", "Hết hạn", "Dùng gần nhất", "Thao tác"].map((label) => ({ label }))

function TokenTable({ tokens }: { tokens: OwnToken[] }) {
  return (
    <Sheet caption={`Khóa truy cập chưa thu hồi: ${tokens.length}`} stacked>
      <SheetHead columns={COLUMNS} />
      <tbody>
        {tokens.map(({ id, name, hint, scopes, expiresAt, lastUsedAt, isOver }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label="Khóa">{hint}…</td>
            <td data-label="Phạm vi">{(readScopes(scopes) ?? []).map((scope) => SCOPE_WORDS[scope]).join(", ")}</td>
            <td data-label="Hết hạn" className="sm:whitespace-nowrap">
              {expiresAt ? writtenDay(plusDays(dayOf(expiresAt), -1)) : "—"}
              {isOver && " (đã hết hạn)"}
            </td>
            <td data-label="Dùng gần nhất" className="sm:whitespace-nowrap">
              {lastUsedAt ? screenMoment(lastUsedAt) : "chưa dùng"}
            </td>
            <td>
              <SubmitButton look="outlined" small name="id" value={id}>
                Thu hồi<span className="sr-only"> khóa {name}</span>
              </SubmitButton>
            </td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}
