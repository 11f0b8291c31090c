// kill −9 under sixteen writers: what was acknowledged is there once, what was not can be sent again, and the house opens.
import { newKey, OWN_TASKS, pick, sendUpdate, versionOf } from "./client.mjs"
import { soFar } from "./so-far.mjs"

const WRITERS = 16
/** So often all of `npm start` follows a kill; after the others the server alone, which has the same database to open. */
const WHOLE_EVERY = 4

/** @param {Awaited<ReturnType<typeof import("./surroundings.mjs").arrange>>} scene */
export async function drillKills(scene, rounds) {
  if (rounds === 0) return []
  const { origin, people } = scene
  const { token } = people.officer
  const acknowledged = new Map() // key → id
  let unanswered = [] // sent, and killed before the answer
  let slowest = 0
  const faults = []

  const accept = ({ key, number }, { status, told }) => {
    if (status === 201) acknowledged.set(key, told.id)
    else faults.push(`task ${number} answers ${status}: ${JSON.stringify(told.error)}`)
  }

  const write = async (isOver) => {
    while (!isOver()) {
      const number = pick(OWN_TASKS)
      const sent = { number, key: newKey() }
      sent.result = `Lời ${sent.key}`
      try {
        sent.version = await versionOf(origin, token, number)
        for (;;) {
          const { number: _, ...body } = sent
          const answer = await sendUpdate(origin, token, number, { ...body, progress: "IN_PROGRESS" })
          if (answer.status !== 409) {
            accept(sent, answer)
            break
          }
          sent.version = answer.told.version
        }
      } catch {
        // The connection broke: nobody knows whether it was stored.
        if (sent.version !== undefined) unanswered.push(sent)
        return
      }
    }
  }

  const sendAgain = async (sent) => {
    for (;;) {
      const version = await versionOf(origin, token, sent.number)
      const { number, key, result } = sent
      const answer = await sendUpdate(origin, token, number, { key, result, version, progress: "IN_PROGRESS" })
      if (answer.status !== 409) return accept(sent, answer)
    }
  }

  const say = soFar("kills", rounds, faults)
  let server = await scene.start()
  for (let round = 0; round < rounds; round++) {
    let over = false
    const writers = Array.from({ length: WRITERS }, () => write(() => over))
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 600))
    await server.kill()
    over = true
    await Promise.all(writers)
    const isWhole = round % WHOLE_EVERY === 0
    server = await (isWhole ? scene.start() : scene.startAgain())
    if (isWhole) slowest = Math.max(slowest, server.readyAfter)
    const open = unanswered
    unanswered = []
    for (const sent of open) await sendAgain(sent)
    say(round + 1)
  }
  await server.stop()

  const { updates, integrity, entries, broken } = await scene.look()
  const stored = new Map()
  for (const update of updates) stored.set(update.clientKey, [...(stored.get(update.clientKey) ?? []), update])
  for (const [key, id] of acknowledged) {
    const own = stored.get(key) ?? []
    if (own.length !== 1) faults.push(`${key} was acknowledged and is stored ${own.length} times`)
    else if (own[0].id !== id || own[0].result !== `Lời ${key}`) faults.push(`${key} is stored as something else`)
  }
  for (const key of stored.keys())
    if (!acknowledged.has(key)) faults.push(`${key} is stored and was never acknowledged`)
  if (integrity !== "ok") faults.push(`the database says: ${integrity}`)
  if (broken) faults.push(`the journal breaks at entry ${broken.seq}`)
  const steps = updates.reduce((sum, update) => sum + update.steps.length, 0)
  if (steps !== entries) faults.push(`${steps} steps, ${entries} entries in the journal`)
  const what = `${rounds} kills under ${WRITERS} writers: ${acknowledged.size} updates acknowledged, ready again after at most ${Math.round(slowest)} ms`
  return [{ what, faults }]
}
