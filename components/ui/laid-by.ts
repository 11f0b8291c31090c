/**
 * The markup of the bodies that are drawn for this document, by their place in it. Our own server holds it for the time of
 * the request (scripts/serve/laying-by.mjs); undefined where no document is asked for.
 */
export const laidBy = (): Map<string, string> | undefined => (globalThis as Holder).laidBy?.getStore()

type Holder = { laidBy?: { getStore(): Map<string, string> | undefined } }
