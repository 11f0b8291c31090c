/**
 * How many files are written at a time: two for one person, the third is refused; two on the whole machine, the others
 * wait in line.
 */
const PER_PERSON = 2
const AT_ONCE = 2

/** What whoever has two under way is told. */
export const TWO_AT_ONCE = "Hai tệp trước chưa lập xong. Chờ tải xong rồi tải tiếp."

const underWay = new Map<string, number>()
const line: (() => void)[] = []
let written = 0

/** Does the work in turn; null where this person has two files under way. */
export async function inTurn<T>(personId: string, work: () => Promise<T>): Promise<T | null> {
  const own = underWay.get(personId) ?? 0
  if (own >= PER_PERSON) return null
  underWay.set(personId, own + 1)
  try {
    while (written >= AT_ONCE) await new Promise<void>((resolve) => line.push(resolve))
    written += 1
    try {
      return await work()
    } finally {
      written -= 1
      line.shift()?.()
    }
  } finally {
    const left = (underWay.get(personId) ?? 1) - 1
    if (left > 0) underWay.set(personId, left)
    else underWay.delete(personId)
  }
}
