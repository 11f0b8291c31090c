/**
 * A grid as a form sends it: "3-day" is the field "day" of the row at place 3. Answers each row with its place, in the order
 * in which it was sent; fields of no such name are left out.
 */
export function gridRows<Field extends string>(
  sent: Record<string, unknown>,
  fields: readonly Field[],
): [number, Partial<Record<Field, unknown>>][] {
  const rows = new Map<number, Partial<Record<Field, unknown>>>()
  for (const [name, value] of Object.entries(sent)) {
    const [, at, asked] = /^(\d{1,4})-([a-zA-Z]+)$/.exec(name) ?? []
    const field = fields.find((one) => one === asked)
    if (at && field) rows.set(Number(at), { ...rows.get(Number(at)), [field]: value })
  }
  return [...rows]
}
