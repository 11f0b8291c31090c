import type { ReactNode } from "react"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { taskPath } from "@/lib/addresses"
import { counted } from "@/lib/words"

type Matter = { id: string; plan: { slug: string }; number: string; title: string }

type TaskMattersProps<One> = {
  heading: string
  matters: One[]
  /** Where on its task's page a matter is told. */
  anchor: string
  children: (matter: One) => ReactNode
}

/** What is open about tasks, each the way to the place where it is told; nothing where nothing is open. */
export function TaskMatters<One extends Matter>({ heading, matters, anchor, children }: TaskMattersProps<One>) {
  if (matters.length === 0) return null
  return (
    <>
      <SectionHeading>
        {heading} ({counted(matters.length)})
      </SectionHeading>
      <ul className="border-t-2 border-ink bg-sheet">
        {matters.map((matter) => (
          <li key={matter.id} className="border-b border-rule px-2.5 py-2 last:border-rule-strong">
            <Link
              href={`${taskPath(matter.plan.slug, matter.number)}#${anchor}`}
              className="text-ink decoration-rule-strong hover:text-blue"
            >
              {matter.number}. {matter.title}
            </Link>
            {children(matter)}
          </li>
        ))}
      </ul>
    </>
  )
}
