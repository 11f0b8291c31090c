type FileLinksProps = {
  /** What the files hold, for whoever hears the link alone: "danh sách nhiệm vụ". */
  of: string
  files: { words: string; href: string }[]
  /** Stands in front of the formats. */
  label?: string
}

/** "Tải: Excel · Word · PDF" – the same content as files in several formats. */
export function FileLinks({ of, files, label = "Tải:" }: FileLinksProps) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-3 text-cell print:hidden">
      {label}
      {files.map(({ words, href }) => (
        <a key={words} href={href} className="touch inline-flex items-center">
          {words}
          <span className="sr-only">&nbsp;{of}</span>
        </a>
      ))}
    </span>
  )
}
