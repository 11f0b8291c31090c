import { expect, test } from "vitest"
import {
  isEditable,
  nextReportState,
  REPORT_STATES,
  REPORT_VERBS,
  type ReportState,
  type ReportVerb,
  reportStep,
} from "@/lib/reports/workflow"

// Written by hand: what each verb makes of each state. A cell that is not here is refused.
const EXPECTED: Record<ReportState, Partial<Record<ReportVerb, ReportState>>> = {
  NOT_STARTED: { begin: "DRAFT", forward: "WITH_HEAD", send: "SENT", "receive-paper": "TAKEN" },
  DRAFT: { forward: "WITH_HEAD", send: "SENT", "receive-paper": "TAKEN" },
  WITH_HEAD: { "hand-back": "DRAFT", send: "SENT", withdraw: "DRAFT", "receive-paper": "TAKEN" },
  SENT: { withdraw: "DRAFT", take: "TAKEN", return: "RETURNED" },
  RETURNED: { forward: "WITH_HEAD", send: "SENT", "receive-paper": "TAKEN" },
  TAKEN: { return: "RETURNED" },
}

test.each(REPORT_STATES)("a report that is %s takes only the steps of the table", (state) => {
  for (const verb of REPORT_VERBS)
    expect([verb, nextReportState(state, verb)]).toEqual([verb, EXPECTED[state][verb] ?? null])
})

test("giving something back always takes a reason, going forward never", () => {
  expect(REPORT_VERBS.filter((verb) => reportStep(verb).reason)).toEqual(["hand-back", "return"])
})

test("the reviewer takes, returns and records paper; only a head sends and hands back", () => {
  const by = (who: string) => REPORT_VERBS.filter((verb) => reportStep(verb).by === who)
  expect(by("reviewer")).toEqual(["take", "return", "receive-paper"])
  expect(by("head")).toEqual(["hand-back", "send"])
  expect(by("agency")).toEqual(["begin", "forward", "withdraw"])
})

test("what lies with the head, was sent or taken is not written on", () => {
  expect(REPORT_STATES.filter(isEditable)).toEqual(["NOT_STARTED", "DRAFT", "RETURNED"])
})
