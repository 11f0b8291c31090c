import { readFileSync } from "node:fs"
import { createElement } from "react"

export const dynamic = "force-dynamic"

const tables = new Map()

/** The rows of the application's list, from nowhere: no database, no session, no frame. */
export default async function Page({ params }) {
  const { size } = await params
  if (!tables.has(size)) tables.set(size, JSON.parse(readFileSync(`table-${size}.json`, "utf8")))
  return <Element of={tables.get(size)} />
}

/** An element of the tree (scripts/bench/markup.mjs); a row is a component, as in the application. */
function Element({ of: [name, attributes, children] }) {
  return createElement(name, attributes, ...children.map(childOf))
}

function childOf(child) {
  if (typeof child === "string") return child
  const [name, attributes, children] = child
  return name === "tr" ? <Element of={child} /> : createElement(name, attributes, ...children.map(childOf))
}
