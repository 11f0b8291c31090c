// The built application in .next.
import { existsSync, rmSync } from "node:fs"
import { OperatorProblem } from "../operator-problem.mjs"
import { runNode } from "./child.mjs"
import { packBuiltFiles } from "./pack.mjs"
import { hashOf, isStamped, writeStamp } from "./stamp.mjs"

const STAMP = ".next/built-from"

/** Everything that ends up in the build. The generated clients follow from the schema. */
const SOURCES = [
  ...["app", "components", "lib", "public", "seeds", "prisma/schema.prisma", "instrumentation.ts"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"],
]

/** Whether .next was completely built from the sources as they are. */
export const isBuilt = () => existsSync(".next/BUILD_ID") && isStamped(STAMP, hashOfSources())

/** Builds the application where its sources changed; the build tool's own words are shown when it fails. */
export async function ensureBuild(say) {
  if (isBuilt()) return
  say("Đang dựng ứng dụng (khoảng một phút)…")
  // Taken before the build: what somebody edits meanwhile makes the next start build again.
  const hash = hashOfSources()
  rmSync(STAMP, { force: true })
  const build = await runNode(["node_modules/next/dist/bin/next", "build"], {
    env: { NODE_ENV: "production" },
    quiet: true,
  })
  if (build.code !== 0) {
    process.stderr.write(build.output)
    throw new OperatorProblem("Không dựng được ứng dụng; lý do nằm ở các dòng trên.")
  }
  packBuiltFiles()
  writeStamp(STAMP, hash)
}

const hashOfSources = () => hashOf(SOURCES, ["lib/generated"])
