import { Sheet, SheetHead, SheetTotal } from "@/components/ui/table"
import { counted } from "@/lib/words"
import type { ReadablePlan } from "./preview"

/** The sections in their order with how many tasks each has; a label that was printed otherwise is shown beside. */
export function SectionTable({ sections, total }: { sections: ReadablePlan["sections"]; total: number }) {
  return (
    <Sheet caption={`${counted(sections.length)} mục, ${counted(total)} nhiệm vụ`}>
      <SheetHead
        columns={[
          { label: "Mục", look: "ledger" },
          { label: "Tên mục" },
          { label: "Nhiệm vụ", look: "figure", width: "w-24" },
        ]}
      />
      <tbody>
        {sections.map(({ numeral, printed, title, tasks }) => (
          <tr key={numeral}>
            <td className="ledger">{numeral}</td>
            <th scope="row">
              {title}
              {printed !== numeral && <span className="text-ink-2"> (in trong văn bản: “{printed}”)</span>}
            </th>
            <td className="figure">{tasks}</td>
          </tr>
        ))}
        <SheetTotal ledger span={2}>
          <strong>Cộng {total} nhiệm vụ</strong>
        </SheetTotal>
      </tbody>
    </Sheet>
  )
}
