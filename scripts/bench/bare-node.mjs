// The limit: one Node process, SQLite and string templates; no session, no layout, no escaping of what is known.
//   node scripts/bench/bare-node.mjs DATABASE PORT PLAN AGENCY
import { createServer } from "node:http"
import Database from "libsql"

const [file, port, slug, agency] = process.argv.slice(2)
const db = new Database(file, { readonly: true })
const plan = db.prepare(`SELECT id FROM "Plan" WHERE slug = ?`).get(slug).id

const list = (where, order = `l."order"`) =>
  db.prepare(`SELECT l."number", d."row" FROM "TaskListing" l JOIN "TaskDigest" d ON d."no" = l."no"
    WHERE l."planId" = ? AND ${where} ORDER BY ${order} LIMIT 100`)
const LISTS = {
  list: list("TRUE"),
  grouped: list("TRUE", `l."leadKey", l."order"`),
  filter: list(`l."leadKey" LIKE '% ' || '${agency}'`),
  search: list(`l."no" IN (SELECT rowid FROM "TaskSearch" WHERE "TaskSearch" MATCH 'folded : "thuy san" *')`),
}
const TASK = db.prepare(`SELECT d."row", l."obligationId" FROM "TaskListing" l JOIN "TaskDigest" d ON d."no" = l."no"
  WHERE l."planId" = ? AND l."number" = ?`)
const UPDATES = db.prepare(`SELECT * FROM "ProgressUpdate" WHERE "obligationId" = ? ORDER BY "createdAt" DESC LIMIT 50`)
const FACTS = db.prepare(`SELECT d."facts" FROM "TaskListing" l JOIN "TaskDigest" d ON d."no" = l."no"
  WHERE l."planId" = ? ORDER BY l."order" LIMIT 100`)

createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://localhost")
  const [, what, number] = pathname.split("/")
  const isData = what === "api"
  response.writeHead(200, { "content-type": isData ? "application/json" : "text/html; charset=utf-8" })
  response.end(isData ? api() : what === "task" ? task(number) : page(LISTS[what].all(plan).map(rowOf).join("")))
}).listen(Number(port))

const page = (rows) => `<!doctype html><html lang="vi"><title>Nhiệm vụ</title><table>${rows}</table></html>`

function rowOf({ number, row }) {
  const { title, leadText, deadlineText, deadline, section } = JSON.parse(row)
  return `<tr><td>${number}</td><th scope="row"><a href="/task/${number}">${title.corrected}</a></th>
<td>${leadText.corrected}</td><td>${deadlineText.corrected}<br>${deadline.due ?? ""}</td><td>${section.numeral}</td></tr>`
}

function task(number) {
  const { row, obligationId } = TASK.get(plan, number)
  const said = UPDATES.all(obligationId).map(
    (update) => `<li>${update.speaksOn} ${update.progress} ${update.result}</li>`,
  )
  return page(rowOf({ number, row }) + said.join(""))
}

const api = () =>
  `{"tasks":[${FACTS.all(plan)
    .map(({ facts }) => facts)
    .join(",")}]}`
