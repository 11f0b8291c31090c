import { BucketTable } from "@/components/bucket-table"
import { FileLinks } from "@/components/file-links"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { coordinatingPath, statusFilePath, type TaskListAddress } from "@/lib/addresses"
import { type Day, writtenDay } from "@/lib/day"
import type { Dashboard } from "@/lib/progress/dashboard"
import { viewOfGroup } from "@/lib/tasks/grouping"
import { counted } from "@/lib/words"

type ByLeadProps = {
  slug: string
  dashboard: Pick<Dashboard, "asOf" | "total" | "buckets" | "byLead">
  /** The day that is asked for, null where it is today. */
  day: Day | null
  listOf: (view: TaskListAddress) => string
}

/** Whose tasks stand how: the columns of the report's Phụ lục I, agency by agency, each figure the way to its tasks. */
export function ByLead({ slug, dashboard: { asOf, total, buckets, byLead }, day, listOf }: ByLeadProps) {
  return (
    <>
      <SectionHeading
        aside={
          <FileLinks
            of="tình hình thực hiện"
            files={[
              { words: "Excel", href: statusFilePath(slug, day, "xlsx") },
              { words: "PDF", href: statusFilePath(slug, day, "pdf") },
            ]}
          />
        }
      >
        {counted(total)} nhiệm vụ theo cơ quan chủ trì
      </SectionHeading>
      <BucketTable
        caption={`Nhiệm vụ theo cơ quan chủ trì và tình trạng, ngày ${writtenDay(asOf)}`}
        heading="Cơ quan chủ trì"
        rows={byLead}
        total={{ count: total, buckets }}
        hrefOf={(key, status) => listOf({ ...(key ? viewOfGroup("lead", key) : { group: "lead" }), status })}
      />
      <p className="mt-2 print:hidden">
        <Link href={coordinatingPath(slug, day)} className="touch inline-flex items-center">
          Nhiệm vụ theo cơ quan phối hợp
        </Link>
      </p>
    </>
  )
}
