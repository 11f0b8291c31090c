import { SectionHeading } from "@/components/ui/section-heading"
import type { Gap } from "@/lib/editions/gaps"
import { counted } from "@/lib/words"

type GapListProps = { gaps: readonly Gap[]; heading?: string; id?: string; none?: string }

/** The agencies without a taken report, by name, with why. */
export function GapList({ gaps, heading = "Chưa có báo cáo", id = "chua-co-bao-cao", none = ALL_THERE }: GapListProps) {
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>
        {heading} ({counted(gaps.length)})
      </SectionHeading>
      {gaps.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="max-w-text list-disc pl-5">
          {gaps.map(({ key, name, why }) => (
            <li key={key}>
              {name}: {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const ALL_THERE = "Các cơ quan phải báo cáo đều đã có báo cáo được tiếp nhận."
