// SIGTERM: nobody new is let in, whoever is inside is served to the end, and the process is gone within 10 seconds.

const LAST_MOMENT = 9_000

/**
 * @param {ReturnType<typeof import("./house.mjs").openHouse>} house
 * @param {(sentence: string) => void} say
 */
export function stopOnSignal({ server, isIdle, hurry }, say) {
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, stop)

  async function stop() {
    hurry()
    const lastMoment = setTimeout(() => leave("Đã dừng khi còn yêu cầu chưa xong."), LAST_MOMENT)
    // A connection that was busy when the server closed waits for another request; it is closed once it idles.
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    await new Promise((resolve) => server.close(resolve))
    // Work goes on for a client that has left.
    while (!isIdle()) await new Promise((resolve) => setTimeout(resolve, 20))
    clearInterval(sweep)
    clearTimeout(lastMoment)
    leave("Đã dừng.")
  }

  function leave(sentence) {
    say(sentence)
    process.exit(0)
  }
}
