import { describe, expect, test } from "vitest"
import { membersBeside, membersOn } from "@/lib/agencies/groups"
import { holdsOn, nameOn, nameOnOrLast, namesOverTime, overlap } from "@/lib/agencies/validity"

describe("days of validity", () => {
  const until = { from: "2020-02-01", to: "2025-06-30" }

  test.each([
    ["2020-01-31", false],
    ["2020-02-01", true],
    ["2025-06-30", true],
    ["2025-07-01", false],
  ])("the first and the last day count: %s → %s", (day, holds) => expect(holdsOn(until, day)).toBe(holds))

  test("an absent end is open", () => {
    expect(holdsOn({}, "2022-08-04")).toBe(true)
    expect(holdsOn({ from: null, to: null }, "2022-08-04")).toBe(true)
  })

  test("two periods overlap when they share a day", () => {
    expect(overlap(until, { from: "2025-06-30" })).toBe(true)
    expect(overlap(until, { from: "2025-07-01" })).toBe(false)
    expect(overlap({}, until)).toBe(true)
  })

  test("an agency bears the name of the day", () => {
    const names = [
      { short: "Sở Lâm nghiệp", to: "2007-12-31" },
      { short: "Sở NN&PTNT", from: "2008-01-01", to: "2025-02-28" },
    ]
    expect(nameOn(names, "2007-12-31")?.short).toBe("Sở Lâm nghiệp")
    expect(nameOn(names, "2022-08-04")?.short).toBe("Sở NN&PTNT")
    expect(nameOn(names, "2025-03-01")).toBeNull()
    expect(nameOnOrLast(names, "2007-12-31")?.short).toBe("Sở Lâm nghiệp")
    expect(nameOnOrLast(names, "2025-03-01")?.short).toBe("Sở NN&PTNT")
    expect(nameOnOrLast([], "2025-03-01")).toBeNull()
  })

  test("where two names hold on a day the later one stands, in whatever order they are kept", () => {
    const names = [
      { short: "mới", from: "2022-01-01" },
      { short: "cũ", from: null },
    ]
    expect(nameOn(names, "2022-08-04")?.short).toBe("mới")
    expect(nameOn([...names].reverse(), "2022-08-04")?.short).toBe("mới")
  })
})

describe("the names over time", () => {
  const sct = { official: "Sở Công Thương" }

  test("stand one after the other, in whatever order they are kept", () => {
    const later = { official: "Sở Nông nghiệp và Môi trường", from: "2025-03-01", to: null }
    const earlier = { official: "Sở Nông nghiệp và Phát triển nông thôn", from: null, to: "2025-02-28" }
    expect(namesOverTime([later, earlier])).toEqual([earlier, later])
  })

  test("are one where only what stands on documents has changed", () => {
    const rows = [
      { ...sct, from: null, to: "2022-08-07" },
      { ...sct, from: "2022-08-08", to: "2024-12-31" },
      { ...sct, from: "2025-01-01", to: null },
    ]
    expect(namesOverTime(rows)).toEqual([{ ...sct, from: null, to: null }])
  })

  test("are two where the same one was borne again after a while", () => {
    const rows = [
      { ...sct, from: null, to: "2022-08-07" },
      { ...sct, from: "2024-01-01", to: null },
    ]
    expect(namesOverTime(rows)).toEqual(rows)
  })
})

describe("a group on a day", () => {
  const members = [
    { agency: "SKHĐT", from: "2021-01-01" },
    { agency: "STC", from: "2021-01-01", to: "2025-02-28" },
    { agency: "STC", from: "2022-01-01", to: null },
  ]

  test("has the members of that day, each once, in its own order", () => {
    expect(membersOn(members, "2020-12-31")).toEqual([])
    expect(membersOn(members, "2022-08-04")).toEqual(["SKHĐT", "STC"])
  })

  test("means the others when one of its members leads the task", () => {
    expect(membersBeside(["SKHĐT"], members, "2022-08-04")).toEqual(["STC"])
  })
})
