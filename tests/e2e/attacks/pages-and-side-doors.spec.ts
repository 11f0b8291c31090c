import { expect, test } from "@playwright/test"
import { enter } from "../support/call"
import { type Door, FILES, FOR_PROGRAMS, listDoors, listRoutes, OF_NEXT, PUBLIC, SIDE_DOORS } from "../support/doors"
import { type Answer, eachOf, knock } from "../support/knock"
import { ask } from "../support/oracle"
import { bao, lan, minh, type Person, thu } from "../support/people"

test.describe.configure({ timeout: 120_000 })

/** As the client code follows it: a flight request without its own mark is sent to the address that has it. */
async function knockAt(door: Door, { address, headers }: (typeof SIDE_DOORS)[number], as?: string): Promise<Answer> {
  const answer = await knock(address(door.path), { headers, as })
  const location = String(answer.headers.location ?? "")
  return answer.status === 307 && /[?&]_rsc/.test(location) ? knock(location, { headers, as }) : answer
}

test("every page of the build is on the list of doors or of public pages", async () => {
  const known = [...(await listDoors()).map(({ route }) => route), ...PUBLIC, ...FOR_PROGRAMS, ...FILES, ...OF_NEXT]
  expect(listRoutes().filter((route) => !known.includes(route))).toEqual([])
  expect(SIDE_DOORS.length).toBeGreaterThanOrEqual(35)
})

test("whoever may see a page gets its words, so that their absence means something", async () => {
  const officer = await enter(lan)
  const cookies = {
    administrator: await enter(bao),
    reviewer: await enter(minh),
    agency: officer,
    house: officer, // what an agency writes is its own people's alone
    "signed-in": officer,
  }
  for (const door of await listDoors()) {
    const as = cookies[door.who]
    for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
      const answer = await knockAt(door, { name: "", address: (path) => path, headers }, as)
      expect(`${answer.status} ${answer.body.includes(door.words)}`, door.route).toBe("200 true")
    }
  }
})

test("a stranger gets nothing of any page, through no door", async () => {
  const names = await ask(`SELECT name FROM "Person"`)
  const secrets = [...names.map(({ name }) => String(name)), "124/KH-UBND", "Sở Công Thương", "Quảng Ngãi"]
  const leaks: string[] = []
  const cases = (await listDoors()).flatMap((door) => SIDE_DOORS.map((side) => ({ door, side })))
  await eachOf(cases, async ({ door, side }) => {
    const { status, body, headers } = await knockAt(door, side)
    const said = [...secrets, door.words].filter((words) => body.includes(words))
    const leadsIn = door.file
      ? status === 401
      : status === 307 && headers.location === `/sign-in?next=${encodeURIComponent(door.path)}`
    const isClosed = side.name === "plain" ? leadsIn : status < 500 && !headers["set-cookie"]
    if (said.length > 0 || !isClosed) leaks.push(`${door.route} by ${side.name}: ${status} ${said}`)
  })
  expect(leaks).toEqual([])
})

test("an officer, a leader and the reviewer get nothing of the administrator's pages, nor the others of the reviewer's", async () => {
  const leaks: string[] = []
  const doors = (await listDoors()).filter(({ who }) => who !== "signed-in")
  const people: [Person, Door["who"][]][] = [
    [lan, ["agency", "house"]],
    [thu, []],
    [minh, ["reviewer", "agency"]], // who reports on behalf of agencies that wrote a letter
    [bao, ["administrator"]],
  ]
  for (const [person, may] of people) {
    const as = await enter(person)
    const cases = doors
      .filter(({ who }) => !may.includes(who))
      .flatMap((door) => SIDE_DOORS.map((side) => ({ door, side })))
    await eachOf(cases, async ({ door, side }) => {
      const { status, body } = await knockAt(door, side, as)
      const isClosed = side.name === "plain" ? status === 404 : status < 500
      if (body.includes(door.words) || !isClosed)
        leaks.push(`${person.name} at ${door.route} by ${side.name}: ${status}`)
    })
  }
  expect(leaks).toEqual([])
})

test("a page of somebody else and a page of nobody are refused alike", async () => {
  const as = await enter(lan)
  const doors = await listDoors()
  const person = doors.find(({ route }) => route === "/people/[id]") as Door
  const [there, nowhere] = [await knock(person.path, { as }), await knock(`${person.path.slice(0, -4)}zzzz`, { as })]
  expect(there.status).toBe(404)
  expect(nowhere.status).toBe(404)
  expect(Math.abs(there.body.length - nowhere.body.length)).toBeLessThan(there.body.length * 0.05)
})

test("what is asked for by lists, objects and broken text in an address is refused or read as the default", async () => {
  const as = await enter(bao)
  const strange = [
    '{"not":""}',
    '{"contains":""}',
    "[]",
    "%00",
    "%ff",
    "' OR 1=1 --",
    "%F0%9F%92%A3",
    "constructor",
    "__proto__",
    "a".repeat(3000),
  ]
  const questions = {
    "/plans/124-kh-ubnd/tasks": [
      "q",
      "group",
      "text",
      "sort",
      "section",
      "lead",
      "due",
      "year",
      "status",
      "asOf",
      "page",
    ],
    "/plans/124-kh-ubnd": ["import"],
    "/journal": ["person", "verb", "object", "from", "to", "page"],
    "/sign-in": ["next", "reset"],
    "/setup": ["token"],
  }
  const asked = (name: string) => [
    ...strange.map((value) => `${name}=${value.startsWith("%") ? value : encodeURIComponent(value)}`),
    ...[`${name}=a&${name}=b`, `${name}[not]=`, `${name}[]=a`],
  ]
  const addresses = [
    ...Object.entries(questions).flatMap(([path, names]) => names.flatMap(asked).map((query) => `${path}?${query}`)),
    ...strange.flatMap((value) =>
      [
        `/plans/${value}/tasks/1`,
        `/plans/124-kh-ubnd/tasks/${value}`,
        `/agencies/${value}`,
        `/documents/${value}`,
        `/people/${value}`,
      ].map((path) => encodeURI(decodeSafely(path))),
    ),
  ]
  const failures: string[] = []
  await eachOf(addresses, async (address) => {
    const { status } = await knock(address, { as })
    if (status >= 500) failures.push(`${status} ${address.slice(0, 120)}`)
  })
  expect(failures).toEqual([])
})

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
