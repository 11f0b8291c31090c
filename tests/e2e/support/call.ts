import { readFileSync } from "node:fs"
import { type Answer, type Knock, knock } from "./knock"
import type { Person } from "./people"

/** A server action of the build: its public id, its name in the code, the file it stands in. */
export type Action = { id: string; name: string; file: string }

/** Every action that the built server answers to, found or not by whoever reads the public files. */
export function listActions(): Action[] {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"))
  return Object.entries(node as Record<string, { exportedName: string; filename: string }>).map(
    ([id, { exportedName, filename }]) => ({
      id,
      name: exportedName,
      file: filename,
    }),
  )
}

export const idOf = (name: string): string => {
  const found = listActions().find((action) => action.name === name)
  if (!found) throw new Error(`The build has no action ${name}.`)
  return found.id
}

export type Fields = Record<string, string | string[]>

/** The call of an action as the client code sends it: (state, form), encoded by hand. */
export function encodeCall(id: string, fields: Fields): { body: string; headers: Record<string, string> } {
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [`_1_${name}`, one]),
  )
  const { body, type } = multipart([...parts, ["0", '[{},"$K1"]']])
  return { body, headers: { "next-action": id, "content-type": type, accept: "text/x-component" } }
}

/** Calls an action from the page at that path. */
export function call(id: string, fields: Fields, options: Knock & { path?: string } = {}): Promise<Answer> {
  const { path = "/sign-in", headers = {}, ...rest } = options
  const encoded = encodeCall(id, fields)
  return knock(path, { method: "POST", body: encoded.body, headers: { ...encoded.headers, ...headers }, ...rest })
}

export function multipart(parts: [name: string, value: string][]): { body: string; type: string } {
  const boundary = "----knocking0123456789"
  const body = parts
    .map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")
  return { body: `${body}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` }
}

/** Signs in by the action and answers the session cookie ("session=…"). */
export async function enter({ email, password }: Pick<Person, "email" | "password">): Promise<string> {
  const cookie = cookieOf(await call(idOf("signInAction"), { email, password }))
  if (!cookie) throw new Error(`${email} cannot sign in.`)
  return cookie
}

/** The session cookie that an answer sets, as a client sends it back; null where it sets none. */
export function cookieOf({ headers }: Answer): string | null {
  const set = [headers["set-cookie"] ?? []].flat().find((line) => /^(__Host-)?session=[^;]/.test(line))
  return set?.split(";", 1)[0] ?? null
}
