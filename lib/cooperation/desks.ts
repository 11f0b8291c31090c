/**
 * Đang ở ai: at whose desk a task waits. The agency that leads it says so, with since when and for what; nothing is
 * inferred. A desk is another agency, the consolidating agency, UBND tỉnh or Thủ tướng Chính phủ.
 */
export const DESKS = ["AGENCY", "REVIEWER", "PROVINCE", "PRIME_MINISTER"] as const
export type Desk = (typeof DESKS)[number]
