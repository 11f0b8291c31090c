// Loaded before a server's first module (NODE_OPTIONS=--import …): its clock runs as always, DRILL_CLOCK_AHEAD milliseconds
// from ours. What measures time (performance.now) and what waits (setTimeout) stay as they are.
const Clock = Date
const ahead = Number(process.env.DRILL_CLOCK_AHEAD)
const now = () => Clock.now() + ahead

function MovedDate(...given) {
  if (!new.target) return new Clock(now()).toString()
  return Reflect.construct(Clock, given.length === 0 ? [now()] : given, new.target)
}
// Next (16.4.5) puts a Date of its own before this one, with what this one has itself: nothing is inherited.
Object.defineProperties(MovedDate, { ...Object.getOwnPropertyDescriptors(Clock), now: { value: now } })
globalThis.Date = MovedDate
