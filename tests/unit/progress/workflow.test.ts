import { expect, test } from "vitest"
import {
  goesThroughHead,
  nextUpdateState,
  stepOf,
  UPDATE_STATES,
  UPDATE_VERBS,
  type UpdateState,
  type UpdateVerb,
} from "@/lib/progress/workflow"

// Written by hand: what each verb makes of each state. A cell that is not here is refused.
const EXPECTED: Partial<Record<UpdateState | "NEW", Partial<Record<UpdateVerb, UpdateState>>>> = {
  NEW: { forward: "WITH_HEAD", send: "SENT", record: "CONFIRMED" },
  WITH_HEAD: { "hand-back": "HANDED_BACK", send: "SENT", withdraw: "WITHDRAWN" },
  SENT: { confirm: "CONFIRMED", return: "RETURNED", withdraw: "WITHDRAWN" },
}

test.each(["NEW" as const, ...UPDATE_STATES])("an update that is %s takes only the steps of the table", (state) => {
  for (const verb of UPDATE_VERBS)
    expect([verb, nextUpdateState(state, verb)]).toEqual([verb, EXPECTED[state]?.[verb] ?? null])
})

test("what was confirmed, returned, withdrawn or handed back is never changed: a new update follows it", () => {
  for (const state of ["CONFIRMED", "RETURNED", "WITHDRAWN", "HANDED_BACK"] as const)
    expect(UPDATE_VERBS.every((verb) => nextUpdateState(state, verb) === null)).toBe(true)
})

test("giving something back always takes a reason, going forward never", () => {
  expect(UPDATE_VERBS.filter((verb) => stepOf(verb).reason)).toEqual(["hand-back", "return"])
})

test("completions go through the head, an agency may ask it for all updates or for none", () => {
  expect(goesThroughHead("COMPLETIONS", "COMPLETED")).toBe(true)
  expect(goesThroughHead("COMPLETIONS", "SUSPENDED")).toBe(true)
  expect(goesThroughHead("COMPLETIONS", "IN_PROGRESS")).toBe(false)
  expect(goesThroughHead("ALL", "IN_PROGRESS")).toBe(true)
  expect(goesThroughHead("NONE", "COMPLETED")).toBe(false)
})
