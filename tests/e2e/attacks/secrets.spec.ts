import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "@playwright/test"
import { enter } from "../support/call"
import { listDoors } from "../support/doors"
import { knock } from "../support/knock"
import { ask } from "../support/oracle"
import { bao, lan, minh, thu } from "../support/people"

test.describe.configure({ timeout: 120_000 }) // every door, for four people, twice

test("no answer to anybody, no public file and no line of the log holds a secret", async () => {
  const folder = process.env.E2E_DATA_DIR as string
  const kept = readdirSync(folder)
    .filter((name) => /secret/i.test(name))
    .map((name) => readFileSync(path.join(folder, name), "utf8").trim())
  expect(kept.length).toBeGreaterThan(0)
  const columns = await ask(
    `SELECT "passwordHash" AS secret FROM "Person" UNION SELECT "tokenHash" FROM "OneTimeLink" UNION SELECT "tokenHash" FROM "ApiToken" UNION SELECT id FROM "Session"
      UNION SELECT "sealedSecret" FROM "TwoFactor" UNION SELECT "codeHash" FROM "RecoveryCode"
      UNION SELECT "tokenHash" FROM "PendingSignIn"`,
  )
  const secrets = [
    ...kept,
    ...columns.map(({ secret }) => String(secret)).filter((secret) => secret !== "null"),
    "$argon2",
    "passwordHash",
    "tokenHash",
    "sealedSecret",
    "codeHash",
  ]
  const typed = [bao, lan, minh, thu].map(({ password }) => password)
  const found: string[] = []
  const search = (where: string, text: string, what: string[]) =>
    found.push(...what.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 12)}… in ${where}`))

  for (const person of [bao, minh, lan, thu]) {
    const as = await enter(person)
    for (const { path: address } of await listDoors())
      for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
        const answer = await knock(headers.rsc ? `${address}?_rsc` : address, { as, headers })
        search(`${address} for ${person.name}`, answer.body, [...secrets, ...typed])
      }
  }
  for (const name of readdirSync(".next/static", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(js|css)$/.test(name),
  ))
    search(name, readFileSync(path.join(".next/static", name), "utf8"), [
      ...kept,
      "$argon2",
      "passwordHash",
      "tokenHash",
      "DATABASE_URL",
    ])
  // the console shows the set-up link, which is meant for it; nothing else of the kind stands in the log
  const log = readFileSync(process.env.E2E_LOG as string, "utf8").replaceAll(process.env.E2E_SETUP_LINK as string, "")
  search("the log", log, [...secrets.slice(0, -5), ...typed])
  expect(log).not.toMatch(/token=|session=|stdkh_/)
  expect(found).toEqual([])
})

test("an officer is told the e-mail of nobody else", async () => {
  const as = await enter(lan)
  const others = [bao.email, minh.email, thu.email]
  for (const { path: address } of (await listDoors()).filter(({ who }) => who === "signed-in")) {
    const { body } = await knock(address, { as })
    expect(
      others.filter((email) => body.includes(email)),
      address,
    ).toEqual([])
  }
})
