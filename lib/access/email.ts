/**
 * One written form for an e-mail address, decided once at the door and used everywhere after: NFKC, lower case, an ASCII
 * domain. Whatever a mail server might read otherwise than we do is refused: quotes, comments, control characters, a
 * second @ and the look-alikes of @ that NFKC would turn into one.
 */
export function normaliseEmail(typed: string): string | null {
  if (typed.length > 320 || /[＠﹫]/.test(typed)) return null
  const address = typed.trim().normalize("NFKC").toLowerCase()
  if (address.length > 254) return null
  const match = /^([a-z0-9._%+-]{1,64})@([a-z0-9.-]{1,253})$/.exec(address)
  if (!match) return null
  const [, local = "", domain = ""] = match
  return isDotted(local) && isDomain(domain) ? address : null
}

const isDotted = (local: string) => !local.startsWith(".") && !local.endsWith(".") && !local.includes("..")

function isDomain(domain: string): boolean {
  const labels = domain.split(".")
  const isLabel = (label: string) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label)
  return labels.length >= 2 && labels.every(isLabel) && /^(?:[a-z]{2,63}|xn--[a-z0-9-]+)$/.test(labels.at(-1) as string)
}
