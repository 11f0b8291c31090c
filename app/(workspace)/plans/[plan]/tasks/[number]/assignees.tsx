import { agencyPath } from "@/lib/addresses"
import { counted } from "@/lib/words"
import type { TaskOfPage } from "./task-of-page"

type Assignee = TaskOfPage["leads"][number]

/** Whom the words of a cell mean: agencies as links, groups with their members, words that name nobody as they stand. Drawn. */
export function Assignees({ assignees }: { assignees: Assignee[] }) {
  if (assignees.length === 0) return null
  return (
    <ul className="mt-1 text-cell">
      {assignees.map((assignee) => (
        <li key={`${assignee.kind} ${assignee.key ?? assignee.words}`} className="py-0.5">
          <Meant assignee={assignee} />
        </li>
      ))}
    </ul>
  )
}

function Meant({ assignee }: { assignee: Assignee }) {
  const { kind, key, name, words, members } = assignee
  const gone = members.filter((member) => member.isGone).length
  if (kind === "agency" && key) return <a href={agencyPath(key)}>{name}</a>
  if (kind === "words") return <span className="text-ink-2">“{words}”: giữ nguyên chữ, không gắn với cơ quan nào</span>
  if (members.length === 0) return <span className="text-ink-2">Nhóm “{name}”: không xác định đơn vị cụ thể</span>
  return (
    <details>
      <summary className="touch w-fit text-blue underline decoration-1 underline-offset-3 hover:text-blue-hover">
        Nhóm “{name}”: {counted(members.length)} đơn vị
        {gone > 0 &&
          (gone < members.length ? `, đến nay còn ${counted(members.length - gone)}` : " khi giao, nay không còn")}
      </summary>
      <ul className="mt-1 mb-2 gap-x-6 border-l border-rule pl-3 sm:columns-2">
        {members.map((member) => (
          <li key={member.key} className="py-0.5">
            <a href={agencyPath(member.key)}>{member.name}</a>
            {member.isGone && <span className="text-ink-2"> (đã thôi)</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
