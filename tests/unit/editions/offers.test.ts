import { expect, test } from "vitest"
import { offersOf, type TakenReport, waitingOffers } from "@/lib/editions/offers"
import type { SentReport } from "@/lib/reports/sent-report"

const duty = (number: string, section: SentReport["duties"][number]["section"]): SentReport["duties"][number] => ({
  ...{ number, section, title: `Việc ${number}`, year: null, isShared: false, due: null, progress: "IN_PROGRESS" },
  ...{ finishedOn: null, document: null, bucket: "inProgressOverdue", days: 330 },
})
const part = (key: string, body: string, isUntouched = false): SentReport["parts"][number] => ({
  ...{ key: key as never, title: null, body, isUntouched },
  sources: isUntouched ? [{ text: body, from: { kind: "rule", rule: "none", numbers: [] } }] : [],
})
const report = (key: string, sent: Partial<SentReport>, lastYear: SentReport | null = null): TakenReport => ({
  agency: { key, name: `Sở ${key}` },
  snapshot: { id: `${key}-1`, no: 1, on: "2024-11-28" },
  lastYear,
  sent: {
    ...{ agency: { key, name: `Sở ${key}` }, year: 2024, dataAsOf: "2024-11-15", nothingToReport: false },
    ...{ parts: [], duties: [], ...sent },
  },
})

test("what is said of a task is offered where the task stands on the data day", () => {
  const offers = offersOf([
    report("SCT", { parts: [part("results/45", "Đề án chưa lập.")], duties: [duty("45", "overdue")] }),
    report("SYT", { parts: [part("results/9", "Đã ban hành.")], duties: [duty("9", "completed")] }),
  ])
  expect(offers.map(({ part: at, number }) => [at, number])).toEqual([
    ["results/completed", "9"],
    ["results/overdue", "45"],
  ])
})

test("whoever helps is offered beside the task's leader; without a leader's report, among what is in progress", () => {
  const helper = report("SYT", { parts: [part("helped/45", "Đã góp ý."), part("helped/7", "Đã góp ý hai lần.")] })
  const lead = report("SCT", { duties: [duty("45", "overdue")] })
  expect(offersOf([helper, lead]).map(({ key, part: at }) => [key, at])).toEqual([
    ["helped/7", "results/in-progress"],
    ["helped/45", "results/overdue"],
  ])
})

test("what the system wrote for want of anything is not offered; what an agency wrote is, and nothing to report neither", () => {
  const quiet = report("SYT", { nothingToReport: true, parts: [part("deployment", "Không phát sinh.", true)] })
  const plain = report("SCT", {
    parts: [
      part("deployment", "Sở chủ trì 05 nhiệm vụ.", true),
      part("proposals", "Không có kiến nghị.", true),
      part("highlights", "  "),
    ],
  })
  const words = report("STC", { parts: [part("proposals", "Bố trí kinh phí.")] })
  expect(offersOf([quiet, plain, words]).map(({ agency, key }) => `${agency.key} ${key}`)).toEqual([
    "SCT deployment",
    "STC proposals",
  ])
})

test("last year's words of the same agency stand beside, and what was looked at waits no more until it reads otherwise", () => {
  const before = report("SCT", { parts: [part("results/45", "Đang lập đề cương.")] }).sent
  const [offer] = offersOf([report("SCT", { parts: [part("results/45", "Đề án chưa lập.")] }, before)])
  expect(offer?.lastYear).toBe("Đang lập đề cương.")
  const used = { agencyKey: "SCT", sourceKey: "results/45", original: "Đề án chưa lập." }
  const offers = offer ? [offer] : []
  expect(waitingOffers(offers, [used])).toEqual([])
  expect(waitingOffers(offers, [{ ...used, original: "Chữ cũ." }])).toEqual(offers)
})
