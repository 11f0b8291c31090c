import type { findTask } from "@/lib/tasks/queries"

/** The task as the parts of its page receive it. */
export type TaskOfPage = NonNullable<Awaited<ReturnType<typeof findTask>>>
