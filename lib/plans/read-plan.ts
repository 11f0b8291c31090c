import "server-only"
import { cache } from "react"
import { database } from "@/lib/database"

/** The row of a plan, asked for once a request: the page, its frame and its lists begin with it. Authorizes nothing. */
export const readPlan = cache(async (slug: string) => (await database()).plan.findUnique({ where: { slug } }))
