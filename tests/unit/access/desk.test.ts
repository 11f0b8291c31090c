import { expect, test } from "vitest"
import { deskOf } from "@/lib/access/desk"

const as = (...roles: ["OFFICER" | "HEAD" | "LEADER" | "ADMINISTRATOR", string | null][]) => ({
  memberships: roles.map(([role, agencyId]) => ({ role, agencyId })),
})

test("officers and heads sit at their agency's desk, leaders and administrators at theirs", () => {
  expect(deskOf(as(["OFFICER", "a"]), false)).toBe("agency")
  expect(deskOf(as(["HEAD", "a"]), false)).toBe("agency")
  expect(deskOf(as(["LEADER", "u"]), false)).toBe("leader")
  expect(deskOf(as(["ADMINISTRATOR", null]), false)).toBe("administrator")
})

test("whoever reviews a plan sits at the reviewer's desk, whatever else they are", () => {
  expect(deskOf(as(["ADMINISTRATOR", null], ["OFFICER", "a"]), true)).toBe("reviewer")
})

test("of several roles the one with work of an agency comes first, the administration last", () => {
  expect(deskOf(as(["ADMINISTRATOR", null], ["OFFICER", "a"]), false)).toBe("agency")
  expect(deskOf(as(["ADMINISTRATOR", null], ["LEADER", "u"]), false)).toBe("leader")
})
