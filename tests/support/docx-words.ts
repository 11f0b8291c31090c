import { unzip } from "./unzip"

/** The words of a Word file, a paragraph a line; where one goes on the next line of itself, a blank. */
export const docxWords = (file: Buffer): string =>
  (unzip(file)["word/document.xml"] as string)
    .replace(/<w:br\/>/g, " ")
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
