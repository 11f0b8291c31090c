import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { holdsOn } from "@/lib/agencies/validity"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"

/**
 * The tasks with which an agency helps: those that name it, and group by group those that a group was given while the
 * agency belonged to it. What the agency leads itself is not among them. At most `MOST` of each are told.
 */
export async function listHelpedTasks(viewer: Viewer, key: string) {
  if (!can(viewer, "see-task", {})) return { named: [], inGroups: [] }
  const db = await database()
  const asHelper = { role: "COORDINATING", to: null, task: { assignments: { none: ledBy(key) } } } as const
  const [named, members] = await Promise.all([
    db.assignment.findMany({ where: { ...asHelper, agency: { key } }, orderBy: IN_ORDER, take: MOST, select: charge }),
    db.groupMember.findMany({
      where: { agency: { key } },
      orderBy: { group: { order: "asc" } },
      select: {
        from: true,
        to: true,
        group: {
          select: { name: true, assignments: { where: asHelper, orderBy: IN_ORDER, take: MOST, select: charge } },
        },
      },
    }),
  ])
  return {
    named: named.map(taskOf),
    inGroups: members
      .map(({ group, ...member }) => ({
        group: group.name,
        tasks: group.assignments.filter(({ from }) => holdsOn(member, from)).map(taskOf),
      }))
      .filter(({ tasks }) => tasks.length > 0),
  }
}

const MOST = 500

const ledBy = (key: string) => ({ role: "LEAD", to: null, agency: { key } }) as const
const IN_ORDER: ({ task: { plan: { issuedOn: "desc" } } } | { task: { order: "asc" } })[] = [
  { task: { plan: { issuedOn: "desc" } } },
  { task: { order: "asc" } },
]
const charge = {
  from: true,
  task: {
    select: {
      number: true,
      plan: { select: { slug: true, kind: true, number: true, symbol: true } },
      cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
    },
  },
} as const

type Charge = {
  from: Day
  task: {
    number: string
    plan: { slug: string; kind: string; number: string; symbol: string }
    cells: { corrected: string }[]
  }
}
const taskOf = ({ task: { cells, ...task } }: Charge) => ({ ...task, title: cells[0]?.corrected ?? "" })
