/**
 * What a person is, in an agency or in the system. There is no role "reviewer": whoever is officer or head of the agency
 * that consolidates a plan reviews that plan (prisma/schema.prisma: Role, PlanFunction).
 */
export const ROLES = ["OFFICER", "HEAD", "LEADER", "ADMINISTRATOR"] as const

export type Role = (typeof ROLES)[number]
