import { expect, test } from "vitest"
import { fileName } from "@/lib/exports/file-name"

test.each([
  [{ number: "124", symbol: "KH-UBND" }, "NV_KH124_20261125.xlsx"],
  [{ number: "906", symbol: "QĐ-UBND" }, "NV_QD906_20261125.xlsx"],
  [{ number: "98/2018", symbol: "NĐ-CP" }, "NV_ND982018_20261125.xlsx"],
  [{ number: '1"\r\n;../x', symbol: "ĐỀ ÁN" }, "NV_DEAN1X_20261125.xlsx"],
])("the file of %j is called %s", (plan, name) => expect(fileName(["NV"], plan, "2026-11-25", "xlsx")).toBe(name))

test("a report's name holds the agency's symbol, its year and the day of its figures, all without marks", () => {
  const plan = { number: "124", symbol: "KH-UBND" }
  expect(fileName(["BC", "SCT", "2025"], plan, "2025-11-30", "docx")).toBe("BC_KH124_SCT_2025_20251130.docx")
  expect(fileName(["BC", "SKHĐT", "2025"], plan, "2025-11-30", "pdf")).toBe("BC_KH124_SKHDT_2025_20251130.pdf")
})
