import { Disclosure } from "@/components/ui/disclosure"
import { Link } from "@/components/ui/link"
import { agencyPath } from "@/lib/addresses"
import { counted } from "@/lib/words"

type GroupListProps = {
  groups: { key: string; name: string; enumerable: boolean; members: string[] }[]
  names: Map<string, string>
}

/** What the group phrases of plans stand for today; a phrase that names nobody in particular creates no duty. */
export function GroupList({ groups, names }: GroupListProps) {
  return (
    <ul className="max-w-text border-t border-rule">
      {groups.map(({ key, name, enumerable, members }) => (
        <li key={key} id={key} className="border-b border-rule py-2">
          {name}
          {!enumerable && <span className="block text-meta text-ink-2">không xác định đơn vị cụ thể</span>}
          {enumerable && members.length === 0 && (
            <span className="block text-meta text-ink-2">nay không còn đơn vị nào</span>
          )}
          {members.length > 0 && (
            <Disclosure summary={`${counted(members.length)} đơn vị`}>
              <ul className="gap-x-6 text-cell sm:columns-2">
                {members.map((member) => (
                  <li key={member} className="py-0.5">
                    <Link href={agencyPath(member)}>{names.get(member) ?? member}</Link>
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  )
}
