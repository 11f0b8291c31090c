import type { EditionKind } from "@/lib/editions/newest"

/** "Bản tổng hợp số 2 năm 2023", "Báo cáo cả giai đoạn, bản số 1". */
export const editionName = ({ kind, year, no }: { kind: EditionKind; year: number; no: number }): string =>
  kind === "CLOSING" ? `Báo cáo cả giai đoạn đến năm ${year}, bản số ${no}` : `Bản tổng hợp số ${no} năm ${year}`
