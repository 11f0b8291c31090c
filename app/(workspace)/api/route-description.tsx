import { Sheet, SheetHead } from "@/components/ui/table"
import { parametersOf } from "@/lib/programs/openapi"
import type { ProgramRoute } from "@/lib/programs/routes"
import { answerAnchor } from "./answer-fields"
import { kindOf } from "./kind-of"

const COLUMNS = [{ label: "Tham số", width: "w-40" }, { label: "Dạng", width: "w-96" }, { label: "Nghĩa" }]

/** One address for programs: what it tells and what may be asked. */
export function RouteDescription({ route }: { route: ProgramRoute }) {
  const { path, summary, answer } = route
  const parameters = parametersOf(route)
  return (
    <section className="my-5">
      <h3 className="font-semibold break-words">
        <code>GET {path}</code>
      </h3>
      <p className="mb-2 max-w-text">
        {summary} {answer && <a href={`#${answerAnchor(answer)}`}>Trả lời: {answer}</a>}
      </p>
      {parameters.length > 0 && (
        <Sheet caption={`Tham số của ${path}`} stacked>
          <SheetHead columns={COLUMNS} />
          <tbody>
            {parameters.map((parameter) => (
              <tr key={parameter.name}>
                <th scope="row">
                  <code>{parameter.required ? `{${parameter.name}}` : parameter.name}</code>
                </th>
                <td data-label="Dạng">{kindOf(parameter.schema)}</td>
                <td data-label="Nghĩa">{parameter.description}</td>
              </tr>
            ))}
          </tbody>
        </Sheet>
      )}
    </section>
  )
}
