import { expect, test } from "vitest"
import { database } from "@/lib/database"

test("a question may name some thousand things in two places", async () => {
  const many = Array.from({ length: 5000 }, (_, at) => String(at))
  const asked = { where: { id: { in: many }, obligationId: { in: many } } }
  expect(await (await database()).progressUpdate.findMany(asked)).toEqual([])
})
