import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { AsOf, PastNotice } from "@/components/as-of"
import { FileLinks } from "@/components/file-links"
import { ReadingSwitch } from "@/components/reading-switch"
import { ReadingText } from "@/components/reading-text"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { LargeYearRule } from "@/components/year-rule"
import { requireViewer } from "@/lib/access/viewer"
import { dossierFilePath, planPath, queryOf, readStep, taskPath, tasksPath, wholeStoryPath } from "@/lib/addresses"
import { listProposals } from "@/lib/appendix/queries"
import { findCooperation } from "@/lib/cooperation/queries"
import { dayOf, screenMoment, spelledDay, writtenDay, yearOf } from "@/lib/day"
import { findExchange } from "@/lib/directions/queries"
import { planName } from "@/lib/plans/names"
import { findParts } from "@/lib/progress/parts"
import { needsConfirmation } from "@/lib/progress/progress"
import { findProgress } from "@/lib/progress/queries"
import { drawnStatus, statusPhrase } from "@/lib/progress/status-words"
import type { ShownStatus } from "@/lib/progress/statuses"
import { deadlineSentence } from "@/lib/tasks/deadline"
import { TaskListView } from "@/lib/tasks/input"
import { findNeighbours } from "@/lib/tasks/neighbours"
import { yearRule } from "@/lib/tasks/year-rule"
import { findTaskOnce } from "../../../../one-read"
import { Citations } from "./citations"
import { Contacts } from "./contacts"
import { CooperationSection } from "./cooperation"
import { DeadlineReadings } from "./deadline-readings"
import { Decisions, WayToDecisions } from "./decisions"
import { Exchange } from "./exchange"
import { HISTORY_ID, History } from "./history"
import { InCharge } from "./in-charge"
import { Parts } from "./parts"
import { PrintedFacts } from "./printed-facts"
import { ProgressStatus, Story } from "./progress-panel"
import { Waiting } from "./waiting"

type Props = {
  params: Promise<{ plan: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { task } = await load(props)
  return { title: `Nhiệm vụ ${task.number} – ${planName(task.plan)}` }
}

/** One task as a dossier: what the plan says, how it is understood, what it cites, what was decided about it and by whom. */
export default async function TaskPage(props: Props) {
  const { viewer, task, today } = await load(props)
  const asked = await props.searchParams
  const view = TaskListView.parse(asked)
  const { text } = view
  const day = view.asOf !== null && view.asOf < today ? view.asOf : null
  const asOf = day ?? today
  const most = asked.story === "all" ? WHOLE_STORY : NEWEST
  const progress = await findProgress(viewer, task.plan.slug, task.number, asOf, today, most)
  const exchange = await findExchange(viewer, task.plan.slug, task.number, today)
  const cooperation = await findCooperation(viewer, task.plan.slug, task.number, asOf, today)
  const dayHref = (other: string | null) => taskPath(task.plan.slug, task.number, { ...view, asOf: other })
  const said = asked.said === "1"
  const wholeHref = wholeStoryPath(task.plan.slug, task.number, view)
  const { plan, deadline } = task
  const sentence = deadlineSentence(deadline, plan.periodTo)
  const entries = (await listProposals(viewer, plan.slug, today, task.number))?.flatMap((row) => row.entries) ?? []
  const neighbours = await findNeighbours(viewer, plan.slug, view, task.number, today)
  // One list for both forms that ask for an agency, so that it is sent once.
  const others = cooperation?.others.map(({ key, name }) => ({ value: key, label: name })) ?? []
  const leads = task.leads.map((lead) => lead.name).join("; ")
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Breadcrumb
          steps={[
            { label: planName(plan), href: planPath(plan.slug) },
            { label: "Nhiệm vụ", href: tasksPath(plan.slug, view) },
          ]}
          current={`Mục ${task.section.numeral}`}
        />
        <Neighbours hrefOf={(number) => taskPath(plan.slug, number, view)} {...neighbours} />
      </div>
      <PageHead
        issuer={leads === "" ? undefined : `${leads} chủ trì`}
        kind={`Nhiệm vụ ${task.number}`}
        title={<ReadingText {...task.cell("TITLE")} mode={text} />}
        aside={
          <AsOf
            asOf={asOf}
            today={today}
            firstYear={yearOf(plan.issuedOn)}
            hrefOf={dayHref}
            kept={[...new URLSearchParams(queryOf({ ...view, asOf: null }))]}
          />
        }
      />
      <p className="hidden text-cell print:block">
        {planName(plan)} {spelledDay(plan.issuedOn)}, Phụ lục, Mục {task.section.numeral}, số thứ tự {task.number}.
      </p>
      <PastNotice asOf={asOf} today={today} hrefOf={dayHref} />
      <div className="mb-3">
        <FileLinks
          of={`hồ sơ nhiệm vụ ${task.number}`}
          label=""
          files={[
            { words: "Xuất hồ sơ (Word)", href: dossierFilePath(plan.slug, task.number, day, "docx") },
            { words: "Xuất hồ sơ (PDF)", href: dossierFilePath(plan.slug, task.number, day, "pdf") },
          ]}
        />
      </div>
      <ReadingSwitch current={text} hrefOf={(mode) => taskPath(plan.slug, task.number, { ...view, text: mode })} />
      <LargeYearRule
        rule={yearRule(plan, deadline, asOf, progress?.duties.map(drawnStatus))}
        label={[sentence, ...(progress?.duties.map(statusPhrase) ?? [])].join(". ")}
      />
      <p className="font-semibold">{sentence}.</p>
      {progress && <ProgressStatus progress={progress} plan={plan} number={task.number} day={asOf} said={said} />}
      {cooperation && (
        <Waiting
          cooperation={cooperation}
          others={others}
          day={asOf}
          isFinished={progress?.duties.every(isFinished) ?? false}
        />
      )}
      <WayToDecisions entries={entries} />
      <div className="grid items-start gap-x-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <PrintedFacts task={task} text={text} />
          <Parts
            parts={await findParts(viewer, plan.slug, task.number, asOf, today)}
            slug={plan.slug}
            number={task.number}
            day={asOf}
          />
          {progress && (
            <Story progress={progress} plan={plan} number={task.number} wholeHref={`${wholeHref}#dien-bien`} />
          )}
          {cooperation && (
            <CooperationSection cooperation={cooperation} years={yearsOf(progress?.duties)} others={others} />
          )}
          {exchange && <Exchange exchange={exchange} />}
          <Citations task={task} />
          <DeadlineReadings task={task} />
          <History viewer={viewer} task={task} most={most} wholeHref={`${wholeHref}#${HISTORY_ID}`} />
        </div>
        <aside aria-label="Xử lý và liên hệ">
          <div className="print:hidden">
            <Decisions entries={entries} />
          </div>
          {cooperation && <InCharge cooperation={cooperation} />}
          <Contacts leads={task.leads} />
        </aside>
      </div>
      <p className="print-foot mt-6 hidden text-meta text-ink-2 print:block">
        Số liệu đến {writtenDay(asOf)} · {READING_FOOT[text]} · in bởi {viewer.name} lúc {screenMoment(new Date())}
      </p>
    </>
  )
}

/** How many updates, and how many entries of the history, are shown before somebody asks for all of them. */
const NEWEST = 20
const WHOLE_STORY = 1000

const isFinished = ({ standing: { progress } }: ShownStatus) => progress !== null && needsConfirmation(progress)
const yearsOf = (duties: ShownStatus[] = []) => duties.flatMap(({ year }) => year ?? [])

const READING_FOOT: Record<TaskListView["text"], string> = {
  corrected: "bản hiệu đính",
  verbatim: "bản nguyên văn",
  compare: "bản đối chiếu",
}

type NeighboursProps = { previous: string | null; next: string | null; hrefOf: (number: string) => string }

/** The tasks before and behind this one in the list from which the reader came. */
function Neighbours({ previous, next, hrefOf }: NeighboursProps) {
  return (
    <nav aria-label="Nhiệm vụ liền kề" className="flex gap-4 text-meta print:hidden">
      {previous && (
        <Link href={hrefOf(previous)} rel="prev" className="touch inline-flex items-center">
          ‹ Nhiệm vụ {previous}
        </Link>
      )}
      {next && (
        <Link href={hrefOf(next)} rel="next" className="touch inline-flex items-center">
          Nhiệm vụ {next} ›
        </Link>
      )}
    </nav>
  )
}

async function load({ params }: Props) {
  const { plan, number } = await params
  const viewer = await requireViewer(`/plans/${plan}/tasks/${number}`)
  const today = dayOf(new Date())
  const [slug, named] = [readStep(plan), readStep(number)]
  const task = slug && named && (await findTaskOnce(viewer, slug, named, today))
  return task ? { viewer, task, today } : notFound()
}
