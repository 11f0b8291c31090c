// The port is asked for before the long work, so that nobody waits a minute to hear that it is taken.
import { createServer } from "node:net"
import { OperatorProblem } from "../operator-problem.mjs"

/** The port of the environment, 3000 where none is given; throws an OperatorProblem for nonsense. */
export function portFrom(text) {
  if (!text?.trim()) return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new OperatorProblem("PORT phải là số nguyên từ 1 đến 65535.")
}

/** Throws an OperatorProblem when nobody could listen there now. `host` undefined: all addresses of the machine. */
export function ensurePortIsFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", (problem) => reject(portProblem(problem, port, host)))
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

/** The operator's sentence for a failed listen. */
export function portProblem(problem, port, host) {
  if (problem.code === "EADDRINUSE")
    return new OperatorProblem(
      `Cổng ${port} đang có chương trình khác dùng. Dừng chương trình đó hoặc đặt PORT sang cổng khác.`,
    )
  if (problem.code === "EACCES") return new OperatorProblem(`Không có quyền mở cổng ${port}. Đặt PORT từ 1024 trở lên.`)
  if (problem.code === "EADDRNOTAVAIL" || problem.code === "ENOTFOUND")
    return new OperatorProblem(`Máy này không có địa chỉ ${host} nêu trong HOST.`)
  return problem
}
