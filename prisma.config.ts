import { defineConfig } from "prisma/config"

// Only `generate` and the authoring of migrations use the Prisma CLI; at run time scripts/migrate.mjs applies the SQL.
const postgresql = process.env.DIALECT === "postgresql"

export default defineConfig({
  schema: postgresql ? "prisma/.generated/postgresql.prisma" : "prisma/schema.prisma",
  migrations: { path: postgresql ? "prisma/migrations/postgresql" : "prisma/migrations/sqlite" },
  datasource: { url: postgresql ? "postgresql://pglite.invalid/none" : "file:./prisma/.generated/authoring.db" },
})
