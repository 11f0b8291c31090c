import { expect, test } from "vitest"
import { networkOf } from "@/lib/access/client-address"

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  [null, "unknown"],
  ["", "unknown"],
  ["evil\r\nx: y", "unknown"],
  ["203.0.113.7, 198.51.100.1", "unknown"],
])("%j counts as %s", (address, network) => expect(networkOf(address)).toBe(network))
