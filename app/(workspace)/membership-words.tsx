import type { Role } from "@/lib/access/roles"
import { ROLE_WORDS } from "@/lib/words"

/** A role with its agency, on a line of its own: "Cán bộ theo dõi, Sở Công Thương". */
export function MembershipWords({ role, agencyName }: { role: Role; agencyName: string | null }) {
  return <span className="block">{agencyName ? `${ROLE_WORDS[role]}, ${agencyName}` : ROLE_WORDS[role]}</span>
}
