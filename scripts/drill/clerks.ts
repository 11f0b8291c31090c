// Called by `npm run drill` in a process of its own: so many agencies that report, three clerks in each, one of them its
// head, and a reviewer.
import { database } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { whoReports } from "@/lib/reports/expected"
import { orExplain } from "../operator-problem.mjs"
import { addPeople, makeDatabase, type Somebody } from "./add-people"

await orExplain(async () => {
  const now = new Date()
  await makeDatabase()
  const agencies = await (await database()).agency.findMany({ orderBy: { order: "asc" } })
  const clerks = whoReports(agencies, dayOf(now))
    .slice(0, Number(process.argv[2]))
    .flatMap(({ key }): Somebody[] => [
      { name: `${key} 1`, role: "OFFICER", agency: key, hasToken: false },
      { name: `${key} 2`, role: "OFFICER", agency: key, hasToken: false },
      { name: `${key} head`, role: "HEAD", agency: key, hasToken: false },
    ])
  const reviewer: Somebody = { name: "reviewer", role: "OFFICER", agency: "SKHĐT", hasToken: true }
  const people = await addPeople([reviewer, ...clerks], now)
  process.send?.(people, () => process.exit(0))
})
