import { z } from "zod"
import { queryOf } from "@/lib/addresses"
import { TaskListView } from "@/lib/tasks/input"
import { normalise } from "@/lib/vietnamese"

const id = z.string().min(1).max(40)
const name = z
  .string()
  .transform((value) => normalise(value).replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "Chưa nhập tên danh sách.").max(80, "Tên danh sách dài quá 80 ký tự."))

/** What the part of an address behind the "?" says of a list; what it does not understand it does not say. */
export const readQuery = (query: string): TaskListView =>
  TaskListView.parse(Object.fromEntries(new URLSearchParams(query)))

/** A list to keep. Its query is read and written anew, so that nothing is kept but a list of tasks, from its first page. */
export const SaveView = z.object({
  plan: z.string().min(1).max(200),
  name,
  query: z
    .string()
    .max(4000)
    .transform((query) => queryOf({ ...readQuery(query), page: 1 }))
    .pipe(z.string().min(1, "Danh sách chưa có điều kiện nào để lưu.")),
})

export const RenameView = z.object({ id, name })
export const RemoveView = z.object({ id })
/** With the people of which agency, by its key; "" = with nobody any more. */
export const ShareView = z.object({ id, agency: z.string().max(60) })
