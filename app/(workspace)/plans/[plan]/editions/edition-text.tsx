import { Lines } from "@/components/ui/lines"
import { type EditionBody, namedText } from "@/lib/editions/body"
import { CHAPTERS, type TextYear } from "@/lib/editions/outline"
import type { FigurePlace } from "./figure-rows"
import { ParagraphSource } from "./paragraph-source"

type EditionTextProps = { body: EditionBody; year: TextYear; place: FigurePlace }

/** The text in the order of the official outline, of a whole period year by year; under every paragraph whose words it holds. */
export function EditionText({ body, year, place }: EditionTextProps) {
  return (
    <div className="max-w-text">
      {CHAPTERS.map(({ number, heading, parts }) => (
        <section key={number} aria-labelledby={`muc-${number}`} className="mt-5">
          <h2 id={`muc-${number}`} className="text-heading uppercase">
            {number}. {heading(year)}
          </h2>
          {body
            .filter(({ key }) => parts.some((part) => part === key))
            .map((part) => (
              <Part key={part.key} part={part} isAlone={parts.length === 1} place={place} />
            ))}
        </section>
      ))}
    </div>
  )
}

type PartProps = { part: EditionBody[number]; isAlone: boolean; place: FigurePlace }

export function Part({ part, isAlone, place }: PartProps) {
  return (
    <div id={`muc-${part.number}-chi-tiet`}>
      {!isAlone && (
        <h3 className="mt-3 font-semibold">
          {part.number.split(".")[1]}. {part.heading}
        </h3>
      )}
      {part.paragraphs.length === 0 && <p className="text-ink-2">Không có nội dung.</p>}
      {part.paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen text's paragraphs keep their places
        <div key={index} className="my-2.5">
          {paragraph.year !== undefined && paragraph.year !== part.paragraphs[index - 1]?.year && (
            <p className="mt-4 mb-1.5 font-semibold text-ink-2">Năm {paragraph.year}</p>
          )}
          <Lines text={namedText(paragraph)} />
          <div className="text-meta text-ink-2">
            <ParagraphSource paragraph={paragraph} place={place} />
          </div>
        </div>
      ))}
    </div>
  )
}
