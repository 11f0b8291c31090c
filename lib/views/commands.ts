import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { actorOf, record } from "@/lib/journal/record"
import type { JournalVerb } from "@/lib/journal/verbs"
import { type Outcome, ok, refused } from "@/lib/outcome"
import type { RemoveView, RenameView, SaveView, ShareView } from "@/lib/views/input"

type Context = { viewer: Viewer; now: Date }

/** More lists than anybody finds again; each is read with every page of tasks. */
export const MOST_VIEWS = 50

/** Keeps a list of a plan under a name, for oneself: whoever sees the tasks may. */
export async function saveView({ viewer, now }: Context, input: z.output<typeof SaveView>): Promise<Outcome> {
  return write(async (tx) => {
    if (!can(viewer, "save-view", { personId: viewer.personId }))
      return deny(tx, { viewer, now }, "save-view", { object: "view", objectId: null })
    const plan = await tx.plan.findUnique({ where: { slug: input.plan }, select: { id: true } })
    if (!plan) return refused("not-found")
    const own = { personId: viewer.personId, planId: plan.id }
    if ((await tx.savedView.count({ where: own })) >= MOST_VIEWS)
      return refused("invalid", { detail: `Đã có ${MOST_VIEWS} danh sách. Bỏ bớt rồi lưu lại.` })
    if (await isTaken(tx, own, input.name)) return refused("invalid", { fields: { name: TAKEN } })
    const data = { ...own, name: input.name, query: input.query, createdAt: now }
    const { id } = await tx.savedView.create({ data, select: { id: true } })
    await tell(tx, { viewer, now }, "view-saved", id, { name: input.name, query: input.query })
    return ok()
  })
}

/** Only its owner renames a list. */
export async function renameView(context: Context, input: z.output<typeof RenameView>): Promise<Outcome> {
  return onOwnView(context, input.id, async (tx, { id, name, ...own }) => {
    if (name === input.name) return ok()
    if (await isTaken(tx, own, input.name)) return refused("invalid", { fields: { name: TAKEN } })
    await tx.savedView.update({ where: { id }, data: { name: input.name } })
    await tell(tx, context, "view-renamed", id, { from: name, to: input.name })
    return ok()
  })
}

/** Only its owner drops a list, for those too with whom it was shared. */
export async function removeView(context: Context, input: z.output<typeof RemoveView>): Promise<Outcome> {
  return onOwnView(context, input.id, async (tx, { id, name }) => {
    await tx.savedView.delete({ where: { id } })
    await tell(tx, context, "view-removed", id, { name })
    return ok()
  })
}

/** Shows a list to the people of an agency, or to nobody any more: its owner may, with an agency to which they belong. */
export async function shareView(
  context: Context,
  input: z.output<typeof ShareView>,
): Promise<Outcome<{ isShared: boolean }>> {
  return onOwnView<{ isShared: boolean }>(context, input.id, async (tx, { id, name, personId, agencyId }) => {
    if (input.agency === "") {
      if (agencyId === null) return ok({ isShared: false })
      await tx.savedView.update({ where: { id }, data: { agencyId: null } })
      await tell(tx, context, "view-unshared", id, { name })
      return ok({ isShared: false })
    }
    const agency = await tx.agency.findUnique({ where: { key: input.agency }, select: { id: true, key: true } })
    if (!agency) return refused("not-found")
    if (!can(context.viewer, "share-view", { agencyId: agency.id, personId }))
      return deny(tx, context, "share-view", { object: "view", objectId: id })
    await tx.savedView.update({ where: { id }, data: { agencyId: agency.id } })
    await tell(tx, context, "view-shared", id, { name, agency: agency.key })
    return ok({ isShared: true })
  })
}

const TAKEN = "Đã có danh sách tên này. Nhập tên khác."

type Own = { id: string; personId: string; planId: string; agencyId: string | null; name: string }

/** Somebody else's list is refused where it is shared with the viewer's agency, and does not exist where it is not. */
async function onOwnView<Value>(
  { viewer, now }: Context,
  id: string,
  work: (tx: Transaction, view: Own) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  return write(async (tx): Promise<Outcome<Value>> => {
    const view = await tx.savedView.findUnique({
      where: { id },
      select: { id: true, personId: true, planId: true, agencyId: true, name: true },
    })
    if (view && can(viewer, "save-view", { personId: view.personId })) return work(tx, view)
    const isSeen = view?.agencyId && viewer.memberships.some(({ agencyId }) => agencyId === view.agencyId)
    return isSeen ? deny(tx, { viewer, now }, "save-view", { object: "view", objectId: id }) : refused("not-found")
  })
}

const isTaken = async (tx: Transaction, { personId, planId }: { personId: string; planId: string }, name: string) =>
  (await tx.savedView.count({ where: { personId, planId, name } })) > 0

const tell = (
  tx: Transaction,
  { viewer, now }: Context,
  verb: JournalVerb,
  objectId: string,
  particulars: Record<string, string>,
) => record(tx, actorOf(viewer), now, { verb, object: "view", objectId, particulars })
