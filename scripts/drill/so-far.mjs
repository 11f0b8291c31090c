const EVERY = 60_000

/** Says once a minute how far a long drill is; its faults so far are said too. */
export function soFar(what, rounds, faults) {
  let last = Date.now()
  return (done) => {
    if (Date.now() - last < EVERY) return
    last = Date.now()
    console.error(`… ${done} of ${rounds} ${what}, ${faults.length} faults`)
    for (const fault of faults.slice(0, 3)) console.error(`  ${fault}`)
  }
}
