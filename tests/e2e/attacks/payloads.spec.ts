import { expect, test } from "@playwright/test"
import { enter, idOf, multipart } from "../support/call"
import { type Answer, knock } from "../support/knock"
import { everythingStored } from "../support/oracle"
import { lan } from "../support/people"

test.describe.configure({ timeout: 120_000 })

type Shape = { name: string; body: string; type: string }

const text = (name: string, body: string): Shape => ({ name, body, type: "text/plain;charset=UTF-8" })
const form = (name: string, ...parts: [string, string][]): Shape => ({ name, ...multipart(parts) })
const deep = (levels: number) => "[".repeat(levels) + "]".repeat(levels)

// What React's reply format could be made to hold; the first line of each group is what others were broken by.
const SHAPES: Shape[] = [
  form(
    "a chunk that pretends to be a promise",
    [
      "0",
      '{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B0\\"}","_response":{"_prefix":"x","_formData":{"get":"$1:constructor:constructor"}}}',
    ],
    ["1", '"$@0"'],
  ),
  form("the constructor of a constructor", ["0", '["$1:constructor:constructor"]'], ["1", "[]"]),
  form("a prototype by path", ["0", '["$1:__proto__:toString"]'], ["1", "{}"]),
  form("a reference to itself", ["0", '["$0"]']),
  form("a promise of itself", ["0", '["$@0"]']),
  form("two that wait for each other", ["0", '["$1"]'], ["1", '["$2"]'], ["2", '["$1"]']),
  form("a promise that never comes", ["0", '["$@7",{}]']),
  form("a missing chunk", ["0", '["$9"]']),
  form("a form that is not there", ["0", '[{},"$K9"]']),
  form("a form of a form", ["0", '[{},"$K1"]'], ["_1_", "x"], ["_1__1_", "y"]),
  form("a server reference to another action", ["0", '["$F1",{}]'], ["1", `{"id":"x","bound":null}`]),
  form("a bound reference", ["0", '["$F1"]'], ["1", `{"id":"x","bound":"$@2"}`], ["2", '["a","b"]']),
  form("a map", ["0", '["$Q1",{}]'], ["1", '[["a",1]]']),
  form("a map that is none", ["0", '["$Q1"]'], ["1", "7"]),
  form("a set", ["0", '["$W1"]'], ["1", "[1,2]"]),
  form("an iterator", ["0", '["$i1"]'], ["1", "[1,2]"]),
  form("a blob", ["0", '["$B1"]'], ["1", "abc"]),
  form("a typed array", ["0", '["$A1"]'], ["1", "abc"]),
  form("a stream", ["0", '["$R1"]'], ["1", "[1]"], ["1", '"C"']),
  form("a stream of bytes", ["0", '["$r1"]'], ["1", "C"]),
  form("an endless iterable", ["0", '["$X1"]'], ["1", "[1]"]),
  form("a day that is none", ["0", '["$Dnever"]']),
  form("a number larger than all", ["0", `["$n${"9".repeat(5000)}"]`]),
  form("not a number", ["0", '["$NaN","$Infinity","$-0","$-Infinity","$undefined"]']),
  form("a symbol", ["0", '["$Ssecret"]']),
  form("a temporary reference", ["0", '["$T"]']),
  form("an unknown sign", ["0", '["$?","$","$$","$Z"]']),
  form("no root", ["1", "[]"]),
  form("two roots", ["0", "[]"], ["0", "[1]"]),
  form(
    "names of a prototype",
    ["0", '[{"__proto__":{"ok":true},"constructor":{"prototype":{"x":1}}}]'],
    ["__proto__", "1"],
    ["constructor", "1"],
  ),
  form(
    "an action named in a field",
    ["$ACTION_ID_x", ""],
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", '{"id":"x","bound":"$@1"}'],
    ["$ACTION_1:1", "[]"],
  ),
  form("a key of a form state", ["$ACTION_KEY", "k"], ["$ACTION_REF_1", ""], ["$ACTION_1:0", "not json"]),
  form("nothing at all"),
  form(
    "a thousand parts",
    ...Array.from({ length: 1000 }, (_, at): [string, string] => [String(at), `["$${at + 1}"]`]),
  ),
  form("a long chain", ...Array.from({ length: 400 }, (_, at): [string, string] => [String(at), `"$@${at + 1}"`])),
  form("deep", ["0", deep(5000)]),
  form("a megabyte", ["0", `["${"a".repeat(1_000_000)}"]`]),
  form("half a letter", ["0", '["\\ud800"]']),
  text("a plain list", "[]"),
  text("no list", "7"),
  text("null", "null"),
  text("an empty text", ""),
  text("broken json", '[{"a":'),
  text("deep json", deep(20_000)),
  text("many signs", `[${'"$F1",'.repeat(2000)}1]`),
  {
    name: "a boundary that never comes",
    body: '------x\r\ncontent-disposition: form-data; name="0"\r\n\r\n[',
    type: "multipart/form-data; boundary=----x",
  },
  { name: "no boundary", body: "x", type: "multipart/form-data" },
  {
    name: "a part without a name",
    body: "--x\r\ncontent-disposition: form-data\r\n\r\n[]\r\n--x--\r\n",
    type: "multipart/form-data; boundary=x",
  },
  { name: "a plain form", body: "0=%5B%5D&%241=a", type: "application/x-www-form-urlencoded" },
  { name: "json", body: '{"a":1}', type: "application/json" },
  { name: "bytes", body: "\u0000\u0001\u0002", type: "application/octet-stream" },
  { name: "a type that is none", body: "x", type: "\t;;=" },
]

/** Sends every shape to every kind of action id. */
async function sendAll(as: string): Promise<(Answer & { what: string })[]> {
  const ids = {
    "a real action": idOf("updateProfileAction"),
    "an action of the right form": "7f".padEnd(42, "0"),
    "no action": "",
    "a word": "constructor",
  }
  const answers: (Answer & { what: string })[] = []
  for (const [which, id] of Object.entries(ids))
    for (const { name, body, type } of SHAPES) {
      const headers = { "content-type": type, ...(id ? { "next-action": id } : {}) }
      answers.push({ ...(await knock("/account", { method: "POST", as, body, headers })), what: `${name}, ${which}` })
    }
  return answers
}

test("malformed calls are answered within two seconds, change nothing, tell nothing, and the server goes on", async () => {
  const as = await enter(lan)
  const before = await everythingStored()
  const answers = await sendAll(as)
  expect(await everythingStored()).toEqual(before)
  expect((await knock("/api/health")).status).toBe(200)
  expect(answers.filter(({ milliseconds }) => milliseconds > 2000).map(({ what }) => what)).toEqual([])
  const telling = /node_modules|\.next\/|at [\w.]+ \(|SyntaxError|TypeError|stack/
  expect(
    answers
      .filter(({ status, body }) => status >= 500 && telling.test(body))
      .map(({ what, body }) => `${what}: ${body.slice(0, 200)}`),
  ).toEqual([])
})

test("a malformed call is told that it is malformed, not that the server failed", async () => {
  const answers = await sendAll(await enter(lan))
  expect(answers.filter(({ status }) => status >= 500).map(({ status, what }) => `${status} ${what}`)).toEqual([])
  const undecoded = answers.filter(({ what }) => /^(broken json|no boundary), a real action$/.test(what))
  expect(undecoded.map(({ status, body }) => `${status} ${body}`)).toEqual(
    Array(2).fill("400 Yêu cầu không đúng dạng.\n"),
  )
})

const STATES = [
  "x",
  "%7B%7D",
  "[]",
  "null",
  "%",
  "[[[[",
  deep(700),
  '["",{"children":["__proto__",{}]},null,"refetch"]',
  '["",{"children":7},null,true]',
]

test("a router state that is none breaks nothing but its own answer", async () => {
  const as = await enter(lan)
  for (const state of STATES) {
    const headers = { rsc: "1", "next-router-state-tree": encodeURIComponent(state) }
    // the first answer says under which address the framework takes such a request
    const { headers: told } = await knock("/account", { as, headers })
    const { status, body } = await knock(String(told.location ?? "/account"), { as, headers })
    expect([200, 400], `${status} ${state.slice(0, 40)}`).toContain(status)
    expect(body).not.toMatch(/node_modules|\.next\/|SyntaxError/)
  }
  expect((await knock("/account", { as })).status).toBe(200)
})
