import { expect, test } from "vitest"
import { readScopes } from "@/lib/access/scopes"

test.each([
  ["read", ["read"]],
  ["read updates:write", ["read", "updates:write"]],
  ["updates:write,read read", ["read", "updates:write"]],
])("%j names known scopes, each once and in their order", (text, scopes) => expect(readScopes(text)).toEqual(scopes))

test.each(["", " , ", "write", "read everything", "READ", "constructor"])("%j names no scopes that we know", (text) =>
  expect(readScopes(text)).toBeNull(),
)
