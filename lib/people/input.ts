import { z } from "zod"
import { Email, PersonName, Position } from "@/lib/access/input"
import { ROLES, type Role } from "@/lib/access/roles"
import { normalise } from "@/lib/vietnamese"

const role = z.enum(ROLES, "Chưa chọn vai trò.")
const agency = z
  .string()
  .max(60)
  .transform((key) => normalise(key).trim() || null)
  .nullish()
  .transform((key) => key ?? null)

/** Officers and heads act for an agency; leaders and administrators may stand beside all of them. */
const needsAgency = ({ role, agency }: { role: Role; agency: string | null }) =>
  agency !== null || role === "LEADER" || role === "ADMINISTRATOR"
const agencyIsMissing = {
  path: ["agency"],
  message: "Chưa chọn cơ quan. Cán bộ và lãnh đạo đơn vị phải thuộc một cơ quan.",
}

const personId = z.string().regex(/^[a-z0-9]{1,40}$/)

/** `agency` is the agency's key. */
export const InvitePerson = z
  .object({ email: Email, name: PersonName, position: Position, role, agency })
  .refine(needsAgency, agencyIsMissing)
export const ChangeMembership = z.object({ personId, role, agency }).refine(needsAgency, agencyIsMissing)
/** For all verbs that only need to know whom. */
export const WhichPerson = z.object({ personId })
