/** Nơi nhận on the left, quyền hạn, chức vụ and the name on the right, kept on one page. */
import { type Halves, line } from "@/lib/papers/laid-out"
import { SIGNATURE_HALVES } from "@/lib/papers/nd30"
import type { Letter } from "@/lib/papers/paper"

export function layOutSignature({ to, recipients, signature }: Letter): Halves {
  const all = [...(to.length > 0 ? ["Như trên"] : []), ...recipients]
  return {
    kind: "halves",
    widths: [...SIGNATURE_HALVES],
    whole: true,
    cells: [
      [
        line("sentToLabel", "Nơi nhận:"),
        ...all.map((place, at) => line("sentTo", `- ${place}${at === all.length - 1 ? "." : ";"}`)),
      ],
      [
        ...signature.titles.map((title) => line("authority", title.toLocaleUpperCase("vi"))),
        line("signer", signature.name ?? ""),
      ],
    ],
  }
}
