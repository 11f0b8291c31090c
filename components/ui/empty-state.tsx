import { Link } from "./link"

/** Nothing to show: one sentence and at most one way on. */
export function EmptyState({ sentence, link }: { sentence: string; link?: { href: string; label: string } }) {
  return (
    <p className="my-6 max-w-text text-ink-2">
      {sentence} {link && <Link href={link.href}>{link.label}</Link>}
    </p>
  )
}
