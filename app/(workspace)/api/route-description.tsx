import { Sheet, SheetHead } from "@/components/ui/table"
import { describeBody, IDEMPOTENCY_KEY, parametersOf } from "@/lib/programs/openapi"
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
      {route.sent && <Sending path={path} sent={route.sent} />}
    </section>
  )
}

/** What may be sent to the same address. */
function Sending({ path, sent }: { path: string; sent: NonNullable<ProgramRoute["sent"]> }) {
  const { properties = {}, required = [] } = describeBody(sent.body)
  return (
    <>
      <h3 className="mt-5 font-semibold break-words">
        <code>POST {path}</code>
      </h3>
      <p className="mb-2 max-w-text">
        {sent.summary} <a href={`#${answerAnchor(sent.answer)}`}>Trả lời: {sent.answer}</a>, mã 201; khi người khác đã
        cập nhật trước, mã 409: <a href={`#${answerAnchor("Conflict")}`}>Conflict</a>, có cả hai nội dung.
      </p>
      <p className="mb-2 max-w-text">
        Tiêu đề <code>{IDEMPOTENCY_KEY.name}</code>: {IDEMPOTENCY_KEY.description}
      </p>
      <Sheet caption={`Nội dung gửi đến ${path}`} stacked>
        <SheetHead
          columns={[{ label: "Trường", width: "w-40" }, { label: "Dạng", width: "w-96" }, { label: "Nghĩa" }]}
        />
        <tbody>
          {Object.entries(properties).map(([name, schema]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {(required as string[]).includes(name) && " (bắt buộc)"}
              </th>
              <td data-label="Dạng">{kindOf(schema)}</td>
              <td data-label="Nghĩa">{schema.description}</td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </>
  )
}
