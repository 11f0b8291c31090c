import type { Role } from "@/lib/access/roles"

/**
 * Who may do what: the one table from which every decision follows. A person acts by the roles of their current
 * memberships; REVIEWER is no role but follows from one: officer or head of the agency that consolidates the plan in
 * question on that day. "any" = whatever the subject; "own" = the subject is the person's own (their agency by that
 * very role, or themselves). What the table does not grant is refused.
 */
type Function = Role | "REVIEWER"
type Reach = "any" | "own"
type Line = { about: "anything" | "plan" | "agency" | "person"; granted: Partial<Record<Function, Reach>> }

const everybody = { OFFICER: "any", HEAD: "any", LEADER: "any", ADMINISTRATOR: "any" } as const
const oneself = { OFFICER: "own", HEAD: "own", LEADER: "own", ADMINISTRATOR: "own" } as const
const reviewer = { REVIEWER: "any" } as const
const administrator = { ADMINISTRATOR: "any" } as const

export const POLICY = {
  "see-plan": { about: "anything", granted: everybody },
  "see-task": { about: "anything", granted: everybody },
  "see-task-history": { about: "anything", granted: everybody },
  "see-agency": { about: "anything", granted: everybody },
  "see-document": { about: "anything", granted: everybody },
  "see-contacts": { about: "anything", granted: everybody },

  "decide-correction": { about: "plan", granted: reviewer },
  "override-deadline": { about: "plan", granted: reviewer },

  "report-progress": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  "report-on-behalf": { about: "plan", granted: reviewer },
  "pass-update": { about: "agency", granted: { HEAD: "own" } },
  "withdraw-update": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  "review-update": { about: "plan", granted: reviewer },
  "see-file": { about: "anything", granted: everybody },
  "see-unsent-file": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  "remove-file": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  "record-past": { about: "plan", granted: reviewer },

  "change-plan-settings": { about: "plan", granted: reviewer },
  "open-report-period": { about: "plan", granted: reviewer },
  "exempt-from-report": { about: "plan", granted: reviewer },
  "grant-lock-exception": { about: "plan", granted: reviewer },
  "write-report": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  "send-report": { about: "agency", granted: { HEAD: "own" } },
  "chase-report": { about: "plan", granted: reviewer },
  "review-report": { about: "plan", granted: reviewer },
  "see-report": { about: "anything", granted: everybody },
  "consolidate-reports": { about: "plan", granted: reviewer },
  "see-edition": { about: "anything", granted: everybody },

  "give-direction": { about: "anything", granted: { LEADER: "any" } },
  "answer-direction": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  "close-direction": { about: "plan", granted: reviewer },
  "close-own-direction": { about: "person", granted: { LEADER: "own" } },
  "ask-for-help": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  contribute: { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  "name-wait": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  "name-task-contact": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },
  "name-leader-in-charge": { about: "plan", granted: reviewer },
  "add-comment": { about: "agency", granted: { OFFICER: "own", HEAD: "own" } },

  "export-summary": { about: "plan", granted: { REVIEWER: "any", LEADER: "any" } },
  "export-chasing-letter": { about: "plan", granted: reviewer },

  "import-plan": { about: "anything", granted: administrator },
  "add-alias": { about: "anything", granted: administrator },
  "change-contact": { about: "agency", granted: { OFFICER: "own", HEAD: "own", ADMINISTRATOR: "any" } },
  // Who signs and under which symbol is decided by the head; the administrator keeps the catalogue.
  "change-signing": { about: "agency", granted: { HEAD: "own", ADMINISTRATOR: "any" } },

  "see-people": { about: "anything", granted: administrator },
  "invite-person": { about: "anything", granted: administrator },
  "change-membership": { about: "person", granted: administrator },
  "disable-person": { about: "person", granted: administrator },
  "end-sessions-of-person": { about: "person", granted: administrator },
  "make-reset-link": { about: "person", granted: administrator },
  "remove-two-factor": { about: "person", granted: administrator },
  "see-journal": { about: "anything", granted: administrator },

  "change-own-profile": { about: "person", granted: oneself },
  "end-own-session": { about: "person", granted: oneself },
  "change-own-two-factor": { about: "person", granted: oneself },
  "make-own-token": { about: "person", granted: oneself },
  "end-own-token": { about: "person", granted: oneself },

  // A kept list is its owner's convenience and says nothing about the plan: leaders and administrators keep them too.
  "save-view": { about: "person", granted: oneself },
  "share-view": { about: "agency", granted: oneself },
} as const satisfies Record<string, Line>

export type Verb = keyof typeof POLICY

/** Whoever is signed in, as they are at this moment. */
export type Viewer = Reader & { sessionId: string }

/** Whoever lets a program send updates, by a token of theirs with that scope: `program` is the token's name. */
export type Writer = Reader & { program: string }
/** Whoever may speak of progress, at a page or through a program. All other commands take a viewer. */
export type Speaker = Viewer | Writer

/** Whoever reads, as they are at this moment: signed in, or through a program that holds a token of theirs. */
export type Reader = {
  personId: string
  name: string
  email: string
  position: string | null
  memberships: Membership[]
  address: string | null
  requestId: string | null
}

export type Membership = { role: Role; agencyId: string | null; agencyKey: string | null; agencyName: string | null }

/** What a verb is done to: the plan's consolidating agencies on that day, an agency, a person (ids). */
export type Subject = { plan?: { consolidators: readonly string[] }; agencyId?: string; personId?: string }

type SubjectOf = {
  anything: Subject
  plan: Subject & { plan: { consolidators: readonly string[] } }
  agency: Subject & { agencyId: string }
  person: Subject & { personId: string }
}

/** The verbs that are about an agency alone. */
type AgencyVerb = { [V in Verb]: (typeof POLICY)[V]["about"] extends "agency" ? V : never }[Verb]

type Asked<V extends Verb> = (typeof POLICY)[V]["about"] extends "anything"
  ? [subject?: Subject]
  : [subject: SubjectOf[(typeof POLICY)[V]["about"]]]

/** Whether this person may do this to that. The only answer to the question anywhere in the system. */
export function can<V extends Verb>(viewer: Reader, verb: V, ...[subject]: Asked<V>): boolean {
  const granted: Partial<Record<Function, Reach>> = POLICY[verb].granted
  if (granted.REVIEWER && isReviewer(viewer, subject?.plan?.consolidators ?? [])) return true
  return viewer.memberships.some((membership) => {
    const reach = granted[membership.role]
    return reach === "any" || (reach === "own" && isOwn(viewer, membership, subject))
  })
}

/** The agencies of this person for which they may do this. */
export const ownAgencies = (viewer: Reader, verb: AgencyVerb): { id: string; key: string }[] =>
  viewer.memberships.flatMap(({ agencyId, agencyKey }) =>
    agencyId !== null && agencyKey !== null && can(viewer, verb, { agencyId })
      ? [{ id: agencyId, key: agencyKey }]
      : [],
  )

/** Whether this person reviews a plan that these agencies (ids) consolidate: an officer or head of one of them. */
export const isReviewer = (
  { memberships }: { memberships: readonly Pick<Membership, "role" | "agencyId">[] },
  consolidators: readonly string[],
): boolean =>
  memberships.some(
    ({ role, agencyId }) =>
      (role === "OFFICER" || role === "HEAD") && agencyId !== null && consolidators.includes(agencyId),
  )

/** Whether one of this person's current memberships has that role. */
export const hasRole = (viewer: Reader, role: Role): boolean =>
  viewer.memberships.some((membership) => membership.role === role)

// A subject that names both an agency and a person is own only where both are.
function isOwn(viewer: Reader, membership: Membership, subject: Subject = {}): boolean {
  const { agencyId, personId } = subject
  if (agencyId === undefined && personId === undefined) return false
  if (agencyId !== undefined && membership.agencyId !== agencyId) return false
  return personId === undefined || personId === viewer.personId
}
