// Called by `npm run drill` in a process of its own: the plan, and somebody in every role.
import type { Role } from "@/lib/access/roles"
import { orExplain } from "../operator-problem.mjs"
import { addPeople, makeDatabase } from "./add-people"

const PEOPLE: [name: string, role: Role, agency: string | null][] = [
  ["officer", "OFFICER", "SCT"],
  ["head", "HEAD", "SCT"],
  ["stranger", "OFFICER", "TTT"],
  ["reviewer", "OFFICER", "SKHĐT"],
  ["other-reviewer", "OFFICER", "SKHĐT"],
  ["reviewing-head", "HEAD", "SKHĐT"],
  ["leader", "LEADER", null],
  ["administrator", "ADMINISTRATOR", null],
]

await orExplain(async () => {
  await makeDatabase()
  const everybody = PEOPLE.map(([name, role, agency]) => ({ name, role, agency, hasToken: true }))
  const people = await addPeople(everybody, new Date())
  process.send?.(people, () => process.exit(0))
})
