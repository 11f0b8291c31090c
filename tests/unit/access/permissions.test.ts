import { describe, expect, test } from "vitest"
import {
  can,
  hasRole,
  isReviewer,
  ownAgencies,
  POLICY,
  type Subject,
  type Verb,
  type Viewer,
} from "@/lib/access/permissions"
import { ROLES, type Role } from "@/lib/access/roles"

// Written by hand from what was agreed, not derived from the policy: one line a verb, one letter a role and subject.
// Columns: officer, head, leader, administrator; in each "own, foreign": y may, - may not.
// Own means: their agency consolidates the plan; their agency; they themselves. Foreign: another's.
const EXPECTED: Record<string, string> = {
  //                        officer  head  leader  administrator
  "see-plan": "               yy      yy     yy        yy",
  "see-task": "               yy      yy     yy        yy",
  "see-task-history": "       yy      yy     yy        yy",
  "see-agency": "             yy      yy     yy        yy",
  "see-document": "           yy      yy     yy        yy",
  "see-contacts": "           yy      yy     yy        yy",
  "decide-correction": "      y-      y-     --        --",
  "override-deadline": "      y-      y-     --        --",
  "report-progress": "        y-      y-     --        --",
  "report-on-behalf": "       y-      y-     --        --",
  "pass-update": "            --      y-     --        --",
  "withdraw-update": "        y-      y-     --        --",
  "review-update": "          y-      y-     --        --",
  "change-plan-settings": "   y-      y-     --        --",
  "open-report-period": "     y-      y-     --        --",
  "exempt-from-report": "     y-      y-     --        --",
  "grant-lock-exception": "   y-      y-     --        --",
  "write-report": "           y-      y-     --        --",
  "send-report": "            --      y-     --        --",
  "chase-report": "           y-      y-     --        --",
  "review-report": "          y-      y-     --        --",
  "see-report": "             yy      yy     yy        yy",
  "consolidate-reports": "    y-      y-     --        --",
  "see-edition": "            yy      yy     yy        yy",
  "give-direction": "         --      --     yy        --",
  "answer-direction": "       y-      y-     --        --",
  "close-direction": "        y-      y-     --        --",
  "close-own-direction": "    --      --     y-        --",
  "ask-for-help": "           y-      y-     --        --",
  contribute: "               y-      y-     --        --",
  "name-wait": "              y-      y-     --        --",
  "name-task-contact": "      y-      y-     --        --",
  "name-leader-in-charge": "  y-      y-     --        --",
  "add-comment": "            y-      y-     --        --",
  "see-file": "               yy      yy     yy        yy",
  "see-unsent-file": "        y-      y-     --        --",
  "remove-file": "            y-      y-     --        --",
  "record-past": "            y-      y-     --        --",
  "export-summary": "         y-      y-     yy        --",
  "export-chasing-letter": "  y-      y-     --        --",
  "import-plan": "            --      --     --        yy",
  "add-alias": "              --      --     --        yy",
  "change-contact": "         y-      y-     --        yy",
  "change-signing": "         --      y-     --        yy",
  "see-people": "             --      --     --        yy",
  "invite-person": "          --      --     --        yy",
  "change-membership": "      --      --     --        yy",
  "disable-person": "         --      --     --        yy",
  "end-sessions-of-person": " --      --     --        yy",
  "make-reset-link": "        --      --     --        yy",
  "remove-two-factor": "      --      --     --        yy",
  "see-journal": "            --      --     --        yy",
  "change-own-profile": "     y-      y-     y-        y-",
  "end-own-session": "        y-      y-     y-        y-",
  "change-own-two-factor": "  y-      y-     y-        y-",
  "make-own-token": "         y-      y-     y-        y-",
  "end-own-token": "          y-      y-     y-        y-",
  "save-view": "              y-      y-     y-        y-",
  "share-view": "             y-      y-     y-        y-",
}

const viewerWith = (role: Role): Viewer => ({
  personId: "lan",
  name: "Nguyễn Thị Lan",
  email: "lan@sct.tinh.gov.vn",
  position: null,
  sessionId: "s",
  memberships: [{ role, agencyId: "sct", agencyKey: "SCT", agencyName: "Sở Công Thương" }],
  address: null,
  requestId: null,
})

const OWN = { plan: { consolidators: ["other", "sct"] }, agencyId: "sct", personId: "lan" }
const FOREIGN = { plan: { consolidators: ["skhdt"] }, agencyId: "skhdt", personId: "minh" }
const about = (verb: Verb, whose: typeof OWN): Subject => {
  const kind = POLICY[verb].about
  if (kind === "plan") return { plan: whose.plan }
  if (kind === "agency") return { agencyId: whose.agencyId }
  return kind === "person" ? { personId: whose.personId } : {}
}
const ask = can as (viewer: Viewer, verb: Verb, subject?: Subject) => boolean

test("every verb of the policy has a line of expected cells, and no line is left over", () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(POLICY).sort())
})

describe.each(Object.entries(EXPECTED))("%s", (verb, line) => {
  const cells = line.trim().split(/ +/)
  test.each(ROLES.map((role, index) => [role, cells[index] as string] as const))("%s: %s", (role, cell) => {
    const answers = [OWN, FOREIGN].map((whose) =>
      ask(viewerWith(role), verb as Verb, about(verb as Verb, whose)) ? "y" : "-",
    )
    expect(answers.join("")).toBe(cell)
  })
})

test("whoever has no current membership may do nothing at all", () => {
  const nobody = { ...viewerWith("OFFICER"), memberships: [] }
  for (const verb of Object.keys(POLICY) as Verb[]) expect(ask(nobody, verb, OWN)).toBe(false)
})

test("a subject that is missing is nobody's own", () => {
  for (const role of ROLES) {
    expect(ask(viewerWith(role), "change-own-profile")).toBe(false)
    expect(ask(viewerWith(role), "decide-correction")).toBe(false)
  }
  expect(ask(viewerWith("OFFICER"), "change-contact")).toBe(false)
})

test("an administrator who is also an officer of the consolidating agency reviews as that officer", () => {
  const both = viewerWith("ADMINISTRATOR")
  expect(can(both, "decide-correction", OWN)).toBe(false)
  both.memberships.push({ role: "OFFICER", agencyId: "sct", agencyKey: "SCT", agencyName: "Sở Công Thương" })
  expect(can(both, "decide-correction", OWN)).toBe(true)
  expect(hasRole(both, "ADMINISTRATOR")).toBe(true)
})

test("the reviewer changes with the plan's consolidating agency, and a leader of that agency is none", () => {
  expect(isReviewer(viewerWith("HEAD"), ["sct"])).toBe(true)
  expect(isReviewer(viewerWith("HEAD"), ["stc"])).toBe(false)
  expect(isReviewer(viewerWith("HEAD"), [])).toBe(false)
  expect(isReviewer(viewerWith("LEADER"), ["sct"])).toBe(false)
})

test("a membership without an agency owns no agency", () => {
  const beside = viewerWith("OFFICER")
  beside.memberships = [{ role: "OFFICER", agencyId: null, agencyKey: null, agencyName: null }]
  expect(ask(beside, "change-contact", { agencyId: "sct" })).toBe(false)
})

test("of two agencies a person's own are those for which the role there grants it", () => {
  const both = viewerWith("OFFICER")
  both.memberships.push({ role: "HEAD", agencyId: "ttt", agencyKey: "TTT", agencyName: "Thanh tra tỉnh" })
  both.memberships.push({ role: "ADMINISTRATOR", agencyId: null, agencyKey: null, agencyName: null })
  expect(ownAgencies(both, "report-progress").map(({ key }) => key)).toEqual(["SCT", "TTT"])
  expect(ownAgencies(both, "pass-update")).toEqual([{ id: "ttt", key: "TTT" }])
})
