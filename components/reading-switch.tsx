import { SegmentedLinks } from "@/components/ui/segmented-links"
import type { ReadingMode } from "./reading-text"

const READINGS: Record<ReadingMode, string> = { corrected: "Hiệu đính", verbatim: "Nguyên văn", compare: "Đối chiếu" }

/** Which reading of the plan's text is shown, as links to the same page. */
export function ReadingSwitch({ current, hrefOf }: { current: ReadingMode; hrefOf: (text: ReadingMode) => string }) {
  const modes = Object.keys(READINGS) as ReadingMode[]
  const segments = modes.map((mode) => ({ href: hrefOf(mode), label: READINGS[mode], current: mode === current }))
  return <SegmentedLinks label="Bản" segments={segments} />
}
