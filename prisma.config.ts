import { defineConfig } from "prisma/config"

// Only `generate` and the authoring of migrations use the Prisma CLI; at run time scripts/migrate.mjs applies the SQL.
const postgresql = process.env.DIALECT === "postgresql"

export default defineConfig({
  schema: postgresql ? "prisma/.generated/postgresql.prisma" : "prisma/schema.prisma",
  migrations: { path: postgresql ? "prisma/migrations/postgresql" : "prisma/migrations/sqlite" },
  // The full-text index of lib/tasks/full-text.ts; SQLite keeps it in several tables.
  experimental: { externalTables: true },
  tables: {
    external: postgresql
      ? ["public.TaskSearch"]
      : ["TaskSearch", ...["config", "content", "data", "docsize", "idx"].map((part) => `TaskSearch_${part}`)],
  },
  datasource: { url: postgresql ? "postgresql://pglite.invalid/none" : "file:./prisma/.generated/authoring.db" },
})
