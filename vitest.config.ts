import path from "node:path"
import { defineConfig } from "vitest/config"

const root = import.meta.dirname
// `server-only` throws outside a bundle for the server; the tests are such a server.
const alias = { "@": root, "server-only": path.join(root, "node_modules/server-only/empty.js") }

const integration = (engine: string) => ({
  resolve: { alias },
  test: {
    name: `integration-${engine}`,
    include: ["tests/integration/**/*.test.ts"],
    environment: "node" as const,
    setupFiles: ["tests/support/fresh-database.ts"],
    globalSetup: ["tests/support/template-database.ts"],
    env: { TEST_ENGINE: engine },
    testTimeout: 60_000,
    hookTimeout: 180_000,
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
          testTimeout: 60_000,
        },
      },
      integration("sqlite"),
      integration("pglite"),
      ...(process.env.TEST_POSTGRES_URL ? [integration("postgresql")] : []),
    ],
  },
})
