/**
 * What one edition says otherwise than another: paragraph by paragraph, known again by whose words they are, figure by
 * figure, and which agencies have reported since.
 */
import type { EditionBody, Paragraph } from "@/lib/editions/body"
import type { EditionFigures } from "@/lib/editions/figures"
import type { Gap } from "@/lib/editions/gaps"
import { BUCKETS, type Bucket } from "@/lib/progress/buckets"

export type Compared = { body: EditionBody; figures: EditionFigures; gaps: Gap[] }
export type ParagraphChange =
  | { kind: "added"; after: Paragraph }
  | { kind: "removed"; before: Paragraph }
  | { kind: "changed"; before: Paragraph; after: Paragraph }

export function compareEditions(before: Compared, after: Compared) {
  return {
    parts: after.body
      .map(({ paragraphs, ...part }) => ({
        ...part,
        changes: changesOf(before.body.find(({ key }) => key === part.key)?.paragraphs ?? [], paragraphs),
      }))
      .filter(({ changes }) => changes.length > 0),
    figures: figureChanges(before.figures, after.figures),
    filled: before.gaps.filter(({ key }) => !after.gaps.some((gap) => gap.key === key)),
    opened: after.gaps.filter(({ key }) => !before.gaps.some((gap) => gap.key === key)),
  }
}

function changesOf(before: readonly Paragraph[], after: readonly Paragraph[]): ParagraphChange[] {
  const was = new Map(before.map((one) => [nameOf(one), one]))
  const is = new Map(after.map((one) => [nameOf(one), one]))
  return [
    ...[...was].flatMap(([name, one]): ParagraphChange[] => (is.has(name) ? [] : [{ kind: "removed", before: one }])),
    ...[...is].flatMap(([name, one]): ParagraphChange[] => {
      const earlier = was.get(name)
      if (!earlier) return [{ kind: "added", after: one }]
      return earlier.text === one.text ? [] : [{ kind: "changed", before: earlier, after: one }]
    }),
  ]
}

// An agency's words are the same paragraph however they were changed; words of one's own are known by nothing but themselves.
const nameOf = ({ source, agency, key, text }: Paragraph) =>
  source === "OWN" ? `OWN ${text}` : `${source} ${agency?.key ?? ""} ${key}`

function figureChanges(before: EditionFigures, after: EditionFigures) {
  const rows: { bucket: Bucket | "total"; before: number; after: number }[] = [
    { bucket: "total", before: before.total, after: after.total },
    ...BUCKETS.map((bucket) => ({ bucket, before: before.buckets[bucket], after: after.buckets[bucket] })),
  ]
  return rows.filter((row) => row.before !== row.after)
}
