/** The two ways in which an agency or a group takes part in a task: chủ trì, phối hợp. */
export const ASSIGNMENT_ROLES = ["LEAD", "COORDINATING"] as const

export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number]
