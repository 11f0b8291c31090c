import { Agent, request } from "node:http"

export type Knock = {
  method?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
  /** The session cookie of somebody. */
  as?: string
}
export type Answer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
  milliseconds: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

/**
 * One request, byte for byte as asked: no browser tidies the address, adds an origin, follows a redirect or keeps a
 * cookie. `address` is a path as it stands in the request line.
 */
export function knock(address: string, { method = "GET", headers = {}, body, as }: Knock = {}): Promise<Answer> {
  const { hostname, port } = new URL(process.env.E2E_URL as string)
  const began = performance.now()
  const sent = {
    ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    ...(as ? { cookie: as } : {}),
    ...headers,
  }
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path: address, method, headers: sent, agent, timeout: 20_000 },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk) => chunks.push(chunk))
        answer.on("error", reject)
        answer.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8")
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: text,
            milliseconds: performance.now() - began,
          })
        })
      },
    )
    asked.on("timeout", () => asked.destroy(new Error(`No answer to ${method} ${address} within 20 seconds.`)))
    asked.on("error", reject)
    asked.end(body)
  })
}

/** Runs the requests four at a time, so that hundreds of them take seconds. */
export async function eachOf<T>(cases: T[], ask: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...cases]
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await ask(one)
  }
  await Promise.all(Array.from({ length: 4 }, work))
}
