import { expect, test } from "vitest"
import { inTurn } from "@/lib/exports/turns"

/** Work that ends when it is told to. */
function work(person: string, log: string[] = []) {
  let end!: () => void
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const done = inTurn(person, async () => {
    log.push(person)
    await ended
    return person
  })
  return { done, end }
}
const tick = () => new Promise((resolve) => setTimeout(resolve, 5))

test("one person has two files under way, a third is refused, and as soon as one is done there is room again", async () => {
  const [first, second] = [work("lan"), work("lan")]
  expect(await work("lan").done).toBeNull()
  first.end()
  expect(await first.done).toBe("lan")
  const third = work("lan")
  second.end()
  third.end()
  expect(await Promise.all([second.done, third.done])).toEqual(["lan", "lan"])
})

test("two files are written at a time, those of others wait in line and are written in their order", async () => {
  const log: string[] = []
  const all = ["lan", "minh", "hoa", "thu"].map((person) => work(person, log))
  await tick()
  expect(log).toEqual(["lan", "minh"])
  all[0]?.end()
  await all[0]?.done
  await tick()
  expect(log).toEqual(["lan", "minh", "hoa"])
  for (const { end } of all) end()
  expect(await Promise.all(all.map(({ done }) => done))).toEqual(["lan", "minh", "hoa", "thu"])
})

test("work that fails gives its place back", async () => {
  const fail = () =>
    inTurn("lan", async () => {
      throw new Error("no disk")
    })
  for (let times = 0; times < 3; times++) await expect(fail()).rejects.toThrow("no disk")
  expect(await inTurn("lan", async () => "done")).toBe("done")
})
