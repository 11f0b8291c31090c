import type { Metadata } from "next"
import { ActionForm } from "@/components/ui/action-form"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { planPath, tasksPath } from "@/lib/addresses"
import { planName } from "@/lib/plans/names"
import { nameConditions } from "@/lib/tasks/condition-names"
import { readQuery } from "@/lib/views/input"
import { listViews } from "@/lib/views/queries"
import { requirePlan } from "../../../../one-read"
import { removeViewAction } from "./actions"
import { OwnViewCard, REMOVE_FORM } from "./own-view-card"

type Props = { params: Promise<{ plan: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Danh sách đã lưu – ${planName((await load(props)).plan)}` }
}

/** The kept lists of a plan: what each holds; of one's own also the name, with whom it is shared, and the way to drop it. */
export default async function ViewsPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const { own, shared } = await listViews(viewer, plan.slug, new Date())
  const all = [...own, ...shared].map(({ query }) => readQuery(query))
  const named = await nameConditions(viewer, plan.slug, all, today)
  const sentenceOf = ({ query }: { query: string }) => {
    const conditions = named(readQuery(query)).map(({ words }) => words)
    return conditions.length > 0 ? conditions.join("; ") : "Mọi nhiệm vụ"
  }
  const agencies = viewer.memberships.flatMap(({ agencyKey, agencyName }) =>
    agencyKey ? [{ key: agencyKey, name: agencyName ?? agencyKey }] : [],
  )
  return (
    <>
      <Breadcrumb
        steps={[
          { label: planName(plan), href: planPath(plan.slug) },
          { label: "Nhiệm vụ", href: tasksPath(plan.slug) },
        ]}
        current="Danh sách đã lưu"
      />
      <PageHead issuer={plan.issuer} title="Danh sách đã lưu" />
      <ActionForm action={removeViewAction} id={REMOVE_FORM} label="Bỏ danh sách">
        {null}
      </ActionForm>
      {own.length === 0 && (
        <EmptyState
          sentence="Chưa lưu danh sách nào. Lọc nhiệm vụ, rồi chọn “Lưu danh sách này”."
          link={{ href: tasksPath(plan.slug), label: "Đến danh sách nhiệm vụ" }}
        />
      )}
      {own.map((view) => (
        <OwnViewCard
          key={view.id}
          view={view}
          href={`${tasksPath(plan.slug)}${view.query}`}
          sentence={sentenceOf(view)}
          agencies={agencies}
        />
      ))}
      {shared.length > 0 && <SectionHeading>Đồng nghiệp chia sẻ</SectionHeading>}
      <ul>
        {shared.map((view) => (
          <li key={view.id} className="max-w-text border-b border-rule py-2">
            <Link href={`${tasksPath(plan.slug)}${view.query}`}>{view.name}</Link>
            <span className="block text-meta text-ink-2">
              {view.owner} · {sentenceOf(view)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/tasks/views`), plan)
}
