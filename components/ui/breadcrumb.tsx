import { Link } from "./link"

type Step = { label: string; href: string }

/** The way here: at most two steps above `current`; a telephone shows only the parent, as a way back. */
export function Breadcrumb({ steps, current }: { steps: [Step] | [Step, Step]; current: string }) {
  const parent = steps[steps.length - 1] as Step
  return (
    <nav aria-label="Đường dẫn" className="text-meta text-ink-2 print:hidden">
      <Link href={parent.href} className="touch inline-flex items-center sm:hidden">
        ‹ {parent.label}
      </Link>
      <ol className="hidden flex-wrap gap-x-1.5 sm:flex">
        {steps.map((step) => (
          <li key={step.href}>
            <Link href={step.href}>{step.label}</Link>
            <span aria-hidden="true" className="ml-1.5">
              ›
            </span>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
