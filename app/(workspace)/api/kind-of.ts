import type { Schema } from "@/lib/programs/openapi"

/** What a value looks like, in words: "số nguyên", "chữ hoặc null", "một trong: …", "danh sách Task". */
export function kindOf(schema: Schema): string {
  if (schema.$ref) return nameOf(schema.$ref)
  if (schema.enum) return `một trong: ${schema.enum.join(", ")}`
  if (schema.anyOf) return (schema.anyOf as Schema[]).map(kindOf).join(" hoặc ")
  const types = [schema.type ?? []].flat()
  return types.map((type) => wordFor(type, schema)).join(" hoặc ")
}

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf("/") + 1)

function wordFor(type: string, { format, items }: Schema): string {
  if (type === "array") return `danh sách ${items ? kindOf(items) : ""}`.trim()
  if (type === "string" && format === "date") return "ngày"
  return (
    { string: "chữ", integer: "số nguyên", boolean: "true, false", object: "nhóm trường", null: "null" }[type] ?? type
  )
}
