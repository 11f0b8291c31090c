// npm run look -- --to DIR : every document of the demonstration as a file, through LibreOffice as PDF, its pages as pictures.
import "server-only"
import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { parseArgs } from "node:util"
import type { Viewer } from "@/lib/access/permissions"
import type { Role } from "@/lib/access/roles"
import { database } from "@/lib/database"
import { dayOf, yearOf } from "@/lib/day"
import { exportTasks } from "@/lib/exports/commands"
import type { Outcome } from "@/lib/outcome"
import {
  exportAgencyReport,
  exportAnnualSummary,
  exportAppendix,
  exportDossier,
  exportStanding,
} from "@/lib/papers/commands"
import { exportClosingReport, exportEdition } from "@/lib/papers/edition-commands"
import { exportChasingLetter, exportMatrix, exportSubmission } from "@/lib/papers/reviewer-commands"
import { MatrixView } from "@/lib/reports/matrix-view"
import { TaskListView } from "@/lib/tasks/input"
import { viewerOf } from "@/seeds/story"
import { orExplain } from "./operator-problem.mjs"

await orExplain(async () => {
  const { values } = parseArgs({ options: { to: { type: "string", default: "look" } } })
  const folder = path.resolve(values.to)
  mkdirSync(folder, { recursive: true })
  for await (const outcome of listDocuments()) {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    writeFileSync(path.join(folder, outcome.value.name), outcome.value.content)
    console.log(outcome.value.name)
  }
  draw(folder)
  process.exit(0)
})

/** One after the other: so many at once one person may not have. */
async function* listDocuments(): AsyncGenerator<Outcome<{ name: string; content: Buffer }>> {
  const now = new Date()
  const plan = await (await database()).plan.findFirstOrThrow({
    orderBy: { issuedOn: "asc" },
    select: { slug: true, periodTo: true },
  })
  const { slug } = plan
  const [leader, reviewer] = [
    { viewer: await someone("LEADER", now), now },
    { viewer: await someone("OFFICER", now, slug), now },
  ]
  const year = yearOf(dayOf(now)) - 1
  const byLead = TaskListView.parse({ group: "lead" })
  yield await exportAnnualSummary(leader, { slug, year, format: "docx" })
  yield await exportAnnualSummary(leader, { slug, year, format: "pdf" })
  const sent = await (await database()).reportSnapshot.findFirst({
    orderBy: { at: "desc" },
    select: {
      report: {
        select: { expected: { select: { agency: { select: { key: true } }, period: { select: { year: true } } } } },
      },
    },
  })
  if (sent) {
    const { agency, period } = sent.report.expected
    yield await exportAgencyReport(reviewer, { slug, year: period.year, agency: agency.key, format: "docx" })
  }
  for (const kind of ["letter", "report"] as const)
    yield await exportSubmission(reviewer, { slug, year, kind, format: "docx" })
  yield await exportChasingLetter(reviewer, { slug, reports: null })
  yield await exportChasingLetter(reviewer, { slug, reports: plan.periodTo })
  yield await exportMatrix(reviewer, { slug, view: MatrixView.parse({}), format: "pdf" })
  const closed = await (await database()).edition.findMany({
    where: { plan: { slug } },
    orderBy: [{ kind: "asc" }, { year: "desc" }, { no: "desc" }],
    distinct: ["kind"],
    select: { kind: true, year: true, no: true },
  })
  for (const { kind, year: of, no } of closed)
    yield kind === "ANNUAL"
      ? await exportEdition(leader, { slug, year: of, no, format: "docx" })
      : await exportClosingReport(leader, { slug, no, format: "docx" })
  yield await exportAppendix(leader, { slug, text: "corrected", format: "docx" })
  yield await exportDossier(reviewer, { slug, number: "41", asOf: null, format: "docx" })
  yield await exportStanding(leader, { slug, asOf: null, format: "pdf" })
  yield await exportTasks(leader, { slug, view: byLead, format: "docx" })
  yield await exportTasks(leader, { slug, view: byLead, format: "pdf" })
}

async function someone(role: Role, now: Date, consolidates?: string): Promise<Viewer> {
  const agency = consolidates ? { functions: { some: { plan: { slug: consolidates } } } } : undefined
  const { email } = await (await database()).person.findFirstOrThrow({
    where: { memberships: { some: { role, ...(agency && { agency }) } } },
    select: { email: true },
  })
  return viewerOf(email, now)
}

/** Word files as LibreOffice lays them out with Tinos in place of Times New Roman, and all pages as pictures. */
function draw(folder: string): void {
  const fonts = path.join(folder, "fonts.conf")
  writeFileSync(
    fonts,
    `<fontconfig><dir>${path.resolve("node_modules/@expo-google-fonts/tinos")}</dir><cachedir>${folder}/cache</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test><edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`,
  )
  const env = { ...process.env, FONTCONFIG_FILE: fonts }
  const named = (ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending))
  const words = named(".docx").map((name) => path.join(folder, name))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  mkdirSync(path.join(folder, "word"), { recursive: true })
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", `${folder}/word`, ...words], {
    env,
  })
  for (const pdf of [...named(".pdf"), ...readdirSync(`${folder}/word`).map((name) => `word/${name}`)])
    execFileSync("pdftoppm", ["-r", "70", "-png", path.join(folder, pdf), path.join(folder, pdf.replace(/\.pdf$/, ""))])
}
