// Runs an operator's command, scripts/NAME.ts, once packages and database clients are there.
import "./node-version.mjs"
import { existsSync } from "node:fs"
import { orExplain } from "./operator-problem.mjs"
import { runNode, typescript } from "./start/child.mjs"
import { ensureClients } from "./start/clients.mjs"
import { ensurePackages } from "./start/packages.mjs"

await orExplain(async () => {
  const [name, ...args] = process.argv.slice(2)
  if (existsSync(".env")) process.loadEnvFile(".env")
  // What a command prints on stdout may be read by a program.
  ensurePackages(console.error)
  ensureClients(console.error)
  const { code } = await runNode(typescript(`scripts/${name}.ts`, ...args))
  process.exit(code)
})
