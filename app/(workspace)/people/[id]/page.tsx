import { notFound } from "next/navigation"
import { cache } from "react"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Fact, Facts } from "@/components/ui/facts"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { isPasswordAsked } from "@/lib/access/queries"
import { requireViewer } from "@/lib/access/viewer"
import { listAgencies } from "@/lib/agencies/queries"
import { dayOf, screenMoment } from "@/lib/day"
import { findPerson } from "@/lib/people/queries"
import { SessionTable } from "../../session-table"
import { PersonState } from "../person-state"
import { AccountDoor } from "./account-door"
import { EndSessions } from "./end-sessions"
import { HandLink } from "./hand-link"
import { MembershipChange } from "./membership-change"
import { MembershipHistory } from "./membership-history"
import { RemoveTwoFactor } from "./remove-two-factor"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props) {
  return { title: (await findShown((await params).id))?.name ?? "Không tìm thấy" }
}

export default async function PersonPage({ params }: Props) {
  const { id } = await params
  const viewer = await requireViewer(`/people/${id}`)
  const person = await findShown(id)
  if (!person) notFound()
  const now = new Date()
  const [agencies, asksPassword] = await Promise.all([listAgencies(viewer, dayOf(now)), isPasswordAsked(viewer, now)])
  return (
    <>
      <Breadcrumb steps={[{ label: "Người dùng", href: "/people" }]} current={person.name} />
      <PageHead
        title={person.name}
        issuer={person.memberships.find(({ current }) => current)?.agencyName ?? undefined}
      />
      <Facts>
        <Fact term="Thư điện tử">{person.email}</Fact>
        <Fact term="Chức vụ">{person.position ?? "—"}</Fact>
        <Fact term="Trạng thái">
          <PersonState state={person.state} />
        </Fact>
        <Fact term="Lập tài khoản">{screenMoment(person.createdAt)}</Fact>
      </Facts>

      <SectionHeading>Vai trò, cơ quan</SectionHeading>
      <MembershipHistory memberships={person.memberships} />
      <MembershipChange person={person} agencies={agencies} asksPassword={asksPassword} />

      <SectionHeading>{person.state === "invited" ? "Lời mời" : "Mật khẩu"}</SectionHeading>
      <HandLink person={person} asksPassword={asksPassword} />

      <SectionHeading>Xác thực hai bước</SectionHeading>
      <RemoveTwoFactor person={person} isSelf={person.id === viewer.personId} asksPassword={asksPassword} />

      <SectionHeading>Phiên làm việc</SectionHeading>
      {person.sessions.length > 0 ? (
        <SessionTable sessions={person.sessions} caption={`Phiên làm việc đang mở của ${person.name}`} />
      ) : (
        <p className="text-ink-2">Không có phiên làm việc nào đang mở.</p>
      )}
      <EndSessions personId={person.id} name={person.name} hasSessions={person.sessions.length > 0} />

      <SectionHeading>{person.state === "disabled" ? "Mở lại tài khoản" : "Khóa tài khoản"}</SectionHeading>
      <AccountDoor
        personId={person.id}
        name={person.name}
        isShut={person.state === "disabled"}
        asksPassword={asksPassword}
      />
    </>
  )
}

const findShown = cache(async (id: string) => findPerson(await requireViewer(`/people/${id}`), id, new Date()))
