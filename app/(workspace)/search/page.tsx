import { EmptyState } from "@/components/ui/empty-state"
import { PageHead } from "@/components/ui/page-head"
import { ResultCount } from "@/components/ui/result-count"
import { SearchForm } from "@/components/ui/search-form"
import { requireViewer } from "@/lib/access/viewer"
import { agenciesPath, documentsPath, plansPath, searchPath } from "@/lib/addresses"
import { dayOf } from "@/lib/day"
import { SearchAsked } from "@/lib/search/input"
import { searchEverything } from "@/lib/search/queries"
import { counted } from "@/lib/words"
import { FoundAgency, FoundDocument, FoundPlan } from "./found"
import { FoundList } from "./found-list"
import { FoundTasks } from "./found-tasks"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props) {
  const { q } = SearchAsked.parse(await searchParams)
  return { title: q === "" ? "Tìm kiếm" : `Tìm “${q}”` }
}

/** What bears the words in the address: plans, agencies and documents in a few lines each, then the tasks plan by plan. */
export default async function SearchPage({ searchParams }: Props) {
  const { q, plan } = SearchAsked.parse(await searchParams)
  const viewer = await requireViewer(searchPath(q, plan || null))
  const found = await searchEverything(viewer, q, plan || null, dayOf(new Date()))
  const form = (
    <SearchForm action={searchPath("")} label="Tìm nhiệm vụ, cơ quan, văn bản, kế hoạch" q={q} className="xl:hidden">
      {plan !== "" && <input type="hidden" name="plan" value={plan} />}
    </SearchForm>
  )
  if (!found)
    return (
      <>
        <PageHead title="Tìm kiếm" />
        {form}
        <EmptyState sentence="Nhập số thứ tự, nội dung nhiệm vụ, số văn bản, tên cơ quan hoặc kế hoạch; không cần gõ dấu." />
      </>
    )
  const { search, plans, agencies, documents, tasks } = found
  const searched = { search, manner: "all" as const }
  const groups = [
    { count: tasks.total, word: "nhiệm vụ" },
    { count: documents.length, word: "văn bản" },
    { count: agencies.length, word: "cơ quan" },
    { count: plans.length, word: "kế hoạch" },
  ].filter(({ count }) => count > 0)
  return (
    <>
      <PageHead title={`Tìm “${q}”`} />
      {form}
      {groups.length === 0 ? (
        <EmptyState
          sentence={`Không tìm thấy ‘${q}’ trong nội dung, ghi chú, số văn bản, tên cơ quan, kế hoạch.`}
          link={{ href: searchPath("", plan || null), label: "Tìm từ khác" }}
        />
      ) : (
        <ResultCount>{groups.map(({ count, word }) => `${counted(count)} ${word}`).join(" · ")}</ResultCount>
      )}
      <FoundList heading="Kế hoạch" found={plans} all={plansPath(q)}>
        {(one) => <FoundPlan key={one.slug} plan={one} searched={searched} />}
      </FoundList>
      <FoundList heading="Cơ quan" found={agencies} all={agenciesPath(q)}>
        {(agency) => <FoundAgency key={agency.key} agency={agency} searched={searched} />}
      </FoundList>
      <FoundList heading="Văn bản" found={documents} all={documentsPath(q)}>
        {(document) => <FoundDocument key={document.slug} document={document} searched={searched} />}
      </FoundList>
      <FoundTasks tasks={tasks} q={q} />
    </>
  )
}
