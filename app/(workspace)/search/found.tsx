import { Hits } from "@/components/reading-text"
import { agencyPath, documentPath, planPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { documentName } from "@/lib/documents/names"
import { planName } from "@/lib/plans/names"
import type { FoundEverywhere } from "@/lib/search/queries"
import type { Searched } from "@/lib/tasks/search"
import { AGENCY_KIND_WORDS, counted } from "@/lib/words"
import { Found } from "./found-list"

export function FoundPlan({ plan, searched }: { plan: FoundEverywhere["plans"][number]; searched: Searched }) {
  return (
    <Found
      href={planPath(plan.slug)}
      name={<Hits text={planName(plan)} searched={searched} />}
      detail={
        <>
          <Hits text={plan.title} searched={searched} />, ban hành {writtenDay(plan.issuedOn)}, {counted(plan.tasks)}{" "}
          nhiệm vụ
        </>
      }
    />
  )
}

/** An agency by its name of today; the names that it bore before where one of them was meant. */
export function FoundAgency({ agency, searched }: { agency: FoundEverywhere["agencies"][number]; searched: Searched }) {
  const { key, kind, name, names, leads } = agency
  const before = names.filter(({ official }) => official !== name?.official).map(({ official }) => official)
  return (
    <Found
      href={agencyPath(key)}
      name={<Hits text={name?.official ?? key} searched={searched} />}
      detail={
        <>
          {AGENCY_KIND_WORDS[kind]}
          {name && name.short !== name.official && (
            <>
              , gọi tắt <Hits text={name.short} searched={searched} />
            </>
          )}
          {before.length > 0 && (
            <>
              , trước đây là <Hits text={before.join("; ")} searched={searched} />
            </>
          )}
          {agency.to && `, hoạt động đến ${writtenDay(agency.to)}`}
          {leads > 0 && `, chủ trì ${counted(leads)} nhiệm vụ`}
        </>
      }
    />
  )
}

export function FoundDocument({
  document,
  searched,
}: {
  document: FoundEverywhere["documents"][number]
  searched: Searched
}) {
  return (
    <Found
      href={documentPath(document.slug)}
      name={<Hits text={documentName(document)} searched={searched} />}
      detail={
        <>
          {document.issuer && (
            <>
              <Hits text={document.issuer} searched={searched} />,{" "}
            </>
          )}
          được viện dẫn {counted(document.citations)} lần
        </>
      }
    />
  )
}
