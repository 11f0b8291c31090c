import { listTables } from "../migrate/ledger.mjs"
import { OperatorProblem } from "../operator-problem.mjs"
import { using } from "./copy-database"
import type { Placed, Target } from "./placed"
import { postgresqlAccess, postgresqlTool, runTool } from "./tools"

/** Loads the copy into the schema public; what was there is kept aside as a schema with the time in its name. */
export async function placePostgresql(copy: string, { databaseUrl, replace, suffix }: Target): Promise<Placed> {
  const aside = suffix.replaceAll("-", "_").toLowerCase()
  const hadData = await using(databaseUrl, async (database) => {
    const [others] = await database.rows(
      `SELECT count(*) AS "count" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> 'operator'`,
    )
    if (Number(others?.count) > 0)
      throw new OperatorProblem("Còn kết nối khác tới cơ sở dữ liệu này. Dừng hệ thống rồi phục hồi lại.")
    if ((await listTables(database)).length === 0) return false
    if (!replace)
      throw new OperatorProblem(
        "Cơ sở dữ liệu đã có dữ liệu. Thêm --replace để thay; dữ liệu cũ được giữ lại trong lược đồ khác.",
      )
    await database.script(`BEGIN; ALTER SCHEMA public RENAME TO "${aside}"; CREATE SCHEMA public; COMMIT`)
    return true
  })
  const undo = () =>
    using(databaseUrl, (database) =>
      database.script(
        `BEGIN; DROP SCHEMA public CASCADE; ${hadData ? `ALTER SCHEMA "${aside}" RENAME TO public` : "CREATE SCHEMA public"}; COMMIT`,
      ),
    )
  const { dbname, environment } = postgresqlAccess(databaseUrl)
  const options = ["--schema=public", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"]
  try {
    await runTool(postgresqlTool("pg_restore"), [dbname, ...options, copy], environment)
  } catch (problem) {
    await undo()
    throw problem
  }
  return { aside: hadData ? `lược đồ ${aside}` : null, undo }
}
