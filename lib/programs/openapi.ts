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
    info: { title: appName, version: "1", description: "Chỉ đọc. Ngày theo lịch Việt Nam, dạng NĂM-THÁNG-NGÀY." },
    servers: [{ url: appUrl }],
    security: [{ token: [] }],
    paths: Object.fromEntries(PROGRAM_ROUTES.map((route) => [route.path, { get: operationOf(route) }])),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "Khóa truy cập, phạm vi read." } },
      schemas: describeAnswers(),
    },
  }
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

/** What else may be answered, with what to do. */
export const REFUSALS = {
  400: "Tham số không đúng; fields nêu từng tham số.",
  401: "Không có khóa, hoặc khóa đã thu hồi, hết hạn, hoặc tài khoản của người tạo khóa không còn hoạt động.",
  403: "Khóa không có phạm vi cần thiết, hoặc người tạo khóa không được xem.",
  404: "Không có, hoặc ngoài phạm vi được xem.",
  405: "Chỉ nhận GET, HEAD, OPTIONS.",
  429: "Đưa khóa sai quá nhiều lần; Retry-After nói số giây phải chờ.",
  500: "Lỗi của hệ thống; mã lỗi trong message để báo quản trị.",
} as const

const refusal = (description: string) => ({
  description,
  content: { "application/json": { schema: { $ref: refTo("Error") } } },
})
