/** Kinds of agency, as prisma/schema.prisma explains them, in the order of a list. */
export const AGENCY_KINDS = [
  "AUTHORITY",
  "DEPARTMENT",
  "BOARD",
  "UNIT",
  "DISTRICT",
  "FORCE",
  "CENTRAL",
  "ORGANISATION",
] as const

export type AgencyKind = (typeof AGENCY_KINDS)[number]
