import { database, inBulk, write } from "@/lib/database"
import { plusDays } from "@/lib/day"
import { refreshStanding } from "@/lib/progress/store-standing"
import { refreshStatus } from "@/lib/progress/store-status"

type Author = { personId: string; agency: { id: string; key: string } }

/** Lets the author's agency have said as much of its dated tasks as `sizes` tell; answers their numbers. */
export async function addHistories({ personId: authorId, agency }: Author, sizes: number[]): Promise<string[]> {
  const db = await database()
  const tasks = await db.taskListing.findMany({
    where: { obligationId: { not: null }, leadKey: { endsWith: ` ${agency.key}` } },
    orderBy: { order: "asc" },
    take: sizes.length,
    select: { number: true, taskId: true, obligationId: true, plan: { select: { issuedOn: true } } },
  })
  for (const [at, { taskId, obligationId, plan }] of tasks.entries()) {
    const updates = Array.from({ length: sizes[at] as number }, (_, index) => index + 1).map((seq) => {
      const on = plusDays(plan.issuedOn, 10 + Math.floor((seq * 1000) / (sizes[at] as number)))
      const said = { speaksOn: on, countsOn: on, createdAt: new Date(`${on}T09:00:00+07:00`) }
      const text = { result: "Đã lấy ý kiến các sở, ban ngành; đang tiếp thu, hoàn thiện dự thảo." }
      return { ...said, ...text, seq: 1000 + seq, id: `${obligationId}-${seq}` }
    })
    await write(async (tx) => {
      const shared = { obligationId: obligationId as string, agencyId: agency.id, authorId }
      await inBulk(updates, (some) =>
        tx.progressUpdate.createMany({
          data: some.map((update) => ({ ...update, ...shared, progress: "IN_PROGRESS", state: "SENT" })),
        }),
      )
      const steps = updates.map(({ id, countsOn: on, createdAt }) => ({
        ...{ updateId: id, seq: 1, verb: "send", to: "SENT" as const, byId: authorId, at: createdAt, on },
      }))
      await inBulk(steps, (data) => tx.reviewStep.createMany({ data }))
      await refreshStanding(tx, obligationId as string, plan.issuedOn)
      await refreshStatus(tx, taskId)
    })
  }
  return tasks.map(({ number }) => number)
}
