import { describe, expect, test } from "vitest"
import { freshStep, inGroups, keyAddress } from "@/lib/access/totp"
import { codeOf } from "@/tests/support/authenticator"

// RFC 6238, appendix B, SHA-1: the secret is "12345678901234567890"; six digits are the last six of its eight.
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
const at = (seconds: number) => new Date(seconds * 1000)

describe("the codes of RFC 6238", () => {
  test.each([
    [59, "94287082"],
    [1111111109, "07081804"],
    [1111111111, "14050471"],
    [1234567890, "89005924"],
    [2000000000, "69279037"],
    [20000000000, "65353130"],
  ])("at second %i", (seconds, code) => {
    expect(freshStep(code.slice(2), SECRET, null, at(seconds))).toBe(Math.floor(seconds / 30))
  })
})

describe("a code", () => {
  const now = at(1_800_000_015)
  const step = 60_000_000
  const shifted = (steps: number) => codeOf(SECRET, at(1_800_000_015 + steps * 30))

  test("of the step before or after is taken, for clocks that differ", () => {
    for (const steps of [-1, 0, 1]) expect(freshStep(shifted(steps), SECRET, null, now)).toBe(step + steps)
  })

  test("two steps off is not", () => {
    for (const steps of [-3, -2, 2, 3]) expect(freshStep(shifted(steps), SECRET, null, now)).toBeNull()
  })

  test("is taken to the last second of its window and not one longer", () => {
    const code = codeOf(SECRET, at(1_800_000_000))
    expect(freshStep(code, SECRET, null, at(1_800_000_059))).toBe(step)
    expect(freshStep(code, SECRET, null, at(1_800_000_060))).toBeNull()
    expect(freshStep(code, SECRET, null, at(1_799_999_970))).toBe(step)
    expect(freshStep(code, SECRET, null, at(1_799_999_969))).toBeNull()
  })

  test("works once: neither it nor one before it is taken after it was used", () => {
    expect(freshStep(shifted(0), SECRET, step, now)).toBeNull()
    expect(freshStep(shifted(-1), SECRET, step, now)).toBeNull()
    expect(freshStep(shifted(1), SECRET, step, now)).toBe(step + 1)
    expect(freshStep(shifted(0), SECRET, step - 1, now)).toBe(step)
  })

  test("of another secret, or of another length, is wrong", () => {
    expect(freshStep(codeOf("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", now), SECRET, null, now)).toBeNull()
    for (const code of ["", "0", shifted(0).slice(1), `${shifted(0)}0`, "abcdef"])
      expect(freshStep(code, SECRET, null, now)).toBeNull()
  })
})

test("the address for the app names the system and the account, and what the secret is used with", () => {
  const address = new URL(keyAddress(SECRET, { issuer: "Sổ theo dõi kế hoạch", account: "lan@sct.gov.vn" }))
  expect(address.protocol).toBe("otpauth:")
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    issuer: "Sổ theo dõi kế hoạch",
    secret: SECRET,
    digits: "6",
    period: "30",
    algorithm: "SHA1",
  })
  expect(decodeURIComponent(address.pathname)).toContain("lan@sct.gov.vn")
})

test("a secret is read out in groups of four", () => {
  expect(inGroups("ABCDEFGHIJ")).toBe("ABCD EFGH IJ")
  expect(inGroups("123456781234")).toBe("1234 5678 1234")
})
