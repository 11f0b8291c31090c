import type { ReactNode } from "react"

type PageHeadProps = {
  title: ReactNode
  /** Who speaks, in capitals: the agency, as the issuing line of a document. */
  issuer?: string
  /** Tên loại over a subject: "NHIỆM VỤ 23". With it the title is set as a trích yếu. */
  kind?: string
  /** The place-and-date line: "Số liệu tính đến ngày 25/11/2024". */
  aside?: ReactNode
}

/** The head of a page is the head of a document: issuer, place and date, title, and the short rule under it. */
export function PageHead({ title, issuer, kind, aside }: PageHeadProps) {
  if (!issuer && !kind) {
    return (
      <header className="mt-2 mb-4.5 flex flex-wrap-reverse items-baseline justify-between gap-x-4">
        <Title>{title}</Title>
        {aside && <Aside>{aside}</Aside>}
      </header>
    )
  }
  return (
    <header className="mt-2 mb-4.5">
      {(issuer || aside) && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <p className="text-label tracking-[0.03em] uppercase">{issuer}</p>
          <Aside>{aside}</Aside>
        </div>
      )}
      {kind ? (
        <h1 className="ruled mt-3 max-w-text">
          <span className="block text-label tracking-[0.03em] text-ink-2 uppercase">{kind}</span>{" "}
          <span className="block text-subject">{title}</span>
        </h1>
      ) : (
        <Title>{title}</Title>
      )}
    </header>
  )
}

const Title = ({ children }: { children: ReactNode }) => (
  <h1 className="ruled mt-0.5 max-w-[46ch] text-title-small sm:text-title">{children}</h1>
)

const Aside = ({ children }: { children: ReactNode }) => (
  <div className="text-cell text-ink-2 [font-style:oblique]">{children}</div>
)
