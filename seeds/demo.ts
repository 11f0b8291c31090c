import "server-only"
import type { Role } from "@/lib/access/roles"
import { AddSignatory } from "@/lib/agencies/input"
import { addSignatory, changeLetterhead } from "@/lib/agencies/signing-commands"
import { database } from "@/lib/database"
import { dayOf, writtenDay } from "@/lib/day"
import { addPerson } from "@/lib/people/console"
import { tellEditions } from "./edition-story"
import { tellExchanges } from "./exchange-story"
import { tellReports } from "./report-story"
import { expectDone, type Tellers, tellStory, viewerOf } from "./story"

type DemoPerson = { email: string; name: string; position: string; role: Role; agency: string | null }

/** Named people for every role; the reviewer is who works at the plan's consolidating agency. */
const PEOPLE: DemoPerson[] = [
  {
    email: "lan.nguyen@sct.example",
    name: "Nguyễn Thị Lan",
    position: "Chuyên viên Phòng Kế hoạch - Tài chính",
    role: "OFFICER",
    agency: "SCT",
  },
  { email: "quang.pham@sct.example", name: "Phạm Văn Quang", position: "Phó Giám đốc Sở", role: "HEAD", agency: "SCT" },
  { email: "hoa.le@ttt.example", name: "Lê Thị Hoa", position: "Thanh tra viên", role: "OFFICER", agency: "TTT" },
  {
    email: "minh.tran@skhdt.example",
    name: "Trần Văn Minh",
    position: "Chuyên viên Phòng Tổng hợp",
    role: "OFFICER",
    agency: "SKHĐT",
  },
  {
    email: "tuan.do@skhdt.example",
    name: "Đỗ Anh Tuấn",
    position: "Phó Giám đốc Sở",
    role: "HEAD",
    agency: "SKHĐT",
  },
  {
    email: "hanh.ngo@skhdt.example",
    name: "Ngô Thị Hạnh",
    position: "Chuyên viên Phòng Tổng hợp",
    role: "OFFICER",
    agency: "SKHĐT",
  },
  {
    email: "thu.vo@ubnd.example",
    name: "Võ Thị Thu",
    position: "Phó Chủ tịch UBND tỉnh",
    role: "LEADER",
    agency: "UBND",
  },
  {
    email: "bao.dang@quantri.example",
    name: "Đặng Quốc Bảo",
    position: "Quản trị hệ thống",
    role: "ADMINISTRATOR",
    agency: null,
  },
]

const TELLERS: Tellers = {
  agencies: {
    SCT: { officer: "lan.nguyen@sct.example", head: "quang.pham@sct.example" },
    SKHĐT: { officer: "minh.tran@skhdt.example", head: "tuan.do@skhdt.example" },
  },
  writer: "minh.tran@skhdt.example",
  confirmer: "hanh.ngo@skhdt.example",
}

/** Who signs: the demonstration's own people, as invented as they are. */
const SIGNATORIES = [
  {
    key: "UBND",
    collective: "Ủy ban nhân dân",
    superiorTitle: "Chủ tịch",
    title: "Phó Chủ tịch",
    fullName: "Võ Thị Thu",
  },
  { key: "SCT", superiorTitle: "Giám đốc", title: "Phó Giám đốc", fullName: "Phạm Văn Quang" },
  { key: "SKHĐT", superiorTitle: "Giám đốc", title: "Phó Giám đốc", fullName: "Đỗ Anh Tuấn" },
]

/** Which unit drafts their documents. */
const LETTERHEADS = [
  { key: "UBND", symbol: "UBND", draftingUnit: "KTTH" },
  { key: "SKHĐT", symbol: "SKHĐT", draftingUnit: "TH" },
  { key: "SCT", symbol: "SCT", draftingUnit: "KHTC" },
]

async function nameSignatories(): Promise<void> {
  const viewer = await viewerOf("bao.dang@quantri.example", DEMO_BEGINS)
  for (const signatory of SIGNATORIES) {
    const input = AddSignatory.parse({ ...signatory, authority: "KT", from: writtenDay(dayOf(DEMO_BEGINS)) })
    const added = await addSignatory({ viewer, now: DEMO_BEGINS }, input)
    if (!added.ok) throw new Error(`${signatory.key}: ${JSON.stringify(added)}`)
  }
  for (const letterhead of LETTERHEADS)
    await expectDone(
      changeLetterhead({ viewer, now: DEMO_BEGINS }, { ...letterhead, place: "Quảng Ngãi", from: dayOf(DEMO_BEGINS) }),
    )
}

/** The one password of the demonstration's people: it opens nothing but invented data on the reader's own machine. */
const PASSWORD = "minh-hoa-so-tay-2026"

/** The demonstration begins with its plan: everything in it happens after this moment. */
export const DEMO_BEGINS = new Date("2022-08-08T08:00:00+07:00")

/** Makes the demonstration's people and their story where there are none yet; answers the sign-ins to print. */
export async function makeDemo(now: Date): Promise<string[]> {
  const db = await database()
  if ((await db.person.count()) === 0) {
    for (const person of PEOPLE) {
      const context = { operatorName: "Dữ liệu minh họa", now: DEMO_BEGINS }
      const added = await addPerson(context, { ...person, password: PASSWORD })
      if (!added.ok) throw new Error(`${person.email}: ${added.detail ?? JSON.stringify(added.fields ?? added.reason)}`)
    }
    await nameSignatories()
    const plan = await db.plan.findFirst({ orderBy: { issuedOn: "asc" }, select: { slug: true } })
    if (plan) {
      await tellStory(plan.slug, TELLERS, dayOf(now))
      await tellReports(plan.slug, TELLERS, DEMO_BEGINS, dayOf(now))
      await tellEditions(plan.slug, TELLERS, dayOf(now))
      await tellExchanges(plan.slug, TELLERS, "thu.vo@ubnd.example", dayOf(now))
    }
  }
  return [
    `Dữ liệu minh họa. Mật khẩu của mọi người: ${PASSWORD}`,
    ...PEOPLE.map(({ email, name, position }) => `  ${email.padEnd(28)} ${name}, ${position}`),
  ]
}
