import { programRoute } from "@/lib/access/program-route"
import { refused } from "@/lib/outcome"

// Whatever else is asked of the API is not there, and said so in its own form.
export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async () => refused("not-found"))
