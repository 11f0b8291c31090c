// Uploads and removes files as fast as it can until somebody ends it: a process of its own, to be killed in the middle.
import { database } from "@/lib/database"
import { attachFile } from "@/lib/evidence/commands"
import { type Received, receiveForm } from "@/lib/evidence/receive"
import { removeFile } from "@/lib/evidence/removal"
import { importSeeds } from "@/seeds/import-seeds"
import { pdf } from "./made-files"
import { arrangePeople, arriveAgain } from "./people"
import { multipart } from "./upload"

const DUTY = { task: "124-kh-ubnd/43", year: null, part: null }

async function lan() {
  const person = await (await database()).person.findFirst({ where: { name: "Nguyễn Thị Lan" } })
  if (person) return arriveAgain(person.id, new Date())
  await importSeeds(new Date())
  return (await arrangePeople(new Date())).lan
}

const viewer = await lan()
for (const { id } of await (await database()).evidenceFile.findMany({ where: { updateId: null } }))
  await removeFile({ viewer, now: new Date() }, { id })
console.log("ready")
await Promise.all([1, 2, 3, 4].map(work))

async function work(): Promise<never> {
  while (true) {
    const bytes = pdf(Math.round(10_000 + Math.random() * 400_000))
    const form = await receiveForm(multipart({}, [{ name: "a.pdf", bytes }]))
    const answer = await attachFile({ viewer, now: new Date() }, DUTY, form?.files[0] as Received)
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    console.log(answer.value.id)
    if (Math.random() < 0.9) await removeFile({ viewer, now: new Date() }, { id: answer.value.id })
    else console.log(`kept ${answer.value.id}`)
  }
}
