import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHead } from "@/components/ui/page-head"
import { requireViewer } from "@/lib/access/viewer"
import { agencyPath, readStep } from "@/lib/addresses"
import { dayOf } from "@/lib/day"
import { LeadTasks } from "../../lead-tasks"
import { findAgencyOnce } from "../../one-read"
import { AgencyFacts } from "./agency-facts"
import { ContactForm } from "./contact-form"
import { HelpedTasks } from "./helped-tasks"

type Props = { params: Promise<{ key: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { agency } = await load(props)
  return { title: agency.name?.official ?? agency.key }
}

/** One agency: its names, groups and contact, the tasks that it leads and those in which it helps by name. */
export default async function AgencyPage(props: Props) {
  const { viewer, agency, today } = await load(props)
  return (
    <>
      <Breadcrumb steps={[{ label: "Cơ quan", href: "/agencies" }]} current={agency.name?.short ?? agency.key} />
      <PageHead title={agency.name?.official ?? agency.key} />
      <AgencyFacts agency={agency} />
      {agency.mayChangeContact && <ContactForm agencyKey={agency.key} contact={agency.contact} />}
      <div id="chu-tri">
        <LeadTasks viewer={viewer} agencyKey={agency.key} today={today} />
      </div>
      <HelpedTasks helps={agency.helps} helpsInGroups={agency.helpsInGroups} />
    </>
  )
}

async function load({ params }: Props) {
  const { key } = await params
  const named = readStep(key)
  const viewer = await requireViewer(named === null ? "/agencies" : agencyPath(named))
  const today = dayOf(new Date())
  const agency = named && (await findAgencyOnce(viewer, named, today))
  return agency ? { viewer, agency, today } : notFound()
}
