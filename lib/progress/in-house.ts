import "server-only"
import { can, ownAgencies, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"

/**
 * The updates that lie within the viewer's own house, oldest first: with the head to be sent, or handed back to the
 * officer. Nobody outside of the agency is told of them.
 */
export async function listInHouse(viewer: Viewer) {
  const agencies = ownAgencies(viewer, "report-progress").map(({ id }) => id)
  if (agencies.length === 0) return []
  const updates = await (await database()).progressUpdate.findMany({
    where: { agencyId: { in: agencies }, state: { in: ["WITH_HEAD", "HANDED_BACK"] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      state: true,
      progress: true,
      speaksOn: true,
      agencyId: true,
      author: { select: { name: true } },
      obligation: {
        select: {
          task: {
            select: {
              number: true,
              plan: { select: { slug: true, kind: true, number: true, symbol: true } },
              cells: { where: { column: "TITLE" }, orderBy: { version: "desc" }, take: 1, select: { corrected: true } },
            },
          },
        },
      },
    },
  })
  return updates.map(({ obligation: { task }, author, agencyId, ...update }) => ({
    ...update,
    authorName: author.name,
    mayPass: can(viewer, "pass-update", { agencyId }),
    plan: task.plan,
    number: task.number,
    title: task.cells[0]?.corrected ?? "",
  }))
}

export type InHouse = Awaited<ReturnType<typeof listInHouse>>[number]

const MOST = 50
