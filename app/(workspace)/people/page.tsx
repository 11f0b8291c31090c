import { notFound } from "next/navigation"
import { Link } from "@/components/ui/link"
import { LinkButton } from "@/components/ui/link-button"
import { PageHead } from "@/components/ui/page-head"
import { Sheet, SheetHead } from "@/components/ui/table"
import { requireViewer } from "@/lib/access/viewer"
import { screenMoment } from "@/lib/day"
import { listPeople } from "@/lib/people/queries"
import { counted } from "@/lib/words"
import { MembershipWords } from "../membership-words"
import { PersonState } from "./person-state"

export const metadata = { title: "Người dùng" }

export default async function PeoplePage() {
  const viewer = await requireViewer("/people")
  const people = await listPeople(viewer, { now: new Date() })
  if (!people) notFound()
  const count = `${counted(people.length)} người dùng`
  return (
    <>
      <PageHead title="Người dùng" issuer="Quản trị" aside={count} />
      <p className="mb-4">
        <LinkButton href="/people/new" look="primary">
          Mời người dùng
        </LinkButton>
      </p>
      <Sheet caption={`${count}, theo thứ tự tên`} stacked>
        <SheetHead
          columns={[
            { label: "Họ và tên" },
            { label: "Vai trò, cơ quan" },
            { label: "Trạng thái", width: "w-32" },
            { label: "Dùng gần nhất", width: "w-48" },
          ]}
        />
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <Link href={`/people/${person.id}`} className="font-semibold">
                  {person.name}
                </Link>
                <span className="block text-meta text-ink-2">
                  {person.position ? `${person.position} · ${person.email}` : person.email}
                </span>
              </th>
              <td>
                {person.memberships.map((membership) => (
                  <MembershipWords key={`${membership.role}${membership.agencyId}`} {...membership} />
                ))}
                {person.memberships.length === 0 && "Không có vai trò"}
              </td>
              <td>
                <PersonState state={person.state} />
              </td>
              <td data-label="Dùng gần nhất">{person.lastSeenAt ? screenMoment(person.lastSeenAt) : "—"}</td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </>
  )
}
