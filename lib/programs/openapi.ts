import { z } from "zod"
import { ANSWERS } from "@/lib/programs/answers"
import { PROGRAM_ROUTES, type ProgramRoute } from "@/lib/programs/routes"

/**
 * The description for programs (OpenAPI 3.1), made of the schemas that also parse the questions: its schemas are JSON Schema,
 * which zod writes by itself.
 */
export type Schema = {
  type?: string | string[]
  description?: string
  enum?: string[]
  format?: string
  items?: Schema
  properties?: Record<string, Schema>
  $ref?: string
  [more: string]: unknown
}
export type Parameter = { name: string; in: "path" | "query"; required: boolean; description?: string; schema: Schema }

export function describeApi({ appUrl, appName }: { appUrl: string; appName: string }) {
  return {
    openapi: "3.1.0",
    info: { title: appName, version: "1", description: "Ngày theo lịch Việt Nam, dạng NĂM-THÁNG-NGÀY." },
    servers: [{ url: appUrl }],
    security: [{ token: [] }],
    paths: Object.fromEntries(PROGRAM_ROUTES.map((route) => [route.path, operationsOf(route)])),
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: "Khóa truy cập: phạm vi read để đọc, updates:write để gửi.",
        },
      },
      schemas: describeAnswers(),
    },
  }
}

/** What may be sent to a route, field by field. */
export function describeBody(body: z.ZodObject): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(body, { io: "input" }) as Schema
  return schema
}

/** The parameters of a route: the steps of its address, then what may be asked. */
export function parametersOf({ steps, question }: ProgramRoute): Parameter[] {
  const { properties = {} } = z.toJSONSchema(question, { io: "input" }) as Schema
  return [
    ...Object.entries(steps).map(([name, description]) => ({
      name,
      in: "path" as const,
      required: true,
      description,
      schema: { type: "string" },
    })),
    ...Object.entries(properties).map(([name, { description, ...schema }]) => ({
      name,
      in: "query" as const,
      required: false,
      description,
      schema,
    })),
  ]
}

/** The answers, each by its name; where one holds another it refers to it. */
export function describeAnswers(): Record<string, Schema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, answer] of Object.entries(ANSWERS)) registry.add(answer, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: refTo })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema as Schema]),
  )
}

const refTo = (name: string) => `#/components/schemas/${name}`

function operationOf(route: ProgramRoute) {
  const answered = route.answer ? { $ref: refTo(route.answer) } : { type: "object" }
  return {
    summary: route.summary,
    parameters: parametersOf(route),
    responses: {
      200: { description: "Được trả lời.", content: { "application/json": { schema: answered } } },
      ...Object.fromEntries(Object.entries(REFUSALS).map(([status, description]) => [status, refusal(description)])),
    },
  }
}

function operationsOf(route: ProgramRoute) {
  const get = operationOf(route)
  if (!route.sent) return { get }
  const { summary, body, answer } = route.sent
  const schema = describeBody(body)
  const json = (name: string) => ({ content: { "application/json": { schema: { $ref: refTo(name) } } } })
  const refusals = (statuses: (keyof typeof REFUSALS)[]) =>
    Object.fromEntries(statuses.map((status) => [status, refusal(REFUSALS[status])]))
  return {
    get,
    post: {
      summary,
      parameters: [...get.parameters.filter((parameter) => parameter.in === "path"), IDEMPOTENCY_KEY],
      requestBody: { required: true, content: { "application/json": { schema } } },
      responses: {
        201: { description: "Đã ghi, hoặc đã được ghi với cùng khóa trước đó.", ...json(answer) },
        ...refusals([400, 401, 403, 404]),
        409: { description: "Người khác đã cập nhật sau khi phần mềm đọc; có cả hai nội dung.", ...json("Conflict") },
        422: refusal("Nội dung gửi không đúng; fields nêu từng trường."),
        ...refusals([429, 500]),
      },
    },
  }
}

/** Makes a repeated sending one update. */
export const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header" as const,
  required: true,
  description: "8 đến 60 ký tự không dấu, mỗi cập nhật một khóa riêng; gửi lại cùng khóa không ghi lần thứ hai.",
  schema: { type: "string" },
}

/** What else may be answered, with what to do. */
export const REFUSALS = {
  400: "Tham số không đúng; fields nêu từng tham số.",
  401: "Không có khóa, hoặc khóa đã thu hồi, hết hạn, hoặc tài khoản của người tạo khóa không còn hoạt động.",
  403: "Khóa không có phạm vi cần thiết, hoặc người tạo khóa không được xem.",
  404: "Không có, hoặc ngoài phạm vi được xem.",
  405: "Địa chỉ không nhận cách gọi này; tiêu đề Allow nêu các cách được nhận.",
  429: "Đưa khóa sai quá nhiều lần; Retry-After nói số giây phải chờ.",
  500: "Lỗi của hệ thống; mã lỗi trong message để báo quản trị.",
} as const

const refusal = (description: string) => ({
  description,
  content: { "application/json": { schema: { $ref: refTo("Error") } } },
})
