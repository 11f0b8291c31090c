import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHead } from "@/components/ui/page-head"
import { Sheet, SheetHead } from "@/components/ui/table"
import { requireViewer } from "@/lib/access/viewer"
import { documentPath, readStep, taskPath } from "@/lib/addresses"
import { COLUMN_NAMES } from "@/lib/appendix/columns"
import { documentName } from "@/lib/documents/names"
import { planName } from "@/lib/plans/names"
import { CITATION_MEANING_WORDS, counted } from "@/lib/words"
import { findDocumentOnce } from "../../one-read"

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: documentName((await load(props)).document) }
}

/** A legal document with every place of the plans that rests on it. */
export default async function DocumentPage(props: Props) {
  const { document } = await load(props)
  const { citations } = document
  return (
    <>
      <Breadcrumb
        steps={[{ label: "Văn bản", href: "/documents" }]}
        current={`${document.number}/${document.symbol}`}
      />
      <PageHead issuer={document.issuer ?? undefined} title={documentName(document)} />
      <p className="mb-3">Được viện dẫn {counted(citations.length)} lần.</p>
      <Sheet caption={`${counted(citations.length)} chỗ viện dẫn ${documentName(document)}`} stacked>
        <SheetHead
          columns={[
            { label: "TT", look: "ledger" },
            { label: "Nhiệm vụ" },
            { label: "Chỗ viện dẫn", width: "w-1/3" },
            { label: "Ý nghĩa", width: "w-32" },
          ]}
        />
        <tbody>
          {citations.map(({ cell: { task, plan, column, line }, fragment, meaning }) => (
            <tr key={`${plan.slug} ${line} ${column}`}>
              <td className="ledger">{task?.number}</td>
              <th scope="row">
                {task && (
                  <Link href={taskPath(plan.slug, task.number)}>
                    {task.cells[0]?.corrected ?? `Nhiệm vụ ${task.number}`}
                  </Link>
                )}
                <span className="block text-meta text-ink-2">{planName(plan)}</span>
              </th>
              <td>
                “{fragment}”
                <span className="block text-meta text-ink-2">
                  cột {COLUMN_NAMES[column]}, dòng {line}
                </span>
              </td>
              <td data-label="Ý nghĩa">{CITATION_MEANING_WORDS[meaning]}</td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </>
  )
}

async function load({ params }: Props) {
  const slug = readStep((await params).slug)
  const viewer = await requireViewer(slug === null ? "/documents" : documentPath(slug))
  const document = slug && (await findDocumentOnce(viewer, slug))
  return document ? { document } : notFound()
}
