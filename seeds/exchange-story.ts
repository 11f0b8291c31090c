import "server-only"
import { askForHelp, contribute } from "@/lib/cooperation/commands"
import { nameLeaderInCharge, nameTaskContact } from "@/lib/cooperation/in-charge"
import { AskForHelp, Contribute, NameLeaderInCharge, NameTaskContact, NameWait } from "@/lib/cooperation/input"
import { nameWait } from "@/lib/cooperation/waits"
import { database } from "@/lib/database"
import { type Day, plusDays, writtenDay } from "@/lib/day"
import { addComment, answerDirection, closeDirection, giveDirection } from "@/lib/directions/commands"
import { AddComment, AnswerDirection, GiveDirection } from "@/lib/directions/input"
import { reportProgress } from "@/lib/progress/commands"
import { ReportProgress } from "@/lib/progress/input"
import { expectDone, newestOf, type Tellers, viewerOf } from "./story"

/**
 * What people say to one another in the last weeks before `until` around two tasks that are still open, each of an agency of
 * its own: directions of the leader, one of them answered and closed; at whose desk a task lies; whom to call and who is in
 * charge; help that was asked for and given; two people who report at once, of whom the second is told of the first.
 * Nothing where anything was said before.
 */
export async function tellExchanges(slug: string, tellers: Tellers, leader: string, until: Day): Promise<void> {
  if ((await (await database()).direction.count()) > 0) return
  const [one, other] = Object.entries(tellers.agencies)
  if (!one || !other) return
  const [silentKey, helping] = one
  const [leadingKey, leading] = other
  const [silent, busy] = [await firstOpen(slug, silentKey), await firstOpen(slug, leadingKey)]
  if (!silent || !busy) return
  const on = async (email: string, before: number, hour: string) => {
    const now = new Date(`${plusDays(until, -before)}T${hour}:00+07:00`)
    return { viewer: await viewerOf(email, now), now }
  }

  const inCharge = { task: silent, reach: "section", name: "Phó Chủ tịch UBND tỉnh Võ Thị Thu" }
  await expectDone(nameLeaderInCharge(await on(tellers.confirmer, 70, "08:10"), NameLeaderInCharge.parse(inCharge)))
  const contact = { task: busy, name: "Đỗ Anh Tuấn", phone: "0255 3000 202" }
  await expectDone(nameTaskContact(await on(leading.officer, 68, "08:30"), NameTaskContact.parse(contact)))

  const report = {
    task: busy,
    text: "Báo cáo khó khăn, vướng mắc và thời hạn hoàn thành.",
    dueOn: writtenDay(plusDays(until, -50)),
  }
  await expectDone(giveDirection(await on(leader, 60, "10:15"), GiveDirection.parse(report)))
  const { id } = await (await database()).direction.findFirstOrThrow({ select: { id: true } })
  const answer = { id, text: "Đã làm việc với các đơn vị liên quan; phần còn lại sẽ trình trong quý tới." }
  await expectDone(answerDirection(await on(leading.officer, 55, "14:20"), AnswerDirection.parse(answer)))
  await expectDone(closeDirection(await on(tellers.confirmer, 52, "09:05"), { id }))

  const help = { task: busy, agency: silentKey, text: "Đề nghị cung cấp danh mục dự án đã bố trí vốn." }
  await expectDone(askForHelp(await on(leading.officer, 45, "08:45"), AskForHelp.parse(help)))
  const given = { task: busy, text: "Đã gửi danh mục dự án kèm kế hoạch vốn đã phân bổ." }
  await expectDone(contribute(await on(helping.officer, 40, "15:10"), Contribute.parse(given)))
  const desk = { desk: "PROVINCE", since: writtenDay(plusDays(until, -39)) }
  const wait = { task: busy, ...desk, text: "Chờ UBND tỉnh cho ý kiến về nguồn vốn." }
  await expectDone(nameWait(await on(leading.officer, 38, "10:00"), NameWait.parse(wait)))

  await tellAtOnce(busy, await on(leading.officer, 9, "09:40"), await on(leading.head, 9, "09:35"))
  const remark = { task: busy, text: "Đề nghị ghi thời hạn trình cụ thể ở lần cập nhật sau." }
  await expectDone(addComment(await on(tellers.confirmer, 6, "11:00"), AddComment.parse(remark)))
  const urge = {
    task: silent,
    text: "Tập trung hoàn thành, không để kéo dài sang năm sau.",
    dueOn: writtenDay(plusDays(until, 20)),
  }
  await expectDone(giveDirection(await on(leader, 12, "16:30"), GiveDirection.parse(urge)))
}

type Speaker = Parameters<typeof reportProgress>[0]

/** The officer typed while the head sent: the officer is told of it, reads the head's words and sends again. */
async function tellAtOnce(task: string, officer: Speaker, head: Speaker): Promise<void> {
  const seen = await newestOf(task, null)
  const said = (result: string, after: number) =>
    ReportProgress.parse({ task, progress: "IN_PROGRESS", result, seen: after })
  const words = "Đã họp với các địa phương, thống nhất nội dung còn lại."
  await expectDone(reportProgress(head, said("Đã giao bổ sung nhân sự cho tổ soạn thảo.", seen)))
  const late = await reportProgress(officer, said(words, seen))
  if (late.ok) throw new Error(`${task}: the second was not told of the first`)
  await expectDone(reportProgress(officer, said(words, await newestOf(task, null))))
}

/** The first dated task in the order of the appendix that an agency leads and has not finished. */
async function firstOpen(slug: string, agency: string): Promise<string | null> {
  const task = await (await database()).task.findFirst({
    where: {
      plan: { slug },
      assignments: { some: { role: "LEAD", to: null, agency: { key: agency } } },
      listing: { statusClass: { in: ["begun", "notBegun"] } },
    },
    orderBy: { order: "asc" },
    select: { stableKey: true },
  })
  return task?.stableKey ?? null
}
