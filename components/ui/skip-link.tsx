export const CONTENT_ID = "noi-dung"

/** First stop of the keyboard: past the bar, to the content. */
export function SkipLink() {
  return (
    <a
      href={`#${CONTENT_ID}`}
      className="sr-only z-10 bg-sheet px-4 py-2 focus:not-sr-only focus:absolute focus:top-1 focus:left-1"
    >
      Đến nội dung chính
    </a>
  )
}
