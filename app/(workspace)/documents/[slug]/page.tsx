import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { requireViewer } from "@/lib/access/viewer"
import { documentPath, documentsPath, readStep, tasksPath } from "@/lib/addresses"
import { documentName } from "@/lib/documents/names"
import { planName } from "@/lib/plans/names"
import { counted } from "@/lib/words"
import { findDocumentOnce } from "../../one-read"
import { CitationTable } from "./citation-table"

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: documentName((await load(props)).document) }
}

/** A legal document with what rests on it: the tasks by what it means to them, each with who leads it. */
export default async function DocumentPage(props: Props) {
  const { document } = await load(props)
  const { citations, total, plans } = document
  return (
    <>
      <Breadcrumb
        steps={[{ label: "Văn bản", href: documentsPath() }]}
        current={`${document.number}/${document.symbol}`}
      />
      <PageHead issuer={document.issuer ?? undefined} title={documentName(document)} />
      <p>Được viện dẫn {counted(total)} lần.</p>
      <ul className="mb-3">
        {plans.map(({ plan, count }) => (
          <li key={plan.slug}>
            {planName(plan)}: {counted(count)} nhiệm vụ.{" "}
            <Link
              href={tasksPath(plan.slug, { document: document.slug })}
              className="touch inline-flex items-center print:hidden"
            >
              Xem ở danh sách nhiệm vụ
            </Link>
          </li>
        ))}
      </ul>
      <CitationTable document={document} severalPlans={plans.length > 1} />
      {total > citations.length && (
        <p className="my-3 text-ink-2">
          Trên đây là {counted(citations.length)} chỗ viện dẫn đầu; xem đủ ở danh sách nhiệm vụ của từng kế hoạch.
        </p>
      )}
    </>
  )
}

async function load({ params }: Props) {
  const slug = readStep((await params).slug)
  const viewer = await requireViewer(slug === null ? documentsPath() : documentPath(slug))
  const document = slug && (await findDocumentOnce(viewer, slug))
  return document ? { document } : notFound()
}
