/**
 * A name of an office on as few lines as its half of the head has room for, broken where the name falls apart: before the
 * level of a committee ("TỈNH …", "HUYỆN …"), before "VÀ", "ngày", "của" or after a dash; else about in the middle.
 */
import { textWidth } from "@/lib/papers/text-width"

type Type = { size: number; bold?: boolean }

export function brokenName(name: string, room: number, type: Type): string[] {
  const committee = /^((?:ỦY BAN|HỘI ĐỒNG) NHÂN DÂN) (\S.+)$/.exec(name)
  if (committee) return [committee[1] as string, ...brokenName(committee[2] as string, room, type)]
  const width = textWidth(name, type)
  if (width <= room) return [name]
  const words = name.split(" ")
  if (words.length < 2) return [name]
  const half = width / Math.max(2, Math.ceil(width / room))
  const cuts = words.slice(1).map((word, at) => {
    const before = words.slice(0, at + 1).join(" ")
    const wide = textWidth(before, type)
    const isGood = /^(VÀ|và|ngày|của|về)$/.test(word) || /[-,]$/.test(before)
    return { at: at + 1, cost: Math.abs(wide - half) * (isGood ? 0.15 : 1) + (wide > room ? 1000 : 0) }
  })
  const best = cuts.reduce((least, cut) => (cut.cost < least.cost ? cut : least))
  return [words.slice(0, best.at).join(" "), ...brokenName(words.slice(best.at).join(" "), room, type)]
}
