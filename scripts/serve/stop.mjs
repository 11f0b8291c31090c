// SIGTERM: nobody new is let in, whoever is inside is served to the end, and the process is gone within 10 seconds.

const LAST_MOMENT = 9_000

/**
 * @param {import("node:http").Server} server
 * @param {{ isIdle: () => boolean, say: (sentence: string) => void }} options  isIdle: no request is being worked on
 */
export function stopOnSignal(server, { isIdle, say }) {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    const closed = new Promise((resolve) => server.close(resolve))
    // A connection that was busy when the server closed stays open for its next request; it is closed once it idles.
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    const served = (async () => {
      await closed
      while (!isIdle()) await new Promise((resolve) => setTimeout(resolve, 20))
    })()
    const lastMoment = setTimeout(() => {
      say("Dừng khi còn yêu cầu chưa xong.")
      process.exit(0)
    }, LAST_MOMENT)
    served.then(() => {
      clearInterval(sweep)
      clearTimeout(lastMoment)
      say("Đã dừng.")
      process.exit(0)
    })
  }
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop)
  return { isStopping: () => stopping }
}
