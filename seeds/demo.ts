import "server-only"
import type { Role } from "@/lib/access/roles"
import { database } from "@/lib/database"
import { addPerson } from "@/lib/people/console"

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

/** The one password of the demonstration's people: it opens nothing but invented data on the reader's own machine. */
const PASSWORD = "minh-hoa-so-tay-2026"

/** Makes the demonstration's people where there are none yet; answers the sign-ins to print. */
export async function makeDemo(now: Date): Promise<string[]> {
  const existing = await (await database()).person.count()
  if (existing === 0) {
    for (const person of PEOPLE) {
      const added = await addPerson({ operatorName: "Dữ liệu minh họa", now }, { ...person, password: PASSWORD })
      if (!added.ok) throw new Error(`${person.email}: ${added.detail ?? JSON.stringify(added.fields ?? added.reason)}`)
    }
  }
  return [
    `Dữ liệu minh họa. Mật khẩu của mọi người: ${PASSWORD}`,
    ...PEOPLE.map(({ email, name, position }) => `  ${email.padEnd(28)} ${name}, ${position}`),
  ]
}
