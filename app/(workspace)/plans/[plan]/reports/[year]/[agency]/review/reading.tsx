import { numberOfPart } from "@/lib/reports/outline"
import type { Review } from "@/lib/reports/review-queries"
import { type Section, sectionsOf } from "@/lib/reports/sections"
import { bodyIn } from "@/lib/reports/sent-report"
import { TakenOut } from "../sent-text"
import { LiveData } from "./live-data"
import { PartRow } from "./part-row"

type Sent = NonNullable<Review["sent"]>
const NOTHING = { duties: [], helped: [] }

/** What was sent in the order of the official outline, part by part. */
export function Reading({ review, sent, mayReturn }: { review: Review; sent: Sent; mayReturn: boolean }) {
  const rowsOf = (section: Section<Sent["parts"][number]>) =>
    section.parts.map((part) => (
      <PartRow
        key={part.key}
        part={part.key}
        heading={part.title === null ? null : `${numberOfPart(part.key)}. ${part.title}`}
        words={part.body}
        isChanged={review.changedSinceLast?.has(part.key) ?? false}
        live={
          numberOfPart(part.key) === null ? null : (
            <LiveData slug={review.plan.slug} part={part.key} sent={sent.duties} now={review.work ?? NOTHING} />
          )
        }
        lastYear={bodyIn(review.lastYear, part.key)}
        year={review.period.year}
        mayReturn={mayReturn}
      />
    ))
  const sections = sectionsOf(sent.parts, sent.duties, sent.year).map((section) => (
    <section key={section.number} aria-labelledby={`muc-${section.number}`} className="mt-6">
      <h2 id={`muc-${section.number}`} className="text-heading uppercase">
        {section.number}. {section.heading}
      </h2>
      {rowsOf(section)}
      {section.sections.map((below) => (
        <div key={below.number} className="mt-3">
          <h3 className="font-semibold">
            {below.number}. {below.heading}
          </h3>
          {rowsOf(below)}
        </div>
      ))}
      {section.parts.length === 0 && section.sections.length === 0 && <p className="text-ink-2">Không phát sinh.</p>}
    </section>
  ))
  return (
    <>
      <TakenOut parts={sent.parts} changed={review.changedSinceLast} />
      {sections}
    </>
  )
}
