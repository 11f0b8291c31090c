/** Commands as they are typed, a line each; a long line scrolls in its own region. */
export function Commands({ label, lines }: { label: string; lines: string[] }) {
  return (
    <figure className="my-4">
      <figcaption className="text-label text-ink-2">{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <pre tabIndex={0} className="mt-1 overflow-x-auto border border-rule bg-sheet px-3 py-2 font-mono text-cell">
        {lines.join("\n")}
      </pre>
    </figure>
  )
}
