import "server-only"
import { createTransport } from "nodemailer"
import { screenMoment } from "@/lib/day"
import { readEnvironment } from "@/lib/environment"
import { counted } from "@/lib/words"

type Recipient = { name: string; email: string }
type Link = { url: string; expiresAt: Date }

/** Sends the invitation where mail is set up; answers whether it went into the post, without waiting for it. */
export const mailInvitation = (to: Recipient, link: Link): boolean =>
  post(to, `Mời sử dụng ${readEnvironment().appName} (hiệu lực 72 giờ)`, [
    `Kính gửi ${to.name},`,
    `Một tài khoản đã được mở trên ${readEnvironment().appName} cho địa chỉ thư này. Mở liên kết dưới đây để đặt mật khẩu và đăng nhập:`,
    link.url,
    `Liên kết dùng được một lần, đến ${screenMoment(link.expiresAt)}. Nếu không chờ đợi thư này, đề nghị bỏ qua.`,
  ])

/** Sends the link for a new password where mail is set up; answers whether it went into the post. */
export const mailResetLink = (to: Recipient, link: Link): boolean =>
  post(to, `Đặt lại mật khẩu ${readEnvironment().appName} (hiệu lực 30 phút)`, [
    `Kính gửi ${to.name},`,
    "Quản trị đã cấp liên kết đặt lại mật khẩu:",
    link.url,
    `Liên kết dùng được một lần, đến ${screenMoment(link.expiresAt)}. Nếu không đề nghị việc này, đề nghị báo ngay cho quản trị.`,
  ])

export type AccountChange =
  | { change: "two-factor-turned-on" | "two-factor-turned-off" | "two-factor-removed" | "recovery-codes-renewed" }
  | { change: "recovery-code-used"; left: number }
  | { change: "membership-changed" }

/** Tells the owner of an account, where mail is set up, what was changed about it: the one who did not do it learns of it. */
export const mailAccountChange = (to: Recipient, about: AccountChange, now: Date): boolean =>
  post(to, `Thay đổi về tài khoản trên ${readEnvironment().appName}`, [
    `Kính gửi ${to.name},`,
    `Lúc ${screenMoment(now)}, ${changeWords(about)}`,
    "Nếu không biết việc này, đề nghị báo ngay cho quản trị.",
  ])

function changeWords(about: AccountChange): string {
  if (about.change === "recovery-code-used")
    return `tài khoản đã được đăng nhập bằng một mã khôi phục. Còn ${counted(about.left)} mã chưa dùng.`
  return {
    "two-factor-turned-on": "xác thực hai bước của tài khoản đã được bật.",
    "two-factor-turned-off": "xác thực hai bước của tài khoản đã bị tắt.",
    "two-factor-removed": "quản trị đã gỡ xác thực hai bước của tài khoản; các phiên làm việc đã kết thúc.",
    "recovery-codes-renewed": "mã khôi phục của tài khoản đã được cấp mới; các mã trước hết hiệu lực.",
    "membership-changed": "quản trị đã đổi vai trò hoặc cơ quan của tài khoản; các phiên làm việc đã kết thúc.",
  }[about.change]
}

// Never awaited by a command: a mail server that is slow or down neither delays nor fails what has been committed.
function post(to: Recipient, subject: string, paragraphs: string[]): boolean {
  const { smtpUrl, mailFrom, appName } = readEnvironment()
  if (smtpUrl === null) return false
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const transport = createTransport({ url: smtpUrl, ...patience })
  const text = `${paragraphs.join("\n\n")}\n\n${appName}\n`
  transport
    .sendMail({ from: mailFrom, to: { name: to.name, address: to.email }, subject, text })
    .catch((problem: unknown) => {
      // Neither address nor link: the log is read by others than the mail.
      const code = problem instanceof Error && "code" in problem ? String(problem.code) : "unknown"
      console.error(JSON.stringify({ level: "error", from: "mail", subject, code }))
    })
    .finally(() => transport.close())
  return true
}
