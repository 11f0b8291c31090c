/** Tones of badges and marks, named by colour: what they mean is said by who uses them. Seal: overdue and errors only. */
export type Tone = "green" | "violet" | "azure" | "seal" | "grey" | "maroon" | "teal" | "stone" | "amber"

export const TONE_TEXT: Record<Tone, string> = {
  green: "text-green",
  violet: "text-violet",
  azure: "text-azure",
  seal: "text-seal",
  grey: "text-grey",
  maroon: "text-maroon",
  teal: "text-teal",
  stone: "text-stone",
  amber: "text-amber",
}

export const TONE_TINT: Record<Tone, string> = {
  green: "bg-green-tint",
  violet: "bg-violet-tint",
  azure: "bg-azure-tint",
  seal: "bg-seal-tint",
  grey: "bg-grey-tint",
  maroon: "bg-maroon-tint",
  teal: "bg-teal-tint",
  stone: "bg-stone-tint",
  amber: "bg-amber-tint",
}
