import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"

// The house: who may import whom, read from the files themselves. Every test expects an empty list of offenders.

type SourceFile = { name: string; text: string; imports: string[] }

const files = ["app", "components", "lib", "seeds", "scripts"].flatMap(sourcesIn)

function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes("generated"))
    .map((entry) => {
      const name = path.join(entry.parentPath, entry.name)
      const text = readFileSync(name, "utf8")
      const found = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] as string)
      return {
        name,
        text,
        imports: found.map((target) =>
          target.startsWith(".") ? path.join(path.dirname(name), target) : target.replace(/^@\//, ""),
        ),
      }
    })
}

test("the house has rooms to look at", () => {
  expect(files.length).toBeGreaterThan(100)
  expect(rules.length).toBeGreaterThan(20)
})

const inside = (...folders: string[]) =>
  files.filter((file) => folders.some((folder) => file.name.startsWith(`${folder}/`)))
const isGate = (name: string) =>
  files.some((file) => file.name.startsWith(`${name}.ts`) && /^import "server-only"/m.test(file.text))
const offenders = (from: SourceFile[], wrong: (target: string, file: SourceFile) => boolean) =>
  from.flatMap((file) =>
    file.imports.filter((target) => wrong(target, file)).map((target) => `${file.name} → ${target}`),
  )

const isDatabase = (target: string) =>
  target === "lib/database" || target.startsWith("lib/generated") || target.startsWith("@prisma/")
const rules = inside("lib").filter((file) => !/^import "server-only"/m.test(file.text))
const MAY_USE_NEXT = /^lib\/access\/(viewer|session|signed-in-action|routes|auth-options|session-token)/

test("a rule imports rules, words, days and zod, never a gate, a framework, the clock or the environment", () => {
  const edges =
    /^lib\/(environment|sqlite-adapter|mail\/|access\/(viewer|session|signed-in-action|routes|auth-options|password|secret|session-token))/
  const pure = rules.filter((file) => !edges.test(file.name))
  expect(
    offenders(
      pure,
      (target) =>
        isGate(target) ||
        isDatabase(target) ||
        /^(next|react|app|components)(\/|$)/.test(target) ||
        target === "lib/environment",
    ),
  ).toEqual([])
  expect(
    pure.filter((file) => /Date\.now\(\)|new Date\(\)|process\.env/.test(file.text)).map((file) => file.name),
  ).toEqual([])
})

test("only gates touch the database", () => {
  const wrong = rules.filter((file) => !/sqlite-adapter/.test(file.name))
  expect(offenders([...wrong, ...inside("app", "components")], isDatabase)).toEqual([])
})

test("a browser part imports no gate, and components import neither gates nor pages", () => {
  const browser = files.filter((file) => /^"use client"/m.test(file.text))
  expect(offenders([...browser, ...inside("components")], isGate)).toEqual([])
  expect(offenders(inside("components"), (target) => target.startsWith("app/"))).toEqual([])
})

test("a link within the application is the one of components/ui, which fetches nothing beforehand", () => {
  const others = files.filter((file) => file.name !== "components/ui/link.tsx")
  expect(offenders(others, (target) => target === "next/link")).toEqual([])
})

test("lib knows neither pages nor components, and next only where a session or an action needs it", () => {
  expect(offenders(inside("lib"), (target) => /^(app|components)\//.test(target))).toEqual([])
  expect(
    offenders(
      inside("lib").filter((file) => !MAY_USE_NEXT.test(file.name)),
      (target) => /^next(\/|-auth|$)/.test(target),
    ),
  ).toEqual([])
})

test("every page of the workspace asks for the viewer itself, and every other page is on the list of public ones", () => {
  const PUBLIC = ["sign-in", "sign-in/code", "setup", "invitation", "reset"].map((page) => `app/${page}/page.tsx`)
  const pages = files.filter((file) => /^app\/.*page\.tsx$/.test(file.name))
  expect(
    pages
      .filter((file) => !/await require(Viewer|Holder)\(/.test(file.text))
      .map((file) => file.name)
      .filter((name) => !PUBLIC.includes(name)),
  ).toEqual([])
})

test("nothing that protects a page lies outside the page", () => {
  const roots = readdirSync(".").filter((name) => /^(proxy|middleware)\.[jt]sx?$/.test(name))
  expect(roots).toEqual([])
})

test("whoever owes the second step of signing in finds its set-up and the way out, and nothing else", () => {
  const open = inside("app").filter((file) => /requireHolder|findSessionHolder|whileOwing/.test(file.text))
  expect(open.map((file) => file.name).sort()).toEqual([
    "app/sign-in/actions.ts",
    "app/two-factor/actions.ts",
    "app/two-factor/page.tsx",
  ])
})

test("every server action and every route method is made by a wrapper that knows who calls", () => {
  const actions = files.filter((file) => /^"use server"/m.test(file.text))
  const exported = (file: SourceFile) =>
    [...file.text.matchAll(/^export (?!type|interface)[^\n]*(?:\n(?!export )[^\n]*)*/gm)].map((match) => match[0])
  const bare = actions.flatMap((file) =>
    exported(file)
      .filter((text) => !/(signedInAction|publicAction|signedInForm|publicForm)\b/.test(text))
      .map((text) => `${file.name}: ${text.split("\n")[0]}`),
  )
  expect(bare).toEqual([])
  const routes = files.filter((file) => /route\.ts$/.test(file.name))
  const METHOD =
    /^export (?:async )?(?:const|function) (?:\{[^}]*\b)?(GET|POST|PUT|PATCH|DELETE)\b|^export \{[^}]*\b(GET|POST)\b/m
  expect(
    routes
      .filter(
        (file) => METHOD.test(file.text) && !/(signedInRoute|publicRoute|programRoute|NextAuth)\(/.test(file.text),
      )
      .map((file) => file.name),
  ).toEqual([])
})

test("no raw SQL is put together from text", () => {
  expect(files.filter((file) => /\$(queryRaw|executeRaw)Unsafe/.test(file.text)).map((file) => file.name)).toEqual([])
})

test("no folder says nothing of the domain, no file is a barrel", () => {
  const names = files.map((file) => file.name)
  expect(
    names.filter(
      (name) =>
        /(^|\/)(utils?|helpers?|common|types|services|misc|New)\//.test(name) ||
        /^(lib|components)\/.*\/?index\.tsx?$/.test(name),
    ),
  ).toEqual([])
})

test("nothing in the code knows one plan, province or agency by name", () => {
  // the drill is a test that is run from the console: it has the first plan's people
  const code = inside("app", "components", "lib", "scripts").filter((file) => !file.name.startsWith("scripts/drill/"))
  expect(
    code
      .filter((file) => /124-kh|Quảng Ngãi|SKHĐT|\bSCT\b|Dung Quất/.test(withoutComments(file.text)))
      .map((file) => file.name),
  ).toEqual([])
})

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "")
