type Surprise = Error & { digest?: string }

/**
 * Writes a failure that nobody expected into the log, on one line of JSON: its id, kind and stack, and the path without
 * what stands behind the question mark. Messages of the database repeat what was to be written: only their first line
 * is kept.
 */
export function logSurprise(problem: unknown, path: string, now: Date): void {
  const { name, message, stack, digest }: Surprise = problem instanceof Error ? problem : new Error(String(problem))
  const calls = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line))
  console.error(
    JSON.stringify({
      level: "error",
      at: now.toISOString(),
      id: digest ?? null,
      path: path.split("?", 1)[0],
      name,
      message: message
        .split("\n")
        .find((line) => line.trim() !== "")
        ?.slice(0, 200),
      stack: calls.slice(0, 12).map((line) => line.trim()),
    }),
  )
}
