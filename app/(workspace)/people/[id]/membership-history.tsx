import { Sheet, SheetHead } from "@/components/ui/table"
import type { Role } from "@/lib/access/roles"
import { type Day, writtenDay } from "@/lib/day"
import { MembershipWords } from "../../membership-words"

type Held = {
  role: Role
  agencyId: string | null
  agencyName: string | null
  from: Day
  to: Day | null
  current: boolean
}

/** What somebody is and was, newest first. */
export function MembershipHistory({ memberships }: { memberships: Held[] }) {
  return (
    <Sheet caption="Vai trò, cơ quan từ mới đến cũ" stacked>
      <SheetHead columns={[{ label: "Vai trò, cơ quan" }, { label: "Từ ngày" }, { label: "Đến ngày" }]} />
      <tbody>
        {memberships.map((membership, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same role may have been held twice from the same day
          <tr key={index}>
            <th scope="row" className={membership.current ? "font-semibold" : undefined}>
              <MembershipWords {...membership} />
            </th>
            <td data-label="Từ ngày">{writtenDay(membership.from)}</td>
            <td data-label="Đến ngày">
              {membership.current ? "nay" : membership.to ? writtenDay(membership.to) : "—"}
            </td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}
