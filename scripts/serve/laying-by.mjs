// While a document is made, what its HTML bears is laid by under its place, so that React's message beside the HTML need not
// bear it a second time (components/ui/drawn-body.tsx).
import { AsyncLocalStorage } from "node:async_hooks"

// The application lies in bundles of its own: it finds this by its name.
const laidBy = new AsyncLocalStorage()
globalThis.laidBy = laidBy

/**
 * @param {(request: any, response: any) => Promise<void>} handle
 */
export const layingBy = (handle) => (request, response) =>
  isDocument(request) ? laidBy.run(new Map(), () => handle(request, response)) : handle(request, response)

/** A page as HTML, not the message by which the browser's script moves on. */
const isDocument = ({ method, headers }) =>
  method === "GET" && headers.rsc === undefined && /\btext\/html\b/.test(headers.accept ?? "")
