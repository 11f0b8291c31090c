import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { DecisionCard } from "@/components/decision-card"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { requireViewer } from "@/lib/access/viewer"
import { planPath, taskPath } from "@/lib/addresses"
import { listProposals } from "@/lib/appendix/queries"
import { planName } from "@/lib/plans/names"
import { counted } from "@/lib/words"
import { requirePlan } from "../../../one-read"
import { decideCorrectionAction, decideProposalAction } from "../tasks/[number]/actions"

type Props = { params: Promise<{ plan: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Đề xuất hiệu đính – ${planName((await load(props)).plan)}` }
}

/**
 * For reviewers: all proposals for the plan's text, row by row. What is decided stays in its place and says so, so that
 * the list can be worked through from top to bottom.
 */
export default async function ProposalsPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const rows = await listProposals(viewer, plan.slug, today)
  if (!rows) notFound()
  const shown = rows
    .map((row) => ({ ...row, entries: row.entries.filter(({ state }) => state !== "APPLIED") }))
    .filter(({ entries }) => entries.length > 0)
  const entries = shown.flatMap((row) => row.entries)
  const open = entries.filter(({ state }) => state === "PROPOSED").length
  return (
    <>
      <Breadcrumb steps={[{ label: planName(plan), href: planPath(plan.slug) }]} current="Đề xuất hiệu đính" />
      <PageHead issuer={plan.consolidators.map(({ name }) => name).join("; ")} title="Đề xuất hiệu đính" />
      <p className="max-w-text">
        {counted(open)} đề xuất chờ xử lý, {counted(entries.length - open)} đã xử lý. Nguyên văn luôn được giữ; chấp
        nhận thì bản hiệu đính đọc theo đề xuất.
      </p>
      {shown.length === 0 && <EmptyState sentence="Kế hoạch không có đề xuất hiệu đính nào." />}
      {shown.map((row) => (
        <section key={row.line} className="mt-6 max-w-text">
          <h2 className="text-heading">
            {row.task ? (
              <Link href={taskPath(plan.slug, row.task.number, { text: "compare" })}>Nhiệm vụ {row.task.number}</Link>
            ) : (
              placeOf(row.section)
            )}{" "}
            <span className="text-meta font-normal text-ink-2">dòng {row.line} của văn bản</span>
          </h2>
          {row.task && <p className="text-cell text-ink-2">{row.task.title}</p>}
          <ul>
            {row.entries.map((entry) => (
              <li key={entry.id}>
                <DecisionCard
                  entry={entry}
                  action={entry.kind === "CORRECTION" ? decideCorrectionAction : decideProposalAction}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const placeOf = (numeral: string | null) => (numeral ? `Tên Mục ${numeral}` : "Tiêu đề của phụ lục")

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/proposals`), plan)
}
