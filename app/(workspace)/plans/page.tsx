import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHead } from "@/components/ui/page-head"
import { ResultCount } from "@/components/ui/result-count"
import { SearchForm } from "@/components/ui/search-form"
import { can } from "@/lib/access/permissions"
import { requireViewer } from "@/lib/access/viewer"
import { plansPath } from "@/lib/addresses"
import { listPlans } from "@/lib/plans/queries"
import { SearchAsked } from "@/lib/search/input"
import { readSearch } from "@/lib/tasks/search"
import { counted } from "@/lib/words"
import { PlanTable } from "../plan-table"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata = { title: "Các kế hoạch" }

/** All plans that are followed, or those that bear the words in the address. */
export default async function PlansPage({ searchParams }: Props) {
  const { q } = SearchAsked.parse(await searchParams)
  const viewer = await requireViewer(plansPath(q))
  const search = readSearch(q)
  const plans = await listPlans(viewer, search)
  return (
    <>
      <PageHead title="Các kế hoạch đang theo dõi" />
      {can(viewer, "import-plan") && (
        <p className="mb-3">
          <LinkButton href="/plans/new" look="primary">
            Nhập kế hoạch từ văn bản
          </LinkButton>
        </p>
      )}
      {(search || plans.length > SCREENFUL) && (
        <SearchForm action={plansPath()} label="Tìm kế hoạch theo số, ký hiệu, tên" q={q} />
      )}
      {search && (
        <div className="mb-2">
          <ResultCount>{counted(plans.length)} kế hoạch</ResultCount>
        </div>
      )}
      {plans.length > 0 && <PlanTable plans={plans} search={search} />}
      {plans.length === 0 && search && (
        <EmptyState
          sentence={`Không tìm thấy ‘${q}’ trong số, ký hiệu, tên kế hoạch.`}
          link={{ href: plansPath(), label: "Xem tất cả kế hoạch" }}
        />
      )}
      {plans.length === 0 && !search && <EmptyState sentence="Chưa có kế hoạch nào để theo dõi." />}
    </>
  )
}

/** As many are overlooked without searching. */
const SCREENFUL = 10
