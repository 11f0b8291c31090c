import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { agencyPath, readStep, tasksPath } from "@/lib/addresses"
import { listHelpedTasks } from "@/lib/agencies/helped-tasks"
import { dayOf, writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { listAgencyPlans } from "@/lib/tasks/agency-plans"
import { counted } from "@/lib/words"
import { LedTasks } from "../../led-tasks"
import { findAgencyOnce } from "../../one-read"
import { SharedTasks } from "../../shared-tasks"
import { AgencyFacts } from "./agency-facts"
import { ContactForm } from "./contact-form"
import { HelpedTasks } from "./helped-tasks"
import { Signing } from "./signing"

type Props = { params: Promise<{ key: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { agency } = await load(props)
  return { title: agency.name?.official ?? agency.key }
}

/** One agency: its names, groups and contact, what it leads plan by plan and year by year, with what it helps. */
export default async function AgencyPage(props: Props) {
  const { viewer, agency, today } = await load(props)
  const name = agency.name?.official ?? agency.key
  const [plans, helped] = await Promise.all([listAgencyPlans(viewer, agency.key), listHelpedTasks(viewer, agency.key)])
  const leading = plans.filter(({ leads, shares }) => leads + shares > 0)
  return (
    <>
      <Breadcrumb steps={[{ label: "Cơ quan", href: "/agencies" }]} current={agency.name?.short ?? agency.key} />
      <PageHead title={name} aside={`Số liệu tính đến ngày ${writtenDay(today)}`} />
      <AgencyFacts agency={agency} />
      {agency.mayChangeContact && <ContactForm agencyKey={agency.key} contact={agency.contact} />}
      <div id="chu-tri">
        {leading.length === 0 && <SectionHeading>Không chủ trì nhiệm vụ nào</SectionHeading>}
        {leading.map(({ plan, leads, shares }) => (
          <section key={plan.slug} aria-label={`Chủ trì, ${planName(plan)}`}>
            <SectionHeading
              aside={
                leads > 0 && (
                  <Link href={tasksPath(plan.slug, { lead: agency.key })} className="print:hidden">
                    Xem ở danh sách nhiệm vụ
                  </Link>
                )
              }
            >
              {planName(plan)}: chủ trì {counted(leads)} nhiệm vụ
            </SectionHeading>
            <LedTasks viewer={viewer} plan={plan} agency={{ key: agency.key, name }} today={today} />
            {shares > 0 && <SharedTasks viewer={viewer} slug={plan.slug} agencyKey={agency.key} today={today} />}
          </section>
        ))}
      </div>
      <Signing agency={agency} today={today} />
      <HelpedTasks agencyKey={agency.key} plans={plans} helped={helped} />
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
