import { COMMON_IN_VIETNAM } from "@/lib/access/vietnamese-passwords"
import { fold } from "@/lib/vietnamese"

/**
 * Which passwords are accepted. Length is what protects: 12 characters, 15 for an administrator, and no demand for
 * capitals or signs. Refused is what others would try first: common passwords, and what is known about this office and
 * this person (agencies, places, the app's name, own name and e-mail), also in capitals, with or without marks, written
 * with 4 for a and 0 for o, repeated, or with a year behind.
 */
export const MINIMUM = 12
export const MINIMUM_OF_ADMINISTRATOR = 15
export const MAXIMUM = 128 // characters; nothing is ever cut off

export type PasswordSurroundings = {
  administrator: boolean
  /** Name and e-mail of the person. */
  own: string[]
  /** Names of agencies and places, the app's name: as written. */
  context: string[]
  /** Common passwords, folded by `foldPassword`. */
  common: ReadonlySet<string>
}

/** The form that is hashed: written with composed or decomposed marks, a password is the same password. */
export const canonicalPassword = (password: string): string => password.normalize("NFKC")

/** Why this password is refused, as a sentence; null when it is accepted. */
export function passwordProblem(
  password: string,
  { administrator, own, context, common }: PasswordSurroundings,
): string | null {
  // A composed character is written with eight units at most; what is longer need not be composed to be too long.
  const length = password.length > 8 * MAXIMUM ? Number.POSITIVE_INFINITY : [...canonicalPassword(password)].length
  const minimum = administrator ? MINIMUM_OF_ADMINISTRATOR : MINIMUM
  if (length < minimum) return `Mật khẩu phải có ít nhất ${minimum} ký tự. Nên dùng một câu dễ nhớ.`
  if (length > MAXIMUM) return `Mật khẩu dài quá ${MAXIMUM} ký tự.`
  const known = new Set([...COMMON_IN_VIETNAM, ...phrasesOf(context), ...own.flatMap(partsOfOwn)])
  if (readings(password).some((reading) => isGuessable(reading, known, common)))
    return "Mật khẩu này dễ đoán: là mật khẩu phổ biến, tên cơ quan, địa danh hoặc tên riêng. Đặt mật khẩu khác."
  return null
}

/** Lower case, no marks, no spaces: the form in which passwords are compared with lists. */
export const foldPassword = (text: string): string => fold(text.normalize("NFKC")).replace(/\s+/g, "")

const LEET: Record<string, string> = {
  "4": "a",
  "@": "a",
  "8": "b",
  "3": "e",
  "6": "g",
  "1": "i",
  "!": "i",
  "|": "l",
  "0": "o",
  "5": "s",
  $: "s",
  "7": "t",
  "+": "t",
  "2": "z",
}

// As typed, and with the usual disguises taken off; without what is usually put before and behind.
function readings(password: string): string[] {
  const plain = foldPassword(password)
  const core = (text: string) => text.replace(/^[^a-z]+|[^a-z]+$/g, "")
  const undisguised = (text: string, one: string) =>
    [...text].map((sign) => (sign === "1" ? one : (LEET[sign] ?? sign))).join("")
  const written = [
    plain,
    core(plain),
    ...["i", "l"].flatMap((one) => [undisguised(plain, one), undisguised(core(plain), one)]),
  ]
  return [...new Set(written.flatMap((text) => [text, core(text), text.replace(/[^a-z0-9]/g, "")]))]
}

function isGuessable(reading: string, known: ReadonlySet<string>, common: ReadonlySet<string>): boolean {
  const unit = repeatedUnit(reading)
  if (unit.length <= 4 && reading.length >= 8) return true
  if (isListed(unit, known, common) || isSequence(reading)) return true
  return isListed(withoutKnown(reading, known), known, common)
}

const isListed = (text: string, known: ReadonlySet<string>, common: ReadonlySet<string>) =>
  text === "" || (text.length >= 4 && (known.has(text) || common.has(text)))

/** "abcabcabc" → "abc"; the text itself when nothing repeats. */
function repeatedUnit(text: string): string {
  const again = (text + text).indexOf(text, 1)
  return again > 0 ? text.slice(0, again) : text
}

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
]

// Made of runs of four and more along the alphabet, the figures or the keyboard, forwards or backwards.
function isSequence(text: string): boolean {
  let rest = text
  for (const row of [...ROWS, ...ROWS.map((row) => [...row].reverse().join(""))])
    for (let length = row.length; length >= 4; length--)
      for (let start = 0; start + length <= row.length; start++)
        rest = rest.replaceAll(row.slice(start, start + length), "")
  return text.length >= 4 && rest.replace(/[^a-z]/g, "").length < 4 && rest.length < 6 && rest !== text
}

// What is left once everything known and all that is no letter is taken out; too little of it is nothing.
function withoutKnown(reading: string, known: ReadonlySet<string>): string {
  let rest = reading
  for (const word of [...known].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, " ")
  const left = rest.replace(/[^a-z]+/g, "")
  const taken = rest !== reading
  return taken && left.length < 6 && rest.replace(/[^a-z0-9]+/g, "").length < 10 ? "" : left
}

/** "Sở Công Thương" → "socongthuong", "congthuong": every run of two words and more, and single long words. */
function phrasesOf(context: string[]): string[] {
  return context.flatMap((written) => {
    const words = fold(written)
      .split(/[^a-z0-9]+/)
      .filter(Boolean)
    const runs = words.flatMap((_, from) =>
      words.slice(from).map((_, more) => words.slice(from, from + more + 1).join("")),
    )
    return runs.filter((run) => run.length >= 6)
  })
}

function partsOfOwn(written: string): string[] {
  const words = fold(written.split("@")[0] ?? "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const initials = words.map((word) => word[0]).join("")
  const joined = [
    words.join(""),
    words.at(-1) +
      words
        .slice(0, -1)
        .map((word) => word[0])
        .join(""),
    initials + words.at(-1),
  ]
  return [...phrasesOf([written]), ...words, ...joined].filter((part) => part.length >= 4)
}
