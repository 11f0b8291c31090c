import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import type { ChangePlanSettings } from "@/lib/plans/input"
import { planSubject } from "@/lib/plans/queries"
import { seenSettings, settingsFaults, writeSettings } from "@/lib/plans/settings"
import { settingFields } from "@/lib/plans/settings-queries"

/**
 * The reviewer changes the settings of a plan. Years that are open keep their days; what is due soon follows at once.
 * Refused to everybody else, where the days do not follow each other, and where they were changed meanwhile.
 */
export async function changePlanSettings(
  { viewer, now }: { viewer: Viewer; now: Date },
  { plan: slug, seen, settings }: z.output<typeof ChangePlanSettings>,
): Promise<Outcome> {
  return write(async (tx) => {
    const plan = await tx.plan.findUnique({ where: { slug }, select: { id: true, ...settingFields } })
    if (!plan) return refused("not-found")
    const object = { object: "plan", objectId: plan.id }
    if (!can(viewer, "change-plan-settings", await planSubject(tx, plan.id, dayOf(now))))
      return deny(tx, { viewer, now }, "change-plan-settings", object)
    const fields = settingsFaults(settings)
    if (Object.keys(fields).length > 0) return refused("invalid", { fields })
    if (seenSettings(plan) !== seen) return refused("changed-meanwhile")
    if (seenSettings(settings) === seen) return refused("invalid", { detail: "Các thiết lập vẫn như cũ. Chưa ghi gì." })
    await tx.plan.update({ where: { id: plan.id }, data: settings })
    await record(tx, actorOf(viewer), now, {
      verb: "plan-settings-changed",
      ...object,
      particulars: { from: writeSettings(plan), to: writeSettings(settings) },
    })
    return ok()
  })
}
