import { beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { answerForm } from "@/lib/access/answer-form"
import { signIn } from "@/lib/access/commands"
import { SignIn } from "@/lib/access/input"
import { ok, refused } from "@/lib/outcome"
import { disablePerson, invitePerson } from "@/lib/people/commands"
import { InvitePerson, WhichPerson } from "@/lib/people/input"
import { arrangePeople, NOON, OFFICE, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

let people: People
beforeAll(async () => {
  people = await arrangePeople()
})

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) data.append(name, value)
  return data
}

test("what was sent is checked before anything is done; each field gets its first fault, from top to bottom, and what was typed comes back", async () => {
  const before = await everythingStored()
  const sent = form({ name: "", email: "lan＠sct.vn", role: "OFFICER", agency: "" })
  const { state, done } = await answerForm(InvitePerson, invitePerson, { viewer: people.bao, now: NOON }, sent)
  expect(done).toBeUndefined()
  expect(state).toMatchObject({
    ok: false,
    message: "Nội dung nhập chưa đúng. Vui lòng xem lại các mục được nêu.",
    fields: { email: expect.stringContaining("không đúng dạng"), name: "Chưa nhập họ và tên." },
    values: { email: "lan＠sct.vn", role: "OFFICER" },
  })
  expect(Object.keys(state.fields ?? {})).toEqual(["name", "email"])
  expect(await everythingStored()).toBe(before)
})

test("a field that is sent twice, or not at all, is a fault and no crash", async () => {
  for (const sent of [form({ personId: ["a", "b"] }), form({}), form({ "personId[not]": "" })]) {
    const { state } = await answerForm(WhichPerson, disablePerson, { viewer: people.bao, now: NOON }, sent)
    expect(state).toMatchObject({ ok: false, fields: { personId: expect.stringMatching(/^(Chưa nhập|Nội dung)/) } })
  }
})

test("a refused sign-in says one sentence, and brings back the address but not the password", async () => {
  const sent = form({ email: "lan@sct.tinh.gov.vn", password: "sai mật khẩu rồi" })
  const { state } = await answerForm(SignIn, signIn, { visitor: OFFICE, now: NOON }, sent)
  expect(state).toEqual({
    ok: false,
    message: "Thư điện tử hoặc mật khẩu không đúng.",
    fields: {},
    values: { email: "lan@sct.tinh.gov.vn" },
  })
})

test("a command that denies is in the journal once, whether it says so itself or leaves it to the form", async () => {
  const own = await journalOf(() =>
    answerForm(WhichPerson, disablePerson, { viewer: people.lan, now: NOON }, form({ personId: people.minh.personId })),
  )
  expect(own).toMatchObject([{ verb: "denied", particulars: { verb: "disable-person" } }])
  const silent = async () => refused("not-allowed")
  const left = await journalOf(() => answerForm(z.object({}), silent, { viewer: people.lan, now: NOON }, form({})))
  expect(left).toMatchObject([{ verb: "denied", object: "command", actorName: "Nguyễn Thị Lan" }])
})

test("roles, ids and states that a client adds never reach the command", async () => {
  const heard: unknown[] = []
  const listen = async (_: object, input: object) => {
    heard.push(input)
    return ok()
  }
  const sent = form({
    personId: people.minh.personId,
    role: "ADMINISTRATOR",
    agencyId: "x",
    state: "ACCEPTED",
    createdBy: "x",
    $ACTION_ID_1: "",
  })
  const { done } = await answerForm(WhichPerson, listen, { viewer: people.lan, now: NOON }, sent)
  expect(done).toEqual({ value: undefined })
  expect(heard).toEqual([{ personId: people.minh.personId }])
})
