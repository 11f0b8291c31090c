// What may be done with a report, written by hand beside lib/reports/workflow.ts and lib/access/permissions.ts.

/** By verb: from which states, to which, whose step it is. */
export const LEGAL = {
  begin: { from: ["NOT_STARTED"], to: "DRAFT", by: "agency" },
  forward: { from: ["NOT_STARTED", "DRAFT", "RETURNED"], to: "WITH_HEAD", by: "agency" },
  "hand-back": { from: ["WITH_HEAD"], to: "DRAFT", by: "head" },
  send: { from: ["NOT_STARTED", "DRAFT", "WITH_HEAD", "RETURNED"], to: "SENT", by: "head" },
  withdraw: { from: ["WITH_HEAD", "SENT"], to: "DRAFT", by: "agency" },
  take: { from: ["SENT"], to: "TAKEN", by: "reviewer" },
  return: { from: ["SENT", "TAKEN"], to: "RETURNED", by: "reviewer" },
  "receive-paper": { from: ["NOT_STARTED", "DRAFT", "WITH_HEAD", "RETURNED"], to: "TAKEN", by: "reviewer" },
}
/** In these the agency writes. */
export const WRITTEN_IN = ["NOT_STARTED", "DRAFT", "RETURNED"]

const AGENCY_OF = {
  ...{ officer: "SCT", head: "SCT", stranger: "TTT" },
  ...{ reviewer: "SKHĐT", "other-reviewer": "SKHĐT", "reviewing-head": "SKHĐT" },
}
const IS = {
  agency: (name, agency) => AGENCY_OF[name] === agency,
  head: (name, agency) => name.endsWith("head") && AGENCY_OF[name] === agency,
  reviewer: (name) => AGENCY_OF[name] === "SKHĐT",
}

/** Whether whoever has this name may ever take that step with a report of the agency. */
export const mayTake = (name, verb, agency) => IS[LEGAL[verb].by](name, agency)
export const mayWrite = IS.agency

/** Nobody takes what they have a hand in: these steps leave one, and so does the last text of a part. */
export const LEAVES_A_HAND = ["begin", "forward", "send"]
export const NEEDS_NO_HAND = ["take", "receive-paper"]
