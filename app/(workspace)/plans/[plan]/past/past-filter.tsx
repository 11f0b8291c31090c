import { AskedChoice } from "@/components/ui/asked-field"
import { Button } from "@/components/ui/button"
import { GetForm } from "@/components/ui/get-form"
import { pastPath } from "@/lib/addresses"
import type { PastView } from "@/lib/progress/past-input"

type PastFilterProps = { slug: string; view: PastView; sections: { key: string; label: string }[] }

/** Which section, and whether what is finished is shown as well. */
export function PastFilter({ slug, view, sections }: PastFilterProps) {
  return (
    <GetForm action={pastPath(slug)} label="Lọc các dòng" className="flex flex-wrap items-end gap-2 print:hidden">
      {view.kind !== "single" && <input type="hidden" name="kind" value={view.kind} />}
      <AskedChoice
        name="section"
        label="Mục"
        asked={String(view.section ?? "")}
        options={[
          { value: "", label: "Tất cả" },
          ...sections.map(({ key, label }) => ({ value: String(Number(key)), label: label.slice(0, 60) })),
        ]}
        className="max-w-60"
      />
      <AskedChoice
        name="show"
        label="Hiện"
        asked={view.show === "all" ? "all" : ""}
        options={[
          { value: "", label: "Chưa hoàn thành" },
          { value: "all", label: "Tất cả" },
        ]}
      />
      <Button type="submit" className="h-10">
        Lọc
      </Button>
    </GetForm>
  )
}
