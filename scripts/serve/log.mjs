// One line of JSON for each request and for each failure nobody caught. Never a query (one-time links carry their token
// there), a cookie or a body; JSON escapes what could forge a line.
import pino from "pino"

export const log = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime })

/** @param {{ requestId: string, method: string, path: string, status: number, milliseconds: number, address: string }} request */
export const logRequest = (request) => log.info(request, "request")

/**
 * Tells a failure with an id of its own. Of the message only the beginning: a database's message repeats values.
 * @param {unknown} problem
 * @param {string} where
 * @param {string} id
 */
export function logFailure(problem, where, id) {
  const { name, code, message, stack } = problem instanceof Error ? problem : new Error(String(problem))
  const frames = (stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
  log.error({ id, where, name, code, message: String(message).trim().split("\n")[0].slice(0, 300), frames }, "failure")
}
