import { Fragment } from "react"
import { Link } from "@/components/ui/link"
import { taskPath, tasksPath } from "@/lib/addresses"
import { type Day, writtenDay } from "@/lib/day"
import type { Sentence } from "@/lib/reports/sentences"

type SourcesProps = { sentences: readonly Sentence[]; plan: string; agency: string; asOf: Day; body: string }

/** Where each sentence comes from: the update of whom and when, or the rows that a rule counted; and which ones are no more. */
export function Sources({ sentences, plan, agency, asOf, body }: SourcesProps) {
  if (sentences.length === 0) return null
  return (
    <details className="my-1 text-meta text-ink-2 print:hidden">
      <summary className="touch w-fit py-0.5 text-blue underline decoration-1 underline-offset-3">
        Nguồn của {sentences.length} câu viết sẵn
      </summary>
      <ul className="list-disc pl-5">
        {sentences.map(({ text, from }) => (
          <li key={text} className="py-0.5">
            “{text}”
            <span className="block">
              {from.kind !== "rule" ? (
                <Link href={`${taskPath(plan, from.number)}#dien-bien`}>
                  {from.kind === "update" ? "cập nhật" : "nội dung phối hợp"} ngày {writtenDay(from.on)} của {from.by},
                  nhiệm vụ {from.number}
                </Link>
              ) : (
                <RuleRows from={from} plan={plan} agency={agency} asOf={asOf} />
              )}
              {!body.includes(text) && " · đã sửa hoặc bỏ"}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

type RuleRowsProps = { from: Extract<Sentence["from"], { kind: "rule" }> } & Pick<
  SourcesProps,
  "plan" | "agency" | "asOf"
>

/** The rows behind a figure, each as it stood on the data day; where they are very many, the list of what the agency leads. */
function RuleRows({ from: { numbers }, plan, agency, asOf }: RuleRowsProps) {
  const words = `số liệu tự tính đến ngày ${writtenDay(asOf)}`
  if (numbers.length === 0) return <>{words}</>
  if (numbers.length > MOST_NAMED) return <Link href={tasksPath(plan, { lead: agency, asOf })}>{words}</Link>
  return (
    <>
      {words}: nhiệm vụ{" "}
      {numbers.map((number, index) => (
        <Fragment key={number}>
          {index > 0 && ", "}
          <Link href={taskPath(plan, number, { asOf })}>{number}</Link>
        </Fragment>
      ))}
    </>
  )
}

const MOST_NAMED = 60
