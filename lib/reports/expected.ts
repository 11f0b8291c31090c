/**
 * Who must report (Kế hoạch 124, dòng 191): the heads of all sở, ban, ngành and the chairs of all districts, as they are on
 * the due day, also of those that lead no task ("báo cáo không phát sinh").
 */
import { holdsOn, type Validity } from "@/lib/agencies/validity"
import type { Day } from "@/lib/day"

export const whoReports = <Agency extends Validity & { reports: boolean }>(agencies: readonly Agency[], dueOn: Day) =>
  agencies.filter((agency) => agency.reports && holdsOn(agency, dueOn))
