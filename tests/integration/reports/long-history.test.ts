import { expect, test } from "vitest"
import { database } from "@/lib/database"
import { findReportPage } from "@/lib/reports/queries"
import { addHistories } from "@/scripts/bench/add-history"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople } from "@/tests/support/people"
import { at, openYear, SLUG } from "@/tests/support/reports"

test("an agency that has spoken some thousand times opens its report", async () => {
  await importSeeds(at("2022-08-10"))
  const people = await arrangePeople(at("2022-08-10"))
  const { id, key } = await (await database()).agency.findUniqueOrThrow({ where: { key: "SCT" } })
  await addHistories({ personId: people.lan.personId, agency: { id, key } }, [2500])
  await openYear(people, 2024)
  const page = await findReportPage(people.lan, { plan: SLUG, year: 2024, agency: "SCT" }, "2024-11-20")
  expect(page?.written?.work.duties.flatMap(({ said }) => said).length).toBeGreaterThan(800)
})
