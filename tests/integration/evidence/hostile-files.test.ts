import { readdirSync } from "node:fs"
import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { attachFile } from "@/lib/evidence/commands"
import { faultSentence } from "@/lib/evidence/faults"
import { folders } from "@/lib/evidence/place"
import { type Received, receiveForm } from "@/lib/evidence/receive"
import { removeFile } from "@/lib/evidence/removal"
import { importSeeds } from "@/seeds/import-seeds"
import { hostileFiles } from "@/tests/support/hostile-files"
import { docx, JPG, PNG, partsOf, pdf, relation, relations, xlsx, zip } from "@/tests/support/made-files"
import { arrangePeople, NOON as now, type People } from "@/tests/support/people"
import { multipart } from "@/tests/support/upload"

let people: People
beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

const DUTY = { task: "124-kh-ubnd/43", year: null, part: null }

/** What a browser sends and the server answers: the file comes through the form that carries it. */
async function send(name: string, bytes: Buffer) {
  const form = await receiveForm(multipart({ ...DUTY, year: "", part: "" }, [{ name, bytes }]))
  if (!form) return { ok: false as const, fault: "broken-off" as const, detail: faultSentence({ fault: "broken-off" }) }
  return attachFile({ viewer: people.lan, now }, DUTY, form.files[0] as Received)
}

const onDisk = () =>
  [folders().files, folders().incoming].flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    } catch {
      return []
    }
  }).length

const files = hostileFiles()

test("there are hundreds of them", () => expect(files.length).toBeGreaterThanOrEqual(300))

test("every hostile file is answered in time with a sentence or taken whole, and of what is refused nothing stays", async () => {
  const wrong: string[] = []
  for (const { why, name, bytes, fault } of files) {
    const began = performance.now()
    const answer = await send(name, bytes)
    if (performance.now() - began > 10_000) wrong.push(`${why}: too slow`)
    const said = answer.ok ? "none" : (answer.fault ?? "none of the file")
    if (fault !== undefined && said !== fault) wrong.push(`${why}: ${said} instead of ${fault}`)
    if (!answer.ok && !/^(Tệp|Tên tệp|Chưa) .*\. .*\.$/.test(answer.detail ?? ""))
      wrong.push(`${why}: says “${answer.detail}”`)
    if (answer.ok) await removeFile({ viewer: people.lan, now }, { id: answer.value.id })
  }
  expect(wrong).toEqual([])
  const kept = await (await database()).journalEntry.count({ where: { verb: "file-added" } })
  expect(onDisk()).toBe(kept)
}, 120_000)

test("what is of one kind under the name of another is never taken", async () => {
  for (const { why, name, bytes } of files.filter(({ why }) => / as /.test(why))) {
    const answer = await send(name, bytes)
    expect(answer.ok, why).toBe(false)
  }
})

test("files as offices make them are taken: links to follow, charts with their figures, blank pictures", async () => {
  const good: [string, Buffer][] = [
    ["Quyết định 906.pdf", pdf()],
    [
      "Báo cáo.DOCX",
      docx({ "word/_rels/document.xml.rels": relations(relation("hyperlink", "mailto:lan@sct.gov.vn")) }),
    ],
    [
      "có biểu đồ.docx",
      docx({ "word/embeddings/Microsoft_Excel_Sheet1.xlsx": xlsx(), "word/media/trắng.bmp": Buffer.alloc(900_000) }),
    ],
    ["Biểu.xlsx", xlsx({ "xl/printerSettings/printerSettings1.bin": "x" })],
    ["không nén.docx", zip(partsOf("docx").map((part) => ({ ...part, stored: true })))],
    ["ảnh.png", PNG],
    ["ảnh.jpeg", JPG],
  ]
  for (const [name, bytes] of good) expect(await send(name, bytes), name).toMatchObject({ ok: true, value: { name } })
})
