/** A text as people wrote it, a paragraph for each of its lines. */
export const Lines = ({ text }: { text: string }) =>
  text
    .split("\n")
    .filter(Boolean)
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other name and keep their places
    .map((line, index) => <p key={index}>{line}</p>)
