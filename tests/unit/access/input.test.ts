import { expect, test } from "vitest"
import { AcceptInvitation, PersonName, Position, SetUpAdministrator, SignIn } from "@/lib/access/input"
import { InvitePerson, WhichPerson } from "@/lib/people/input"

const token = "A".repeat(43)
const sentences = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message) ?? []

test("a name is kept composed and with single spaces", () => {
  expect(PersonName.parse("  Nguyễn   Thị Lan ".normalize("NFD"))).toBe("Nguyễn Thị Lan")
})

test.each(["", "  ", "<b>Lan</b>", "Lan\nQuản trị", "\u001b[31mLan", "7", "a".repeat(101)])(
  "%j is no name",
  (typed) => {
    expect(PersonName.safeParse(typed).success).toBe(false)
  },
)

test("a position may be left empty and stays on one line", () => {
  expect(Position.parse("")).toBeNull()
  expect(Position.parse(undefined)).toBeNull()
  expect(Position.parse(" Chuyên viên ")).toBe("Chuyên viên")
  expect(Position.safeParse("a\nb").success).toBe(false)
})

test("both passwords must be the same, also when one was typed with separate marks", () => {
  const password = "thuyền về bến muộn"
  expect(AcceptInvitation.safeParse({ token, password, passwordAgain: password.normalize("NFD") }).success).toBe(true)
  expect(sentences(AcceptInvitation.safeParse({ token, password, passwordAgain: "x" }))).toEqual([
    "Hai lần nhập mật khẩu không giống nhau.",
  ])
})

test("objects, lists and operators are no texts", () => {
  for (const email of [{ not: "" }, { contains: "" }, ["lan@sct.vn"], null, 7])
    expect(SignIn.safeParse({ email, password: "x" }).success).toBe(false)
  for (const personId of [{ not: "" }, ["a", "b"], "", "a'--", "../x"])
    expect(WhichPerson.safeParse({ personId }).success).toBe(false)
  for (const one of [{ not: "" }, [token, token], "short", `${token}'`])
    expect(
      SetUpAdministrator.safeParse({ token: one, email: "a@b.vn", name: "Lan", password: "x", passwordAgain: "x" })
        .success,
    ).toBe(false)
})

test("officers and heads need an agency, leaders and administrators do not", () => {
  const lan = { email: "lan@sct.vn", name: "Nguyễn Thị Lan", position: "" }
  expect(InvitePerson.safeParse({ ...lan, role: "OFFICER", agency: "" }).success).toBe(false)
  expect(InvitePerson.safeParse({ ...lan, role: "HEAD" }).success).toBe(false)
  expect(InvitePerson.parse({ ...lan, role: "OFFICER", agency: " SCT " })).toMatchObject({
    agency: "SCT",
    position: null,
  })
  expect(InvitePerson.parse({ ...lan, role: "LEADER", agency: "" })).toMatchObject({ agency: null })
  expect(InvitePerson.parse({ ...lan, role: "ADMINISTRATOR" })).toMatchObject({ agency: null })
  expect(InvitePerson.safeParse({ ...lan, role: "REVIEWER", agency: "SCT" }).success).toBe(false)
})

test("what a client adds of its own is not taken over", () => {
  const parsed = InvitePerson.parse({
    email: "lan@sct.vn",
    name: "Lan",
    role: "LEADER",
    passwordHash: "x",
    disabledAt: null,
    id: "me",
    agencyId: "x",
  })
  expect(Object.keys(parsed).sort()).toEqual(["agency", "email", "name", "position", "role"])
})
