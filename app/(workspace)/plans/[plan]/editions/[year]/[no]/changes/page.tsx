import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { EmptyState } from "@/components/ui/empty-state"
import { Lines } from "@/components/ui/lines"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import type { Viewer } from "@/lib/access/permissions"
import { requireViewer } from "@/lib/access/viewer"
import { editionPath, editionsPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import type { ParagraphChange } from "@/lib/editions/compare"
import type { EditionKind } from "@/lib/editions/newest"
import { compareWithEarlier } from "@/lib/editions/queries"
import { BUCKET_WORDS, counted } from "@/lib/words"
import { editionName } from "../../../edition-names"
import { type EditionProps, pathOf, readAsked } from "../../../edition-of-page"
import { GapList } from "../../../gap-list"

export async function generateMetadata(props: EditionProps): Promise<Metadata> {
  return { title: `Thay đổi trong ${editionName((await load(props)).after)}` }
}

/** What an edition says otherwise than the one before, or than last year's: figures, words, and who has reported since. */
export default async function ChangesPage(props: EditionProps) {
  const { plan, after, before, changes, address } = await load(props)
  const name = editionName(after)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: "Bản tổng hợp", href: editionsPath(plan.slug) },
          { label: name, href: editionPath(plan.slug, address) },
        ]}
        current="Thay đổi"
      />
      <PageHead
        issuer={plan.issuer}
        title={before ? `${name}: thay đổi so với bản số ${before.no} năm ${before.year}` : name}
      />
      {!before && <EmptyState sentence="Không có bản trước để so sánh." />}
      {before && changes && (
        <>
          <SectionHeading>Số liệu</SectionHeading>
          {changes.figures.length === 0 ? (
            <p>Số liệu không thay đổi.</p>
          ) : (
            <ul className="max-w-text list-disc pl-5">
              {changes.figures.map(({ bucket, before: was, after: is }) => (
                <li key={bucket}>
                  {bucket === "total" ? "Tổng số nhiệm vụ" : BUCKET_WORDS[bucket]}: {counted(was)} → {counted(is)}
                </li>
              ))}
            </ul>
          )}
          <p className="text-meta text-ink-2">
            Số liệu đến {writtenDay(before.dataAsOf)} và đến {writtenDay(after.dataAsOf)}.
          </p>
          {changes.filled.length > 0 && (
            <GapList id="nay-da-co" gaps={changes.filled} heading="Nay đã có báo cáo; tình trạng ở bản trước" />
          )}
          {changes.opened.length > 0 && <GapList gaps={changes.opened} heading="Nay chưa có báo cáo" />}
          {changes.parts.length === 0 && <EmptyState sentence="Nội dung không thay đổi." />}
          {changes.parts.map(({ key, number, heading, changes: own }) => (
            <section key={key} aria-label={heading} className="max-w-text">
              <SectionHeading>
                {number}. {heading}
              </SectionHeading>
              {own.map((change, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what changed between two frozen texts keeps its place
                <Change key={index} change={change} />
              ))}
            </section>
          ))}
        </>
      )}
    </>
  )
}

function Change({ change }: { change: ParagraphChange }) {
  const { agency } = change.kind === "removed" ? change.before : change.after
  return (
    <div className="my-3">
      <p className="text-label text-ink-2">
        {WORDS[change.kind]}
        {agency && `, ${agency.name}`}
      </p>
      {change.kind !== "added" && (
        <del className="block text-ink-2 decoration-seal-solid">
          <Lines text={change.before.text} />
        </del>
      )}
      {change.kind !== "removed" && (
        <ins className="block bg-ins text-blue no-underline">
          <Lines text={change.after.text} />
        </ins>
      )}
    </div>
  )
}

const WORDS = { added: "Thêm", removed: "Bỏ", changed: "Sửa" }

// A page and its title ask the same question; within one request it is answered once.
const compareOnce = cache((viewer: Viewer, plan: string, kind: EditionKind, year: number, no: number) =>
  compareWithEarlier(viewer, { plan, kind, year, no }),
)

async function load(props: EditionProps) {
  const viewer = await requireViewer(await pathOf(props, "changes"))
  const { plan, asked, address } = await readAsked(viewer, props)
  const compared = await compareOnce(viewer, asked.plan, asked.kind, asked.year, asked.no)
  return compared ? { plan, address, ...compared } : notFound()
}
