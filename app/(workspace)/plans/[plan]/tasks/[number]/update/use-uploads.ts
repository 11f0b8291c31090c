"use client"

import { useRef, useState } from "react"
import type { ShownFile } from "@/components/file-line"
import { UPLOAD_PATH } from "@/lib/addresses"
import { faultSentence } from "@/lib/evidence/faults"
import { kindOfName, LARGEST_FILE } from "@/lib/evidence/kinds"

/** A file on its way: how much of it has gone, or the sentence with which it came back, and whether that may change. */
export type Upload = { key: number; file: File; percent: number; refusal: string | null; mayRetry: boolean }

const LOST = "Mất kết nối. Tệp vẫn được chọn ở đây; khi có mạng, bấm Thử lại."
const SIGNED_OUT = "Phiên làm việc đã hết. Đăng nhập ở thẻ khác rồi bấm Thử lại."

/**
 * Sends chosen files to the server one after another, in the order in which they were chosen, each by itself; what is
 * refused stays in the list with its sentence, and the form around it is left alone.
 */
export function useUploads(first: ShownFile[], formOf: () => HTMLFormElement | null) {
  const [files, setFiles] = useState(first)
  const [uploads, setUploads] = useState<Upload[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const counter = useRef(0)

  const change = (key: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key))

  const send = (upload: Upload) => {
    queue.current = queue.current.then(async () => {
      const answer = await post(formOf(), { file: upload.file }, (percent) => change(upload.key, { percent }))
      if (!answer.files)
        return change(upload.key, { refusal: answer.refused?.[0] ?? LOST, mayRetry: answer.mayRetry ?? false })
      drop(upload.key)
      setFiles((all) => [...all, ...(answer.files ?? [])])
    })
  }

  const add = (chosen: File[]) => {
    const made = chosen.map((file) => ({
      key: ++counter.current,
      file,
      percent: 0,
      refusal: refusalOf(file),
      mayRetry: false,
    }))
    setUploads((all) => [...all, ...made])
    for (const upload of made) if (!upload.refusal) send(upload)
  }

  const retry = (upload: Upload) => {
    change(upload.key, { refusal: null, percent: 0 })
    send(upload)
  }

  const remove = async (id: string) => {
    const answer = await post(formOf(), { remove: id }, () => {})
    if (answer.removed === id) setFiles((all) => all.filter((file) => file.id !== id))
    return answer.removed === id ? null : (answer.refused?.[0] ?? LOST)
  }

  return { files, uploads, add, retry, drop, remove }
}

/** What needs no server to be said. */
function refusalOf({ name, size }: File): string | null {
  if (!kindOfName(name)) return faultSentence({ fault: "unknown-kind", name })
  if (size > LARGEST_FILE) return faultSentence({ fault: "too-large", name, size })
  return size === 0 ? faultSentence({ fault: "empty", name }) : null
}

type Answer = { files?: ShownFile[]; removed?: string; refused?: string[]; mayRetry?: boolean }

// Only XMLHttpRequest tells how much of a body has gone.
function post(form: HTMLFormElement | null, what: Record<string, string | File>, tell: (percent: number) => void) {
  const body = new FormData()
  for (const name of ["task", "year", "part"]) body.set(name, String((form && new FormData(form).get(name)) ?? ""))
  for (const [name, value] of Object.entries(what)) body.set(name, value)
  return new Promise<Answer>((resolve) => {
    const request = new XMLHttpRequest()
    request.open("POST", UPLOAD_PATH)
    request.setRequestHeader("accept", "application/json")
    request.upload.addEventListener("progress", ({ loaded, total }) => tell(Math.round((loaded / total) * 100)))
    request.addEventListener("loadend", () => resolve(read(request)))
    request.send(body)
  })
}

function read({ status, responseText }: XMLHttpRequest): Answer {
  if (status === 0) return { refused: [LOST], mayRetry: true }
  if (status === 401) return { refused: [SIGNED_OUT], mayRetry: true }
  try {
    return { ...JSON.parse(responseText), mayRetry: status >= 500 }
  } catch {
    return { refused: ["Chưa tải được tệp do lỗi hệ thống. Bấm Thử lại."], mayRetry: true }
  }
}
