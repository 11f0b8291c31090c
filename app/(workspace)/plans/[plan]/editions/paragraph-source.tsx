import { Lines } from "@/components/ui/lines"
import { Link } from "@/components/ui/link"
import { partAnchor, reportPath } from "@/lib/addresses"
import type { Paragraph } from "@/lib/editions/body"
import { numberOfPart, readPartKey } from "@/lib/reports/outline"
import { type FigurePlace, FigureRows } from "./figure-rows"

type Props = { paragraph: Paragraph; place: FigurePlace }

/** Whose words a paragraph holds, with the way to where they stand: an agency's report, the tasks behind a figure, nobody's. */
export function ParagraphSource({ paragraph, place }: Props) {
  const { plan, year } = place
  const { source, agency, no, key, isEdited, original, list, by } = paragraph
  const inYear = paragraph.year === undefined ? "" : `, năm ${paragraph.year}`
  if (source === "RULE")
    return <FigureRows list={list} text={paragraph.text} place={{ ...place, asOf: paragraph.asOf ?? place.asOf }} />
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
