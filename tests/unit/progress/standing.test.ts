import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Day, plusDays } from "@/lib/day"
import { BUCKETS, bucketOf, countBuckets } from "@/lib/progress/buckets"
import { PROGRESS, type Progress } from "@/lib/progress/progress"
import { NEVER_REPORTED, type SaidUpdate, settles, standingOfParts, standingOn } from "@/lib/progress/standing"
import { timelinessOn, wasSubmittedInTime } from "@/lib/progress/timeliness"
import { nextUpdateState, type UpdateState, type UpdateVerb } from "@/lib/progress/workflow"

let nextSeq = 1
/** An update that was sent on a day; more steps may follow. */
function sent(
  on: Day,
  progress: Progress | null,
  more: Partial<SaidUpdate> & { later?: [UpdateState, Day][] } = {},
): SaidUpdate {
  const seq = nextSeq++
  const { later = [], ...rest } = more
  return {
    id: `u${seq}`,
    seq,
    progress,
    countsOn: on,
    speaksOn: on,
    submittedOn: null,
    issuedOn: null,
    hasEvidence: true,
    replacesId: null,
    enteredLater: false,
    steps: [["SENT", on] as [UpdateState, Day], ...later].map(([to, day], at) => ({ seq: at + 1, to, on: day })),
    ...rest,
  }
}
const on = (day: Day, ...updates: SaidUpdate[]) => standingOn(day, updates, "ISSUED")
const TERMS = { due: "2023-12-31", issuedOn: "2022-08-04", dueSoonDays: 30 }

describe("what counts from when", () => {
  test("a task that nobody reported on has no progress, not 'chưa thực hiện'", () => {
    expect(on("2024-11-25")).toEqual(NEVER_REPORTED)
  })

  test("progress counts from the day on which it was sent", () => {
    const update = sent("2023-05-10", "IN_PROGRESS")
    expect(on("2023-05-09", update).progress).toBeNull()
    expect(on("2023-05-10", update).progress).toBe("IN_PROGRESS")
  })

  test("a completion counts from its confirmation; until then the task stays where it was and waits", () => {
    const begun = sent("2023-02-01", "IN_PROGRESS")
    const done = sent("2023-12-20", "COMPLETED", { issuedOn: "2023-12-15", later: [["CONFIRMED", "2024-01-05"]] })
    expect(on("2024-01-04", begun, done)).toMatchObject({
      progress: "IN_PROGRESS",
      pending: { progress: "COMPLETED", since: "2023-12-20" },
    })
    expect(on("2024-01-05", begun, done)).toMatchObject({
      progress: "COMPLETED",
      finishedOn: "2023-12-15",
      pending: null,
    })
  })

  test("what lies with the agency's own head is not said yet", () => {
    const update = sent("2023-05-10", "IN_PROGRESS", { steps: [{ seq: 1, to: "WITH_HEAD", on: "2023-05-10" }] })
    expect(on("2023-06-01", update)).toEqual(NEVER_REPORTED)
  })

  test("what was returned counts no more from that day on, and is shown as returned until something new is sent", () => {
    const done = sent("2023-12-20", "COMPLETED", { later: [["RETURNED", "2023-12-27"]] })
    const again = sent("2024-01-10", "COMPLETED", { replacesId: done.id })
    expect(on("2023-12-26", done).pending).not.toBeNull()
    expect(on("2023-12-27", done)).toMatchObject({ pending: null, returned: { updateId: done.id, on: "2023-12-27" } })
    expect(on("2024-01-10", done, again)).toMatchObject({ pending: { updateId: again.id }, returned: null })
  })

  test("a mistake that is replaced counts no more from the day of its replacement, and counted until then", () => {
    const wrong = sent("2023-03-01", "SUBMITTED")
    const right = sent("2023-03-05", "IN_PROGRESS", { replacesId: wrong.id })
    expect(on("2023-03-04", wrong, right).progress).toBe("SUBMITTED")
    expect(on("2023-03-05", wrong, right).progress).toBe("IN_PROGRESS")
  })

  test("what corrects a confirmed completion counts only once it is confirmed itself", () => {
    const done = sent("2023-12-20", "COMPLETED", { issuedOn: "2023-12-15", later: [["CONFIRMED", "2024-01-05"]] })
    const not = sent("2024-02-01", "IN_PROGRESS", { replacesId: done.id, later: [["CONFIRMED", "2024-02-10"]] })
    expect(on("2024-02-09", done, not)).toMatchObject({ progress: "COMPLETED", pending: { updateId: not.id } })
    expect(on("2024-02-10", done, not)).toMatchObject({ progress: "IN_PROGRESS", pending: null })
  })

  test("'không thay đổi' refreshes the day of the last word and nothing else", () => {
    const begun = sent("2023-03-01", "IN_PROGRESS")
    const same = sent("2023-09-01", null)
    expect(on("2023-09-02", begun, same)).toEqual({ ...on("2023-09-02", begun), lastSaidOn: "2023-09-01" })
  })

  test("what the reviewer recorded later about the past counts from the day recorded", () => {
    const past = sent("2022-11-14", "COMPLETED", {
      issuedOn: "2022-11-14",
      steps: [{ seq: 1, to: "CONFIRMED", on: "2022-11-14" }],
    })
    const later = sent("2022-10-01", "IN_PROGRESS")
    expect(on("2022-11-13", past, later).progress).toBe("IN_PROGRESS")
    expect(on("2022-11-14", past, later).progress).toBe("COMPLETED")
  })

  test("a record of the past that another one corrects counts on no day at all", () => {
    const recorded = (day: Day, progress: Progress, more: Partial<SaidUpdate> = {}) =>
      sent(day, progress, { enteredLater: true, steps: [{ seq: 1, to: "CONFIRMED", on: day }], ...more })
    const wrong = recorded("2022-11-14", "COMPLETED")
    const right = recorded("2023-11-14", "COMPLETED", { replacesId: wrong.id })
    expect(on("2023-11-13", wrong, right)).toEqual(NEVER_REPORTED)
    expect(on("2023-11-14", wrong, right)).toMatchObject({ progress: "COMPLETED", updateId: right.id })
  })
})

describe("late and in time", () => {
  const timely = (day: Day, ...updates: SaidUpdate[]) => timelinessOn(day, on(day, ...updates), TERMS)

  test("an open task is in time, due soon, and the day after its due day overdue", () => {
    expect(timely("2023-11-30")).toEqual({ class: "IN_TIME", days: 31 })
    expect(timely("2023-12-01")).toEqual({ class: "DUE_SOON", days: 30 })
    expect(timely("2023-12-31")).toEqual({ class: "DUE_SOON", days: 0 })
    expect(timely("2024-01-01")).toEqual({ class: "OVERDUE", days: 1 })
    expect(timely("2024-11-25")).toEqual({ class: "OVERDUE", days: 330 })
  })

  test("while a completion waits for the reviewer, the lateness stands still", () => {
    const done = sent("2024-01-10", "COMPLETED")
    expect(timely("2024-01-10", done)).toEqual({ class: "OVERDUE", days: 10 })
    expect(timely("2024-06-10", done)).toEqual({ class: "OVERDUE", days: 10 })
    const inTime = sent("2023-12-31", "COMPLETED")
    expect(timely("2024-06-10", inTime)).toEqual({ class: "DUE_SOON", days: 0 })
  })

  test("the day of issue decides, never the day of confirmation", () => {
    const done = (issuedOn: Day) =>
      sent("2024-03-01", "COMPLETED", { issuedOn, submittedOn: "2023-12-01", later: [["CONFIRMED", "2024-04-01"]] })
    expect(timely("2024-05-01", done("2023-12-31"))).toEqual({ class: "COMPLETED_ON_TIME", days: null })
    expect(timely("2024-05-01", done("2024-01-01"))).toEqual({ class: "COMPLETED_LATE", days: 1 })
    const standing = on("2024-05-01", done("2024-01-01"))
    expect(wasSubmittedInTime(standing, timelinessOn("2024-05-01", standing, TERMS), TERMS.due)).toBe(true)
  })

  test("by the plan's setting the day of submission decides", () => {
    const done = sent("2024-03-01", "COMPLETED", {
      issuedOn: "2024-02-01",
      submittedOn: "2023-12-01",
      later: [["CONFIRMED", "2024-04-01"]],
    })
    const standing = standingOn("2024-05-01", [done], "SUBMITTED")
    expect(timelinessOn("2024-05-01", standing, TERMS).class).toBe("COMPLETED_ON_TIME")
  })

  test("late stays late: a finished task keeps its class for ever", () => {
    const done = sent("2024-03-01", "COMPLETED", { issuedOn: "2024-02-01", later: [["CONFIRMED", "2024-04-01"]] })
    for (const day of ["2024-04-01", "2025-01-01", "2030-12-31"])
      expect(timely(day, done)).toEqual({ class: "COMPLETED_LATE", days: 32 })
  })

  test("without a due day, or due before the plan was issued, nothing is ever late", () => {
    for (const due of [null, "2021-12-31"]) {
      expect(timelinessOn("2030-01-01", NEVER_REPORTED, { ...TERMS, due }).class).toBe("WITHOUT_TERM")
      const done = sent("2024-03-01", "COMPLETED", { later: [["CONFIRMED", "2024-04-01"]] })
      expect(timelinessOn("2030-01-01", on("2030-01-01", done), { ...TERMS, due }).class).toBe("COMPLETED_WITHOUT_TERM")
    }
  })

  test("a suspended task is neither late nor in time once that is confirmed", () => {
    const stopped = sent("2024-03-01", "SUSPENDED", { later: [["CONFIRMED", "2024-04-01"]] })
    expect(timely("2024-03-31", stopped).class).toBe("OVERDUE")
    expect(timely("2024-04-01", stopped).class).toBe("STOPPED")
  })
})

describe("a duty that several agencies share", () => {
  const done = { ...NEVER_REPORTED, progress: "COMPLETED" as const, finishedOn: "2025-03-01", lastSaidOn: "2025-03-02" }
  const later = { ...done, finishedOn: "2025-06-01" }

  test("it is done when every part is, on the day of the last", () => {
    expect(standingOfParts([done, later])).toMatchObject({ progress: "COMPLETED", finishedOn: "2025-06-01" })
  })
  test("it is in progress when one part is, and not reported while none is", () => {
    expect(standingOfParts([done, NEVER_REPORTED]).progress).toBe("IN_PROGRESS")
    expect(standingOfParts([NEVER_REPORTED, NEVER_REPORTED]).progress).toBeNull()
  })
})

// ---------------------------------------------------------------- any history

const FIRST = "2022-08-04"
const day = fc.integer({ min: 0, max: 1300 }).map((days) => plusDays(FIRST, days))

/** Histories as the table of steps allows them, in the order of their days. */
const history = fc
  .array(
    fc.record({
      after: fc.integer({ min: 0, max: 60 }),
      progress: fc.option(fc.constantFrom(...PROGRESS), { nil: null }),
      first: fc.constantFrom<UpdateVerb>("forward", "send", "record"),
      verbs: fc.array(
        fc.record({
          verb: fc.constantFrom<UpdateVerb>("send", "hand-back", "withdraw", "confirm", "return"),
          after: fc.integer({ min: 0, max: 40 }),
        }),
        { maxLength: 4 },
      ),
      replacesLast: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((drafts) => {
    let today = FIRST
    const updates: SaidUpdate[] = []
    for (const [at, draft] of drafts.entries()) {
      today = plusDays(today, draft.after)
      let state = nextUpdateState("NEW", draft.first) as UpdateState
      let when = today
      const steps = [{ seq: 1, to: state, on: when }]
      for (const { verb, after } of draft.verbs) {
        const next = nextUpdateState(state, verb)
        if (!next) continue
        state = next
        when = plusDays(when, after)
        steps.push({ seq: steps.length + 1, to: state, on: when })
      }
      const countsOn = steps.find(({ to }) => to === "SENT" || to === "CONFIRMED")?.on ?? today
      updates.push({
        id: `h${at}`,
        seq: at,
        progress: draft.progress,
        countsOn,
        speaksOn: today,
        submittedOn: null,
        issuedOn: draft.progress === "COMPLETED" ? today : null,
        hasEvidence: at % 2 === 0,
        replacesId: draft.replacesLast && at > 0 ? `h${at - 1}` : null,
        enteredLater: false,
        steps,
      })
    }
    return updates
  })

test("what is shown of a day never changes by what is said after it", () => {
  fc.assert(
    fc.property(history, day, (updates, asOf) => {
      const upToThen = updates
        .map((update) => ({ ...update, steps: update.steps.filter((step) => step.on <= asOf) }))
        .filter((update) => update.steps.length > 0)
      expect(standingOn(asOf, updates, "ISSUED")).toEqual(standingOn(asOf, upToThen, "ISSUED"))
    }),
    { numRuns: 2000 },
  )
})

/** The updates back to the newest that settles what was said before, with what replaces or is replaced by one of these. */
function recentOf(updates: SaidUpdate[], from: Day): SaidUpdate[] {
  const newestFirst = [...updates].sort((a, b) =>
    a.countsOn === b.countsOn ? b.seq - a.seq : a.countsOn < b.countsOn ? 1 : -1,
  )
  const isReplaced = ({ id }: SaidUpdate) => updates.some(({ replacesId }) => replacesId === id)
  const settled = newestFirst.findIndex((update) => !isReplaced(update) && settles(update, from))
  const recent = new Set(settled < 0 ? newestFirst : newestFirst.slice(0, settled + 1))
  const ids = new Set([...recent].flatMap(({ id, replacesId }) => [id, ...(replacesId ? [replacesId] : [])]))
  return updates.filter((update) => recent.has(update) || ids.has(update.id) || ids.has(update.replacesId ?? ""))
}

test("what was said before an update that settles it changes nothing from that day on", () => {
  fc.assert(
    fc.property(history, day, fc.integer({ min: 0, max: 200 }), (updates, from, later) => {
      const asOf = plusDays(from, later)
      const sent = updates.filter(({ steps }) => steps.some(({ to }) => to === "SENT" || to === "CONFIRMED"))
      expect(standingOn(asOf, recentOf(sent, from), "ISSUED")).toEqual(standingOn(asOf, sent, "ISSUED"))
    }),
    { numRuns: 5000 },
  )
})

test("at every day each duty is in exactly one of the eight groups, and the groups add up", () => {
  const duty = fc.record({
    updates: history,
    due: fc.option(day, { nil: null }),
    recurring: fc.boolean(),
    ofYear: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(duty, { maxLength: 6 }), day, (duties, asOf) => {
      const buckets = duties.map(({ updates, due, recurring, ofYear }) => {
        const standing = standingOn(asOf, updates, "ISSUED")
        const timeliness = timelinessOn(asOf, standing, { due, issuedOn: FIRST, dueSoonDays: 30 })
        return bucketOf({ progress: standing.progress, timeliness, recurring, ofYear })
      })
      expect(BUCKETS).toEqual(expect.arrayContaining(buckets))
      expect(Object.values(countBuckets(buckets)).reduce((sum, count) => sum + count, 0)).toBe(duties.length)
    }),
    { numRuns: 1000 },
  )
})

test("an open duty that is overdue stays overdue on every later day until something new is said", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 900 }), (due, days) => {
      const asOf = plusDays(due, 1 + days)
      expect(timelinessOn(asOf, NEVER_REPORTED, { due, issuedOn: FIRST, dueSoonDays: 30 })).toEqual({
        class: "OVERDUE",
        days: 1 + days,
      })
    }),
  )
})
