// Two at once: of two writers one is told, a form sent six times is one update, of two opposed decisions one holds.
import { callAction, newKey, OWN_TASKS, pick, sendUpdate, versionOf } from "./client.mjs"
import { soFar } from "./so-far.mjs"

/** @param {Awaited<ReturnType<typeof import("./surroundings.mjs").arrange>>} scene */
export async function drillRaces(scene, rounds) {
  if (rounds === 0) return []
  const server = await scene.start()
  try {
    return [await lostUpdates(scene, rounds), await doubleSubmits(scene, rounds), await opposed(scene, rounds)]
  } finally {
    await server.stop()
  }
}

async function lostUpdates({ origin, people: { officer, head } }, rounds) {
  const faults = []
  const say = soFar("rounds of two writers", rounds, faults)
  for (let round = 0; round < rounds; round++) {
    say(round)
    const number = pick(OWN_TASKS)
    const version = await versionOf(origin, officer.token, number)
    const writers = [officer, head].map(({ token }, at) => ({ token, result: `Lời ${at} của lượt ${round}` }))
    const answers = await Promise.all(
      writers.map(({ token, result }) =>
        sendUpdate(origin, token, number, { key: newKey(), version, progress: "IN_PROGRESS", result }),
      ),
    )
    const won = answers.findIndex(({ status }) => status === 201)
    const lost = answers[1 - won]
    const isTold =
      lost?.status === 409 &&
      lost.told.theirs?.result === writers[won].result &&
      lost.told.yours.result === writers[1 - won].result
    if (won < 0 || !isTold) faults.push(`round ${round}: ${answers.map(({ status }) => status)}`)
  }
  return { what: `${rounds} rounds of two writers on one task: one stored, the other told both texts`, faults }
}

async function doubleSubmits({ origin, people: { officer } }, rounds) {
  const faults = []
  const say = soFar("rounds of one form sent often", rounds, faults)
  for (let round = 0; round < rounds; round++) {
    say(round)
    const number = pick(OWN_TASKS)
    const version = await versionOf(origin, officer.token, number)
    const sent = { key: newKey(), version, progress: "IN_PROGRESS", result: `Gửi nhiều lần, lượt ${round}` }
    const send = () => sendUpdate(origin, officer.token, number, sent)
    const answers = [...(await Promise.all([send(), send(), send(), send(), send()])), await send()]
    const ids = new Set(answers.map(({ told }) => told.id))
    const after = await versionOf(origin, officer.token, number)
    if (answers.some(({ status }) => status !== 201) || ids.size !== 1 || after !== version + 1)
      faults.push(`round ${round}: ${answers.map(({ status }) => status)}, ${ids.size} stored`)
  }
  return { what: `${rounds} rounds of one form sent six times: one update`, faults }
}

async function opposed({ origin, people }, rounds) {
  const { head, reviewer } = people
  const faults = []
  const say = soFar("rounds of opposed steps", rounds, faults)
  for (let round = 0; round < rounds; round++) {
    say(round)
    const number = pick(OWN_TASKS)
    const version = await versionOf(origin, head.token, number)
    const document = { documentNumber: `${round + 1}/QĐ-UBND`, issuedOn: "2024-11-20" }
    const sent = { key: newKey(), version, progress: "COMPLETED", result: `Xong, lượt ${round}`, ...document }
    const { told } = await sendUpdate(origin, head.token, number, sent)
    const step = (who, name) =>
      callAction(origin, who.cookie, name, { id: told.id, state: "SENT", reason: "Thiếu tệp." })
    const answers = await Promise.all([
      step(reviewer, "confirmUpdateAction"),
      step(people["other-reviewer"], "returnUpdateAction"),
      step(head, "withdrawUpdateAction"),
    ])
    const done = answers.filter(({ isDone }) => isDone).length
    if (done !== 1) faults.push(`round ${round}: ${done} of three opposed steps were taken`)
  }
  return { what: `${rounds} rounds of confirm, return and withdraw at once: exactly one holds`, faults }
}
