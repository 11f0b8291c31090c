import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { BucketTable } from "@/components/bucket-table"
import { FileLinks } from "@/components/file-links"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { PrintButton } from "@/components/ui/print-button"
import { SectionHeading } from "@/components/ui/section-heading"
import type { Viewer } from "@/lib/access/permissions"
import { requireViewer } from "@/lib/access/viewer"
import { editionFilePath, editionPath, editionsPath, tasksPath } from "@/lib/addresses"
import { dayOf, screenMoment, writtenDay } from "@/lib/day"
import type { EditionKind } from "@/lib/editions/newest"
import { findEdition } from "@/lib/editions/queries"
import { planName } from "@/lib/plans/names"
import { viewOfGroup } from "@/lib/tasks/grouping"
import { counted } from "@/lib/words"
import { editionName } from "../../edition-names"
import { type EditionProps, pathOf, readAsked } from "../../edition-of-page"
import { EditionText } from "../../edition-text"
import { GapList } from "../../gap-list"

export async function generateMetadata(props: EditionProps): Promise<Metadata> {
  return { title: editionName((await load(props)).edition) }
}

/** An edition as it was frozen: every paragraph says whose words it holds, every figure opens its tasks. */
export default async function EditionPage(props: EditionProps) {
  const { plan, edition, address } = await load(props)
  const { kind, body, data, gaps, year, no, newest, dataAsOf, sha256, isIntact } = edition
  const { figures } = data
  return (
    <>
      <Breadcrumb steps={[{ label: "Bản tổng hợp", href: editionsPath(plan.slug) }]} current={editionName(edition)} />
      <PageHead
        issuer={plan.issuer}
        kind={editionName(edition)}
        title={`Kết quả ${kind === "CLOSING" ? `giai đoạn ${plan.periodFrom}-${plan.periodTo}` : `năm ${year}`} thực hiện ${planName(plan)} ngày ${writtenDay(plan.issuedOn)}`}
        aside={`Số liệu đến ngày ${writtenDay(dataAsOf)}`}
      />
      {!isIntact && (
        <Notice kind="refused">Nội dung không khớp mã kiểm tra khi chốt. Không dùng bản này; báo quản trị.</Notice>
      )}
      {no < newest && (
        <Notice kind="attention">
          Đã có bản mới hơn: <Link href={editionPath(plan.slug, { ...address, no: newest })}>bản số {newest}</Link>.
        </Notice>
      )}
      <p className="text-meta break-words text-ink-2">
        {edition.byName} chốt lúc {screenMoment(edition.at)}. Mã kiểm tra SHA-256: <code>{sha256}</code>
      </p>
      <p className="my-2 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-cell print:hidden">
        {plan.maySummarise && (kind === "CLOSING" || data.summary) && (
          <FileLinks
            of={editionName(edition)}
            label="Xuất báo cáo:"
            files={(["docx", "pdf", "xlsx"] as const).map((format) => ({
              words: FORMATS[format],
              href: editionFilePath(plan.slug, address, format),
            }))}
          />
        )}
        {(no > 1 || kind === "ANNUAL") && (
          <Link href={editionPath(plan.slug, address, "changes")}>
            {no > 1 ? `Khác gì bản số ${no - 1}` : "So với năm trước"}
          </Link>
        )}
        <PrintButton />
      </p>
      <EditionText
        body={body}
        year={kind === "CLOSING" ? null : year}
        place={{ plan: plan.slug, year, asOf: dataAsOf, closedOn: dayOf(edition.at) }}
      />
      <GapList
        gaps={gaps}
        {...(kind === "CLOSING" && { heading: "Năm chưa có bản tổng hợp", none: "Các năm đều có bản tổng hợp." })}
      />
      <SectionHeading>{counted(figures.total)} nhiệm vụ theo cơ quan chủ trì</SectionHeading>
      <BucketTable
        caption={`Nhiệm vụ theo cơ quan chủ trì và tình trạng, số liệu khi chốt, ngày ${writtenDay(dataAsOf)}`}
        heading="Cơ quan chủ trì"
        rows={figures.byLead.map((row) => ({ ...row, agencyKey: null }))}
        total={{ count: figures.total, buckets: figures.buckets }}
        hrefOf={(key, status) =>
          tasksPath(plan.slug, { ...(key ? viewOfGroup("lead", key) : { group: "lead" }), status, asOf: dataAsOf })
        }
      />
    </>
  )
}

const FORMATS = { docx: "Word", pdf: "PDF", xlsx: "Excel, các phụ lục" }

// A page and its title ask the same question; within one request it is answered once.
const findOnce = cache((viewer: Viewer, plan: string, kind: EditionKind, year: number, no: number) =>
  findEdition(viewer, { plan, kind, year, no }),
)

async function load(props: EditionProps) {
  const viewer = await requireViewer(await pathOf(props))
  const { plan, asked, address } = await readAsked(viewer, props)
  const edition = await findOnce(viewer, asked.plan, asked.kind, asked.year, asked.no)
  return edition ? { plan, edition, address } : notFound()
}
