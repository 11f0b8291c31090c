import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import type { ChangeContact } from "@/lib/agencies/input"
import { write } from "@/lib/database"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

/** Changes whom to call at an agency: an administrator for any agency, its own officers and head for theirs. */
export async function changeContact(
  { viewer, now }: { viewer: Viewer; now: Date },
  input: z.infer<typeof ChangeContact>,
): Promise<Outcome> {
  return write(async (tx) => {
    const agency = await tx.agency.findUnique({
      where: { key: input.key },
      select: { id: true, contactPerson: true, contactPhone: true },
    })
    if (!agency) return refused("not-found")
    if (!can(viewer, "change-contact", { agencyId: agency.id }))
      return deny(tx, { viewer, now }, "change-contact", { object: "agency", objectId: input.key })
    const to = { contactPerson: input.person || null, contactPhone: input.phone || null }
    await tx.agency.update({ where: { id: agency.id }, data: to })
    await record(tx, actorOf(viewer), now, {
      verb: "contact-changed",
      object: "agency",
      objectId: input.key,
      particulars: {
        from: { person: agency.contactPerson, phone: agency.contactPhone },
        to: { person: to.contactPerson, phone: to.contactPhone },
      },
    })
    return ok()
  })
}
