import { isIPv4, isIPv6 } from "node:net"

/**
 * The network that attempts are counted by: an IPv4 address alone, an IPv6 address by its /64, which is what one
 * subscriber gets. Anything else counts together as "unknown".
 */
export function networkOf(address: string | null): string {
  const plain = (address ?? "").replace(/%.*$/, "").toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1] ?? plain
  if (isIPv4(mapped)) return mapped
  if (!isIPv6(mapped)) return "unknown"
  const [head = "", tail] = mapped.split("::")
  const before = head.split(":").filter(Boolean)
  const after = (tail ?? "").split(":").filter(Boolean)
  const groups =
    tail === undefined
      ? before
      : [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill("0"), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`
}
