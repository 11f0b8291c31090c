import { Lines } from "@/components/ui/lines"
import { Link } from "@/components/ui/link"
import { partAnchor, reportPath, reportsPath, tasksPath } from "@/lib/addresses"
import type { Day } from "@/lib/day"
import type { Paragraph } from "@/lib/editions/body"
import { numberOfPart, readPartKey } from "@/lib/reports/outline"

type Props = { paragraph: Paragraph; plan: string; year: number; asOf: Day }

/** Whose words a paragraph holds, with the way to where they stand: an agency's report, the tasks behind a figure, nobody's. */
export function ParagraphSource({ paragraph, plan, year, asOf }: Props) {
  const { source, agency, no, key, isEdited, original, list, by } = paragraph
  const inYear = paragraph.year === undefined ? "" : `, năm ${paragraph.year}`
  if (source === "RULE")
    return (
      <Link href={list ? tasksPath(plan, { ...list, asOf: paragraph.asOf ?? asOf }) : reportsPath(plan)}>
        số liệu tự tính<span className="sr-only">: {paragraph.text}</span>
      </Link>
    )
  if (source === "OWN" || !agency || no === null || !key)
    return (
      <>
        cơ quan đầu mối viết{by && `, ${by}`}
        {inYear}
      </>
    )
  const part = readPartKey(key)
  const number = part && numberOfPart(part)
  return (
    <>
      nguồn{inYear}:{" "}
      <Link href={`${reportPath(plan, paragraph.year ?? year, agency.key, `sent/${no}`)}#${partAnchor(key)}`}>
        Báo cáo {agency.name}
        {number && `, nhiệm vụ ${number}`}
      </Link>
      {isEdited && `, có sửa${by ? ` (${by})` : ""}`}
      {isEdited && original && (
        <details>
          <summary className="touch w-fit text-blue underline decoration-1 underline-offset-3">
            Nguyên văn của {agency.name}
          </summary>
          <Lines text={original} />
        </details>
      )}
    </>
  )
}
