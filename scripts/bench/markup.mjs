// The table of a list as the application sent it, so that others can send the very same rows.

/** The table's markup as it stands in a page. */
export function tableIn(page) {
  const table = /<table[\s\S]*<\/table>/.exec(page)
  if (!table) throw new Error("The list has no table.")
  return table[0]
}

/** How many rows a page lists. */
export const rowsIn = (page) => (tableIn(page).match(/<th scope="row"/g) ?? []).length

/**
 * React's own markup as a tree: [name, attributes, children] or a text.
 * @param {string} markup
 */
export function treeOf(markup) {
  const root = ["root", {}, []]
  const open = [root]
  for (const [, comment, end, name, attributes, single, text] of markup.matchAll(PIECE)) {
    if (comment) continue
    const children = open.at(-1)[2]
    if (text) children.push(plain(text))
    else if (end) open.pop()
    else {
      const element = [name, attributesIn(attributes), []]
      children.push(element)
      if (!single && !VOID.has(name)) open.push(element)
    }
  }
  return root[2][0]
}

const PIECE = /(<!--.*?-->)|<(?:\/([\w-]+)|([\w-]+)((?:\s[^>]*?)?)(\/?))>|([^<]+)/g
const VOID = new Set(["br", "col", "img", "input", "wbr"])

const attributesIn = (text) =>
  Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].flatMap(([, name, value]) =>
      name === "style" ? [] : [[AS_PROPERTY[name] ?? name, plain(value)]],
    ),
  )
const AS_PROPERTY = { class: "className", colspan: "colSpan", rowspan: "rowSpan", tabindex: "tabIndex" }

const plain = (text) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
