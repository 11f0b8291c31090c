import { Sheet, SheetHead } from "@/components/ui/table"
import type { Schema } from "@/lib/programs/openapi"
import { kindOf } from "./kind-of"

export const answerAnchor = (name: string): string => `truong-${name}`

const COLUMNS = [{ label: "Trường", width: "w-72" }, { label: "Dạng", width: "w-72" }, { label: "Nghĩa" }]

/** The fields of one answer, those within others under their whole name: "deadline.obligations[].year". */
export function AnswerFields({ name, schema }: { name: string; schema: Schema }) {
  return (
    <section className="my-5" id={answerAnchor(name)}>
      <h3 className="mb-2 font-semibold">
        <code>{name}</code> <span className="font-normal text-ink-2">{schema.description}</span>
      </h3>
      <Sheet caption={`Các trường của ${name}`} stacked>
        <SheetHead columns={COLUMNS} />
        <tbody>
          {fieldsIn(schema).map(({ path, schema: field }) => (
            <tr key={path}>
              <th scope="row">
                <code className="break-words">{path}</code>
              </th>
              <td data-label="Dạng">{kindOf(field)}</td>
              <td data-label="Nghĩa">{field.description}</td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </section>
  )
}

function fieldsIn(schema: Schema, before = ""): { path: string; schema: Schema }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${before}${name}`
    return [{ path, schema: field }, ...fieldsIn(field, `${path}.`), ...fieldsIn(field.items ?? {}, `${path}[].`)]
  })
}
