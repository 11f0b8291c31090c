import { publicRoute } from "@/lib/access/routes"
import { findHealth } from "@/lib/health"

export const dynamic = "force-dynamic"

export const GET = publicRoute(async () => {
  const health = await findHealth()
  return health ? Response.json({ status: "ok", ...health }) : Response.json({ status: "unavailable" }, { status: 503 })
})
