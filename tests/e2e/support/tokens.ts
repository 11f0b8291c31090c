import { randomUUID } from "node:crypto"
import { call, enter, idOf } from "./call"
import { type Answer, type Knock, knock } from "./knock"
import type { Person } from "./people"

/** Makes a token on the own page, as somebody who has just signed in. */
export async function makeToken(person: Person, name = "Phần mềm thử", scope = "read"): Promise<string> {
  const as = await enter(person)
  const fields = { name, scope, expiresOn: `30/6/${new Date().getFullYear() + 1}` }
  const { body } = await call(idOf("makeOwnTokenAction"), fields, { as, path: "/account" })
  const token = /stdkh_[A-Za-z0-9_-]{43}/.exec(body)?.[0]
  if (!token) throw new Error(`${person.name} gets no token: ${body.slice(0, 300)}`)
  return token
}

/** One request of a program that shows this token. */
export const read = (address: string, token: string, more: Knock = {}): Promise<Answer> =>
  knock(address, { ...more, headers: { authorization: `Bearer ${token}`, ...more.headers } })

/** Sends an update as a program does, under a key of its own unless the headers name one. */
export const send = (address: string, token: string, said: unknown, { headers = {} }: Knock = {}): Promise<Answer> =>
  read(address, token, {
    method: "POST",
    body: typeof said === "string" ? said : JSON.stringify(said),
    headers: { "content-type": "application/json", "idempotency-key": randomUUID(), ...headers },
  })

/** What a refusal says, in its own form. */
export const errorOf = ({ body }: Answer): { code: string; message: string; fields?: Record<string, string> } =>
  JSON.parse(body).error
