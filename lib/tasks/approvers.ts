import { foldWords } from "@/lib/vietnamese"

/**
 * The approving levels of a task, each once, in the printed order: "HĐND tỉnh/ UBND tỉnh" and "Tỉnh ủy; HĐND tỉnh" name
 * several. Levels that differ only in case, marks or spacing are the same.
 */
export function splitApprovers(text: string): string[] {
  const levels = new Map<string, string>()
  for (const part of text.split(/[/;]/)) {
    const name = part
      .replace(/\s+/g, " ")
      .trim()
      .replace(/[.,]+$/, "")
    const key = foldWords(name)
    if (key !== "" && !levels.has(key)) levels.set(key, name)
  }
  return [...levels.values()]
}
