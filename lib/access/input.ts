import { z } from "zod"
import { normaliseEmail } from "@/lib/access/email"
import { MAXIMUM } from "@/lib/access/password-rule"
import { readScopes, type Scope } from "@/lib/access/scopes"
import { readDay } from "@/lib/day"
import { normalise } from "@/lib/vietnamese"

/** An e-mail address in its one form; refuses what is none. */
export const Email = z.string("Chưa nhập thư điện tử.").transform((typed, context) => {
  const email = normaliseEmail(typed)
  if (email === null)
    context.addIssue({
      code: "custom",
      message: typed.trim() === "" ? "Chưa nhập thư điện tử." : "Thư điện tử không đúng dạng. Ví dụ: ten@coquan.gov.vn",
    })
  return email ?? ""
})

/** A person's name as it is written, one space between words. */
export const PersonName = z
  .string("Chưa nhập họ và tên.")
  .max(200, "Họ và tên dài quá 100 ký tự.")
  .transform((typed) => normalise(typed).trim().replace(/ +/g, " "))
  .pipe(
    z
      .string()
      .min(1, "Chưa nhập họ và tên.")
      .max(100, "Họ và tên dài quá 100 ký tự.")
      .regex(/^$|^\p{L}[\p{L}\p{M} .'’-]*$/u, "Họ và tên chỉ gồm chữ cái, dấu cách, dấu chấm và gạch nối."),
  )

/** A position (“Chuyên viên”), or null where none is given. */
export const Position = z
  .string()
  .max(240, "Chức vụ dài quá 120 ký tự.")
  .transform((typed) => normalise(typed).trim().replace(/ +/g, " "))
  .pipe(
    z
      .string()
      .max(120, "Chức vụ dài quá 120 ký tự.")
      .regex(/^[^\u0000-\u001f\u007f]*$/, "Chức vụ viết trên một dòng."),
  )
  .transform((position) => position || null)
  .nullish()
  .transform((position) => position ?? null)

// A wrong password may be of any form; only what could never be one is stopped before it costs work.
const TypedPassword = z
  .string("Chưa nhập mật khẩu.")
  .min(1, "Chưa nhập mật khẩu.")
  .max(8 * MAXIMUM, `Mật khẩu dài quá ${MAXIMUM} ký tự.`)
const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

const newPassword = { password: TypedPassword, passwordAgain: z.string("Chưa nhập lại mật khẩu.") }
const isTypedTwice = ({ password, passwordAgain }: { password: string; passwordAgain: string }) =>
  password.normalize("NFKC") === passwordAgain.normalize("NFKC")
const typedTwice = { path: ["passwordAgain"], message: "Hai lần nhập mật khẩu không giống nhau." }

/** Any e-mail is let through, so that one without an account and a malformed one are refused alike. */
export const SignIn = z.object({
  email: z.string().max(1000),
  password: z.string().max(8 * MAXIMUM),
  next: z.string().optional(),
})
export const SetUpAdministrator = z
  .object({ token: Token, email: Email, name: PersonName, position: Position, ...newPassword })
  .refine(isTypedTwice, typedTwice)
export const AcceptInvitation = z.object({ token: Token, ...newPassword }).refine(isTypedTwice, typedTwice)
export const ResetPassword = z.object({ token: Token, ...newPassword }).refine(isTypedTwice, typedTwice)
export const ChangePassword = z
  .object({ currentPassword: TypedPassword, ...newPassword })
  .refine(isTypedTwice, typedTwice)
/** A code of the app or a recovery code; what is neither is refused like one that is wrong. */
export const EnterCode = z.object({
  code: z.string("Chưa nhập mã.").trim().min(1, "Chưa nhập mã.").max(100, "Mã dài quá."),
})
export const ConfirmPassword = z.object({ ownPassword: TypedPassword })
export const ProposeTwoFactor = z.object({})
export const SignOut = z.object({})
export const UpdateProfile = z.object({ name: PersonName, position: Position })
export const EndOwnSession = z.object({ reference: z.string().regex(/^[0-9a-f]{24}$/) })
export const EndOtherSessions = z.object({})
/** A token for a program of one's own: what it is for, what it may do, its last day ("31/12/2027"). */
export const MakeOwnToken = z.object({
  name: z
    .string("Chưa nhập tên.")
    .transform((typed) => normalise(typed).trim().replace(/\s+/g, " "))
    .pipe(z.string().min(1, "Chưa nhập tên.").max(80, "Tên dài quá 80 ký tự.")),
  scope: z
    .enum(["read", "read updates:write"], "Chưa chọn phạm vi.")
    .transform((scope) => readScopes(scope) as Scope[]),
  expiresOn: z.string("Chưa nhập ngày hết hạn.").transform((typed, context) => {
    const day = readDay(typed)
    if (!day)
      context.addIssue({
        code: "custom",
        message: "Ngày hết hạn không đúng. Nhập ngày/tháng/năm, ví dụ 30/9/2027.",
      })
    return day ?? ""
  }),
})
export const RevokeOwnToken = z.object({ id: z.string().min(1).max(40) })
