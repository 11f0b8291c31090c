import { notFound } from "next/navigation"
import { FileLinks } from "@/components/file-links"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { Pagination } from "@/components/ui/pagination"
import { requireViewer } from "@/lib/access/viewer"
import { withFormat } from "@/lib/addresses"
import { listAgencies } from "@/lib/agencies/queries"
import { dayOf } from "@/lib/day"
import { JournalFilter } from "@/lib/journal/input"
import { listJournal } from "@/lib/journal/queries"
import { listPeople } from "@/lib/people/queries"
import { counted } from "@/lib/words"
import { FilterForm } from "./filter-form"
import { JournalTable } from "./journal-table"

export const metadata = { title: "Nhật ký hệ thống" }

type Asked = Record<string, string | string[] | undefined>
type Props = { searchParams: Promise<Asked> }

export default async function JournalPage({ searchParams }: Props) {
  const asked = await searchParams
  const viewer = await requireViewer(addressOf(asked, 1))
  const now = new Date()
  const filter = JournalFilter.parse(asked)
  const [journal, people, agencies] = await Promise.all([
    listJournal(viewer, filter, now),
    listPeople(viewer, { now }),
    listAgencies(viewer, dayOf(now)),
  ])
  if (!journal || !people) notFound()
  const { person, agency, verb, object } = filter
  const typed = { from: textOf(asked.from), to: textOf(asked.to) }
  const isMisread = (typed.from !== "" && !filter.from) || (typed.to !== "" && !filter.to)
  const count = `${counted(journal.count)} mục`
  return (
    <>
      <PageHead title="Nhật ký hệ thống" issuer="Quản trị" aside={count} />
      <p className="mb-2 max-w-text text-meta text-ink-2">
        Mới nhất ở trên. Mỗi lần mở trang này cũng được ghi vào nhật ký.
      </p>
      <div className="mb-3">
        <FileLinks
          of="nhật ký theo điều kiện đang xem"
          files={[
            { words: "CSV", href: fileOf(asked, "csv") },
            { words: "Excel", href: fileOf(asked, "xlsx") },
          ]}
        />
      </div>
      {isMisread && (
        <Notice kind="refused">Ngày không đúng nên chưa lọc theo ngày. Nhập ngày/tháng/năm, ví dụ 11/7/2022.</Notice>
      )}
      <FilterForm
        people={people.map(({ id, name, email }) => ({ id, name, email }))}
        agencies={agencies.map(({ key, name }) => ({ key, name: name?.official ?? key }))}
        asked={{ person: person ?? "", agency: agency ?? "", verb: verb ?? "", object: object ?? "", ...typed }}
      />
      {journal.entries.length === 0 ? (
        <EmptyState sentence="Không có mục nào khớp điều kiện." link={{ href: "/journal", label: "Bỏ tất cả" }} />
      ) : (
        <JournalTable
          entries={journal.entries}
          caption={`Nhật ký hệ thống, ${count}, trang ${journal.page}/${journal.pages}, mới nhất ở trên`}
        />
      )}
      <Pagination page={journal.page} pages={journal.pages} hrefOf={(page) => addressOf(asked, page)} />
    </>
  )
}

/** The same question as a file. */
const fileOf = (asked: Asked, format: "csv" | "xlsx"): string => withFormat(`/exports${addressOf(asked, 1)}`, format)

const textOf = (asked: string | string[] | undefined): string => (typeof asked === "string" ? asked.trim() : "")

/** The same question, another page of the answer. */
function addressOf(asked: Asked, page: number): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked))
    if (typeof value === "string" && value !== "") query.set(name, value)
  query.delete("page")
  if (page > 1) query.set("page", String(page))
  return query.size > 0 ? `/journal?${query}` : "/journal"
}
