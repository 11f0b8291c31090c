// Asks a server over loopback and tells what that cost it.
import { Agent, request } from "node:http"

/**
 * Asks again and again for at least `seconds`, over so many connections.
 * @param {object} server  of startServer
 * @param {() => { path: string, method?: string, headers: Record<string, string>, body?: string, status?: number }} next
 * @param {{ seconds: number, connections?: number }} how
 */
export async function drive(server, next, { seconds, connections = 1 }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times = []
  let bytes = 0
  const before = server.processorTime()
  const began = performance.now()
  const isOver = () => performance.now() - began >= seconds * 1000
  const client = async () => {
    do {
      const asked = performance.now()
      bytes = await ask(server.url, next(), agent)
      times.push(performance.now() - asked)
    } while (!isOver())
  }
  await Promise.all(Array.from({ length: connections }, client))
  const elapsed = performance.now() - began
  agent.destroy()
  return {
    processor: (server.processorTime() - before) / times.length,
    wait: median(times),
    perSecond: (times.length * 1000) / elapsed,
    bytes,
  }
}

/** One request to its last byte; answers how many bytes came. Anything but the expected status ends the benchmark. */
function ask(origin, { path, method = "GET", headers, body, status = 200 }, agent) {
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}${path}`, { method, headers, agent }, (answer) => {
      let bytes = 0
      answer.on("data", (chunk) => (bytes += chunk.length))
      answer.on("error", reject)
      answer.on("end", () =>
        answer.statusCode === status ? resolve(bytes) : reject(new Error(`${path} answers ${answer.statusCode}`)),
      )
    })
    sent.on("error", reject)
    sent.end(body)
  })
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
