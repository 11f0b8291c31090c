import path from "node:path"
import { defineConfig } from "vitest/config"

// The files of a project share a worker's modules (isolate: false): loading Prisma anew for each takes longer than most of
// them. What a file needs for itself, its database and its environment, tests/support/fresh-database.ts gives it.
const root = import.meta.dirname
// `server-only` throws outside a bundle for the server; the tests are such a server.
const alias = { "@": root, "server-only": path.join(root, "node_modules/server-only/empty.js") }

const integration = (engine: string, chapter = "**") => ({
  resolve: { alias },
  test: {
    name: `integration-${engine}`,
    include: [`tests/integration/${chapter}/*.test.ts`],
    environment: "node" as const,
    setupFiles: ["tests/support/fresh-database.ts"],
    globalSetup: ["tests/support/template-database.ts"],
    env: { TEST_ENGINE: engine },
    testTimeout: 60_000,
    hookTimeout: 180_000,
    isolate: false,
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/architecture.test.ts"],
          environment: "node",
          isolate: false,
          testTimeout: 60_000,
        },
      },
      integration("sqlite"),
      // Where there is a server, its dialect need not be tried twice; one chapter shows that the one in memory works.
      ...(process.env.TEST_POSTGRES_URL
        ? [integration("postgresql"), integration("pglite", "journal")]
        : [integration("pglite")]),
    ],
  },
})
