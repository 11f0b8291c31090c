import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import type { Viewer } from "@/lib/access/permissions"
import { agencyPath } from "@/lib/addresses"
import { findAgency } from "@/lib/agencies/queries"
import { listAskedOfOwn } from "@/lib/cooperation/queries"
import { type Day, writtenDay } from "@/lib/day"
import { listOpenDirections } from "@/lib/directions/queries"
import { listInHouse } from "@/lib/progress/in-house"
import { listDueReports } from "@/lib/reports/queries"
import { listAgencyPlans } from "@/lib/tasks/agency-plans"
import { DueReports } from "../due-reports"
import { OpenDirections } from "../open-directions"
import { AskedList } from "./asked-list"
import { InHouseList } from "./in-house-list"
import { PlanWork } from "./plan-work"

type AgencyDeskProps = { viewer: Viewer; agencyKey: string; today: Day }

/** Việc của cơ quan: what lies within the house, then plan by plan what the agency leads and how much of it presses. */
export async function AgencyDesk({ viewer, agencyKey, today }: AgencyDeskProps) {
  const agency = await findAgency(viewer, agencyKey, today)
  if (!agency) return null
  const name = agency.name?.official ?? agency.key
  return (
    <>
      <PageHead issuer={name} title={`Việc của ${name}`} aside={`Số liệu tính đến ngày ${writtenDay(today)}`} />
      <DueReports reports={await listDueReports(viewer, today)} today={today} />
      <InHouseList updates={await listInHouse(viewer)} />
      <OpenDirections directions={await listOpenDirections(viewer, { lead: agency.key })} today={today} />
      <AskedList asked={await listAskedOfOwn(viewer, today)} />
      {agency.mayChangeContact && !agency.contact?.person && (
        <Notice kind="attention">
          {name} chưa có người đầu mối. <Link href={agencyPath(agency.key)}>Ghi người đầu mối</Link>
        </Notice>
      )}
      <AgencyWork viewer={viewer} agency={{ key: agency.key, name, reports: agency.reports }} today={today} />
    </>
  )
}

type AgencyWorkProps = { viewer: Viewer; agency: { key: string; name: string; reports: boolean }; today: Day }

/** What an agency has to do in each plan in which it has a part. */
export async function AgencyWork({ viewer, agency, today }: AgencyWorkProps) {
  const plans = await listAgencyPlans(viewer, agency.key)
  const leading = plans.some(({ leads, shares }) => leads + shares > 0)
  return (
    <>
      {!leading && (
        <EmptyState
          sentence={`${agency.name} không chủ trì nhiệm vụ nào${agency.reports ? "; vẫn gửi báo cáo năm (không phát sinh)" : ""}.`}
        />
      )}
      {plans.map((part) => (
        <PlanWork key={part.plan.slug} viewer={viewer} agency={agency} part={part} today={today} />
      ))}
    </>
  )
}
