import { readdirSync } from "node:fs"
import { expect, test } from "vitest"
import { describeAnswers, describeApi, type Schema } from "@/lib/programs/openapi"
import { PROGRAM_ROUTES } from "@/lib/programs/routes"

const api = describeApi({ appUrl: "https://kehoach.tinh.gov.vn", appName: "Sổ theo dõi kế hoạch" })

test("every address under app/api/v1 is described, and nothing that is not there", () => {
  const files = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("route.ts"),
  )
  const addresses = files
    .filter((name) => !name.startsWith("[...path]"))
    .map((name) => `/api/v1/${name.replace(/\/route\.ts$/, "").replace(/\[(\w+)\]/g, "{$1}")}`)
  expect(addresses.sort()).toEqual(PROGRAM_ROUTES.map(({ path }) => path).sort())
  expect(Object.keys(api.paths).sort()).toEqual(addresses.sort())
})

test("every step of an address is a parameter of it", () => {
  for (const [path, { get }] of Object.entries(api.paths)) {
    const steps = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    expect(get.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)).toEqual(steps)
  }
})

test("what is referred to is there, and the whole is plain JSON", () => {
  const text = JSON.stringify(api)
  expect(JSON.parse(text)).toEqual(api)
  const named = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1] as string)
  expect(named.filter((name) => !(name in api.components.schemas))).toEqual([])
  expect(named).toEqual(expect.arrayContaining(["Plan", "Task", "Error"]))
})

test("every field of every answer says in words what it is", () => {
  const silent = Object.entries(describeAnswers()).flatMap(([name, schema]) => silentIn(schema, name))
  expect(silent).toEqual([])
})

function silentIn(schema: Schema, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description || field.$ref || field.items?.$ref ? [] : [`${path}.${name}`]),
    ...silentIn(field, `${path}.${name}`),
    ...silentIn(field.items ?? {}, `${path}.${name}[]`),
  ])
}
