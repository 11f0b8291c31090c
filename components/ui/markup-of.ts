import { Fragment, isValidElement, type ReactNode } from "react"

/**
 * The markup of parts that hold nothing but text, strokes, links within the application and numbers to call, as React
 * itself would write it (a test compares the two). On its usual way a row is drawn three times, as a message for the
 * browser, as markup, and in the browser again; of a hundred rows that is most of what a list costs the server. Refuses
 * what it does not know, parts with a state among it.
 */
export function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return ""
  if (typeof node === "string") return escaped(node)
  if (typeof node === "number") return String(node)
  if (Array.isArray(node)) {
    let markup = ""
    for (const part of node) markup += markupOf(part)
    return markup
  }
  if (!isValidElement<Properties>(node)) throw new Error("this part cannot be drawn as markup")
  const { type, props } = node
  if (type === Fragment) return markupOf(props.children)
  if (typeof type === "function") return markupOf((type as (props: Properties) => ReactNode)(props))
  if (typeof type !== "string" || WITHOUT_END.has(type)) throw new Error("this part cannot be drawn as markup")
  let attributes = ""
  for (const name in props) if (name !== "children") attributes += attribute(name, props[name])
  return `<${type}${attributes}>${markupOf(props.children)}</${type}>`
}

const WITHOUT_END = new Set(["br", "hr", "img", "input", "wbr"])

type Properties = { children?: ReactNode; [name: string]: unknown }

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return ""
  if (name === "selected") return value === true ? ' selected=""' : ""
  const written = ATTRIBUTES[name] ?? (/^(aria|data)-[a-z-]+$/.test(name) ? name : null)
  if (written === null || (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean"))
    throw new Error(`the attribute ${name} cannot be drawn as markup`)
  if (name === "href" && !/^([/?#](?!\/)|tel:)/.test(String(value)))
    throw new Error("a link leads out of the application")
  return ` ${written}="${escaped(String(value))}"`
}

/** The attributes that rows have, and how they are written. */
const ATTRIBUTES: Record<string, string> = {
  ...{ className: "class", id: "id", title: "title", role: "role", scope: "scope", colSpan: "colSpan", href: "href" },
  ...{ value: "value", label: "label" },
  ...{ viewBox: "viewBox", width: "width", height: "height", d: "d" },
  ...{ strokeDasharray: "stroke-dasharray", strokeLinecap: "stroke-linecap" },
}

// Nearly every text holds none of these signs.
const escaped = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string) : text
const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" }
