import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { FileLinks } from "@/components/file-links"
import { ReadingSwitch } from "@/components/reading-switch"
import { ReadingText } from "@/components/reading-text"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHead } from "@/components/ui/page-head"
import { Pagination } from "@/components/ui/pagination"
import { PrintButton } from "@/components/ui/print-button"
import { requireViewer } from "@/lib/access/viewer"
import { appendixFilePath, appendixPath, planPath } from "@/lib/addresses"
import { findAppendix } from "@/lib/appendix/find-appendix"
import { AppendixView } from "@/lib/appendix/input"
import { screenMoment, writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { counted } from "@/lib/words"
import { requirePlan } from "../../../one-read"
import { AppendixTable } from "./appendix-table"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Phụ lục – ${planName((await load(props)).plan)}` }
}

/** The appendix as it was issued, letter for letter, row by row; or as corrected, or both side by side. */
export default async function AppendixPage(props: Props) {
  const { viewer, plan, view } = await load(props)
  const appendix = await findAppendix(viewer, plan.slug, view.page)
  if (!appendix) notFound()
  const { headings, total, page, pages, columns } = appendix
  const name = planName(plan)
  const aside = `Kèm theo ${name} ngày ${writtenDay(plan.issuedOn)}`
  return (
    <div className="print-landscape">
      <Breadcrumb steps={[{ label: name, href: planPath(plan.slug) }]} current="Phụ lục" />
      <div className="print:hidden">
        <PageHead issuer={plan.issuer} title="Phụ lục như đã ban hành" aside={aside} />
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-8 gap-y-2 text-cell">
          <ReadingSwitch current={view.text} hrefOf={(text) => appendixPath(plan.slug, { text, page })} />
          <p className="flex flex-wrap items-center gap-x-4">
            <span className="text-ink-2">
              {counted(total)} nhiệm vụ, {counted(columns.length)} cột
            </span>
            <PrintButton />
            {view.text !== "compare" && (
              <FileLinks
                of="phụ lục"
                files={[
                  { words: "Word", href: appendixFilePath(plan.slug, view.text, "docx") },
                  { words: "PDF", href: appendixFilePath(plan.slug, view.text, "pdf") },
                  { words: "Excel", href: appendixFilePath(plan.slug, view.text, "xlsx") },
                ]}
              />
            )}
          </p>
        </div>
      </div>
      {headings.length > 0 && (
        <div className="mx-auto mt-6 mb-4 max-w-text text-center print:mt-0 print:max-w-none print:[&_mark]:bg-transparent">
          {headings.map((heading, at) => (
            <p key={heading.line} className={at === headings.length - 1 ? "italic" : "font-semibold"}>
              <ReadingText {...heading} mode={view.text} />
            </p>
          ))}
        </div>
      )}
      <AppendixTable
        appendix={appendix}
        slug={plan.slug}
        text={view.text}
        caption={`Phụ lục kèm theo ${name}: ${counted(total)} nhiệm vụ`}
        foot={`${READINGS[view.text]} · in bởi ${viewer.name} lúc ${screenMoment(new Date())}`}
      />
      <Pagination page={page} pages={pages} hrefOf={(page) => appendixPath(plan.slug, { text: view.text, page })} />
    </div>
  )
}

const READINGS: Record<AppendixView["text"], string> = {
  verbatim: "Bản nguyên văn theo văn bản đã nhập",
  corrected: "Bản hiệu đính; chữ có gạch chấm ở dưới khác với văn bản ban hành",
  compare: "Bản đối chiếu nguyên văn và hiệu đính",
}

async function load({ params, searchParams }: Props) {
  const { plan } = await params
  const view = AppendixView.parse(await searchParams)
  return { ...(await requirePlan(await requireViewer(appendixPath(plan, view)), plan)), view }
}
