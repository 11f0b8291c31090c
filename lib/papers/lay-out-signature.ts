/** Nơi nhận on the left, quyền hạn, chức vụ and the name on the right, kept on one page. */
import type { Halves, Line } from "@/lib/papers/laid-out"
import { SIGNATURE_HALVES, type StyleName } from "@/lib/papers/nd30"
import type { Letter } from "@/lib/papers/paper"

export function layOutSignature({ to, recipients, signature }: Letter): Halves {
  const all = [...(to.length > 0 ? ["Như trên"] : []), ...recipients]
  return {
    kind: "halves",
    widths: [...SIGNATURE_HALVES],
    whole: true,
    cells: [
      [
        ...["Nơi nhận:"].map(styled("sentToLabel")),
        ...all.map((place, at) => `- ${place}${at === all.length - 1 ? "." : ";"}`).map(styled("sentTo")),
      ],
      [
        ...signature.titles.map((title) => title.toLocaleUpperCase("vi")).map(styled("authority")),
        ...[signature.name ?? ""].map(styled("signer")),
      ],
    ],
  }
}

const styled =
  (style: StyleName) =>
  (text: string): Line => ({ kind: "line", style, runs: [{ text }] })
