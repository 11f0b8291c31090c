"use client"

import { useEffect, useId, useRef, useState } from "react"
import { FileLine, type ShownFile } from "@/components/file-line"
import { Button, buttonClasses } from "@/components/ui/button"
import { useFormAnswer } from "@/components/ui/form-answer"
import { Notice } from "@/components/ui/notice"
import { useHydrated } from "@/components/ui/use-hydrated"
import { UPLOAD_PATH } from "@/lib/addresses"
import { ACCEPTED, sizeWords } from "@/lib/evidence/kinds"
import { counted } from "@/lib/words"
import { type Upload, useUploads } from "./use-uploads"

/** What became of the files with which the form was sent, where no script could tell it. */
export type Became = { isGood: boolean; sentence: string }

/**
 * The files of an update, uploaded before it is sent. With a script each goes by itself, with its progress; without one
 * the form is sent to the uploads, which keep what was typed as a draft and show the page again.
 */
export function FilesField({ first, became }: { first: ShownFile[]; became: Became | null }) {
  const hydrated = useHydrated()
  const place = useRef<HTMLDivElement>(null)
  const formOf = () => place.current?.closest("form") ?? null
  const { files, uploads, add, retry, drop, remove } = useUploads(first, formOf)
  const [problem, setProblem] = useState<string | null>(null)
  const chosenOnly = useFormAnswer().errors.file
  const id = useId()
  const waiting = uploads.filter(({ refusal }) => refusal === null).length

  // An update that is sent while a file is on its way would leave without it.
  useEffect(() => {
    const form = place.current?.closest("form")
    const hold = (event: Event) => {
      if (waiting === 0) return
      event.preventDefault()
      event.stopPropagation()
      setProblem(`Còn ${counted(waiting)} tệp đang tải lên. Đợi tải xong rồi gửi.`)
    }
    form?.addEventListener("submit", hold, { capture: true })
    return () => form?.removeEventListener("submit", hold, { capture: true })
  }, [waiting])

  const error = problem ?? chosenOnly
  return (
    <div ref={place} id="tep-dinh-kem" className={error ? "my-4 border-l-4 border-seal-solid pl-3" : "my-4"}>
      <p id={`${id}-label`} className="font-semibold">
        Tệp đính kèm <span className="font-normal text-ink-2">(không bắt buộc)</span>
      </p>
      <p id={`${id}-hint`} className="text-meta text-ink-2">
        pdf, docx, xlsx, png, jpg; mỗi tệp đến 20 MB. Tệp chưa gửi được giữ 07 ngày.
      </p>
      {became && <Notice kind={became.isGood ? "done" : "refused"}>{became.sentence}</Notice>}
      {error && (
        <p role="alert" className="text-cell font-semibold text-seal">
          {error}
        </p>
      )}
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <input
          id={id}
          type="file"
          name={hydrated ? undefined : "file"}
          multiple
          accept={ACCEPTED}
          aria-labelledby={hydrated ? `${id}-label ${id}-button` : `${id}-label`}
          aria-describedby={`${id}-hint`}
          className={hydrated ? "peer sr-only" : "max-w-full"}
          onChange={({ currentTarget }) => {
            setProblem(null)
            add([...(currentTarget.files ?? [])])
            currentTarget.value = ""
          }}
        />
        {hydrated ? (
          <label
            id={`${id}-button`}
            htmlFor={id}
            className={`${buttonClasses("outlined")} cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-blue`}
          >
            Chọn tệp hoặc chụp ảnh
          </label>
        ) : (
          <Button type="submit" {...TO_UPLOADS}>
            Tải tệp lên
          </Button>
        )}
      </div>
      {(files.length > 0 || uploads.length > 0) && (
        <ul aria-label="Tệp đã chọn" className="my-2 border-t border-rule">
          {files.map((file) => (
            <li key={file.id} className="flex items-start justify-between gap-x-3 border-b border-rule py-1.5">
              <input type="hidden" name="files" value={file.id} />
              <FileLine file={file} />
              <Button
                small
                className="shrink-0"
                aria-label={`Gỡ tệp ${file.name}`}
                {...(hydrated
                  ? { onClick: async () => setProblem(await remove(file.id)) }
                  : { type: "submit", name: "remove", value: file.id, ...TO_UPLOADS })}
              >
                Gỡ tệp
              </Button>
            </li>
          ))}
          {uploads.map((upload) => (
            <UploadLine
              key={upload.key}
              upload={upload}
              onRetry={() => retry(upload)}
              onDrop={() => drop(upload.key)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

const TO_UPLOADS = { formAction: UPLOAD_PATH, formEncType: "multipart/form-data" }

type UploadLineProps = { upload: Upload; onRetry: () => void; onDrop: () => void }

function UploadLine({ upload: { file, percent, refusal, mayRetry }, onRetry, onDrop }: UploadLineProps) {
  return (
    <li className="border-b border-rule py-1.5">
      <span className="wrap-anywhere">{file.name}</span>{" "}
      <span className="text-meta whitespace-nowrap text-ink-2">{sizeWords(file.size)}</span>
      {refusal === null ? (
        <span className="flex items-center gap-2">
          <progress max={100} value={percent} aria-label={`Tải lên ${file.name}`} className="h-2 w-40 accent-blue" />
          <output className="text-meta text-ink-2">{percent < 100 ? `${percent}%` : "Đang kiểm tra tệp…"}</output>
        </span>
      ) : (
        <>
          <p role="alert" className="text-cell font-semibold text-seal">
            {refusal}
          </p>
          <span className="mt-1 flex gap-2">
            {mayRetry && (
              <Button small onClick={onRetry}>
                Thử lại
              </Button>
            )}
            <Button small onClick={onDrop}>
              Bỏ tệp này
            </Button>
          </span>
        </>
      )}
    </li>
  )
}
