import { type BrowserContext, test as base, expect } from "@playwright/test"

/**
 * The test of every journey. Whatever a journey is about, the browser asks nobody but our own server for anything, no
 * script fails, and no line of the console complains (a refusal of the content security policy would).
 */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context }, use) => {
      const complaints = listen(context)
      await use(undefined)
      expect(complaints, "what the browser complained of").toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Collects what must not happen in the pages of a context. */
export function listen(context: BrowserContext): string[] {
  const complaints: string[] = []
  const own = process.env.E2E_URL as string
  context.on("request", (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== own)
      complaints.push(`asked ${request.url()}`)
  })
  context.on("weberror", (error) => complaints.push(`failed: ${error.error().message}`))
  context.on("console", (message) => {
    // A page that is not there is told by the browser itself; the tests that ask for one look at the answer.
    const isMissingPage = /status of 404/.test(message.text()) && !/\/_next\//.test(message.location().url)
    // So is a file that was not taken; the page says why.
    const isRefusedFile = /status of 422/.test(message.text()) && /\/files$/.test(message.location().url)
    if (["error", "warning"].includes(message.type()) && !isMissingPage && !isRefusedFile)
      complaints.push(`${message.type()}: ${message.text()}`)
  })
  return complaints
}
