import { describe, expect, test } from "vitest"
import { CatalogueSeed } from "@/lib/agencies/catalogue"
import { membersOn } from "@/lib/agencies/groups"
import { foldedForm } from "@/lib/agencies/written-forms"
import { catalogue } from "./province"

const membersOf = (key: string, day: string) =>
  membersOn(catalogue.groups.find((group) => group.key === key)!.members, day)

describe("the province's catalogue", () => {
  test("exactly 33 agencies owe the annual report: 20 of the province and 13 district units", () => {
    const reporting = catalogue.agencies.filter((agency) => agency.reports)
    expect(reporting).toHaveLength(33)
    expect(reporting.filter((agency) => agency.kind === "DISTRICT")).toHaveLength(13)
    expect(membersOf("G-SBN-DVSN", "2022-08-04")).toEqual(reporting.map((agency) => agency.key))
  })

  test("the 20 sở, ban, ngành come in the official order, the office of the People's Committee first", () => {
    const order = [
      "VPUBND",
      "SKHĐT",
      "STC",
      "SNV",
      "STP",
      "SCT",
      "SNNPTNT",
      "SXD",
      "SGTVT",
      "STNMT",
      "STTTT",
      "SLĐTBXH",
      "SVHTTDL",
      "SKHCN",
      "SGDĐT",
      "SYT",
      "SNgV",
      "TTT",
      "BDT",
      "BQL",
    ]
    expect(membersOf("G-SBN", "2022-08-04")).toEqual(order)
  })

  test("the district level ends with 30/6/2025", () => {
    expect(membersOf("G-UBNDH", "2025-06-30")).toHaveLength(13)
    expect(membersOf("G-UBNDH", "2025-07-01")).toEqual([])
    expect(membersOf("G-SBN-DVSN", "2025-07-01")).toEqual(membersOf("G-SBN", "2025-07-01"))
  })

  test("only groups that can be enumerated have members", () => {
    expect(catalogue.groups.filter((group) => group.members.length > 0).map((group) => group.key)).toEqual([
      "G-SBN",
      "G-UBNDH",
      "G-SBN-DVSN",
      "G-CTXH",
    ])
  })
})

describe("a catalogue is refused", () => {
  const agency = (key: string, order: number, more: object = {}) => ({
    key,
    order,
    kind: "DEPARTMENT",
    reports: true,
    names: [{ official: `Sở ${key}`, short: `Sở ${key}` }],
    aliases: [],
    ...more,
  })
  const group = (more: object = {}) => ({
    key: "G-A",
    name: "Các sở",
    enumerable: true,
    order: 1,
    aliases: [],
    members: [],
    ...more,
  })
  const faults = (agencies: object[], groups: object[] = [], words: string[] = []) => {
    const parsed = CatalogueSeed.safeParse({ agencies, groups, words })
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
  }
  const merged = { names: [{ official: "Sở Tài chính", short: "Sở Tài chính" }] }

  test("not when nothing is wrong", () =>
    expect(
      faults([agency("A", 1), agency("B", 2)], [group({ members: [{ agency: "A", from: "2021-01-01" }] })]),
    ).toEqual([]))

  test.each([
    ["with a key twice", [agency("A", 1), agency("A", 2, merged)], [], "key twice: A"],
    ["with a group's key that an agency has", [agency("G-A", 1)], [group()], "key twice: G-A"],
    ["with an order twice", [agency("A", 1), agency("B", 1)], [], "order of an agency twice: 1"],
    ["with a parent that does not exist", [agency("A", 1, { parent: "B" })], [], "A: no such parent B"],
    [
      "with a member that does not exist",
      [agency("A", 1)],
      [group({ members: [{ agency: "B", from: "2021-01-01" }] })],
      "G-A: no such member B",
    ],
    [
      "with a membership that ends before it begins",
      [agency("A", 1)],
      [group({ members: [{ agency: "A", from: "2021-01-01", to: "2020-12-31" }] })],
      "G-A: A ends before it begins",
    ],
    [
      "with members of a group that cannot be enumerated",
      [agency("A", 1)],
      [group({ enumerable: false, members: [{ agency: "A", from: "2021-01-01" }] })],
      "G-A: members of a group that cannot be enumerated",
    ],
    [
      "with an agency that has two current names",
      [agency("A", 1, { names: [...merged.names, { official: "Sở Y tế", short: "SYT" }] })],
      [],
      "A: not exactly one current name",
    ],
    [
      "with an alias that only marks tell apart",
      [agency("A", 1, { aliases: ["Sở Tài chính", "so tai chinh"] })],
      [],
      "alias twice: so tai chinh",
    ],
    [
      "with an alias that means an agency and a group",
      [agency("A", 1, { aliases: ["Các SỞ."] })],
      [group()],
      '"cac so" means both A and G-A',
    ],
    [
      "with one name for two agencies on the same day",
      [agency("A", 1, merged), agency("B", 2, merged)],
      [],
      '"so tai chinh" means both A and B',
    ],
  ])("%s", (_, agencies, groups, message) => expect(faults(agencies, groups)).toContain(message))

  test("not when a merged agency's name goes on as a new agency's from the day after", () => {
    expect(
      faults([
        agency("STC", 1, { ...merged, to: "2025-02-28" }),
        agency("STC-2025", 2, { ...merged, from: "2025-03-01" }),
      ]),
    ).toEqual([])
  })

  test("with words that a group has already", () =>
    expect(faults([agency("A", 1)], [group()], ["các sở"])).toContain('"cac so" means both G-A and words'))
})

test("written forms are compared without case, marks and punctuation, abbreviations written out", () => {
  const form = "ban quan ly khu kinh te dung quat va cac khu cong nghiep quang ngai"
  expect(foldedForm("BQL KKT Dung Quất & các KCN - Quang Ngãi.")).toBe(form)
  expect(foldedForm("Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi".normalize("NFD"))).toBe(form)
})
