import "server-only"
import type { Visitor } from "@/lib/access/live-session"
import type { Viewer } from "@/lib/access/permissions"
import { findViewer, findVisitor } from "@/lib/access/viewer"

type Params = { params: Promise<Record<string, string | string[]>> }
type Handler<Context> = (request: Request, context: Context & Params) => Promise<Response>

const SESSION_OVER = "Phiên làm việc đã hết. Đăng nhập để tiếp tục."

/** A route for whoever is signed in; everybody else gets 401. What it answers is kept by no cache. */
export const signedInRoute =
  (handler: Handler<{ viewer: Viewer; now: Date }>) =>
  async (request: Request, { params }: Params): Promise<Response> => {
    const viewer = await findViewer()
    if (!viewer)
      return unkept(
        new Response(SESSION_OVER, { status: 401, headers: { "content-type": "text/plain; charset=utf-8" } }),
      )
    return unkept(await handler(request, { params, viewer, now: new Date() }))
  }

/** A route for everybody, signed in or not. */
export const publicRoute =
  (handler: Handler<{ visitor: Visitor; now: Date }>) =>
  async (request: Request, { params }: Params): Promise<Response> =>
    unkept(await handler(request, { params, visitor: await findVisitor(), now: new Date() }))

/** What it answers is kept by no cache. */
export function unkept(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set("cache-control", "no-store")
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
