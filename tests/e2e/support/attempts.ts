import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import type { Fields } from "./call"
import { ask, askOne } from "./oracle"
import { lan, minh, type Person } from "./people"

/**
 * For every action what somebody would send who wants to do what is not theirs to do: valid in form, so that nothing but
 * the right is missing. Written by hand: an action that is missing here fails the build.
 */
export type Attempt = {
  fields: Fields
  path: string
  may: "nobody" | "reviewer" | "leader" | "leader or reviewer" | "administrator" | "own"
  /** What is not there for a stranger is refused as such, and no entry is made. */
  unseen?: true
}

const NO_TOKEN = "A".repeat(43)
const PASSWORD = "trèo đèo lội suối qua sông"

/** What `actor` would send. */
export async function listAttempts(actor?: Person): Promise<Record<string, Attempt>> {
  const his = await askOne(`SELECT id FROM "Person" WHERE email = '${minh.email}'`)
  const hers = await askOne(`SELECT id FROM "Person" WHERE email = '${lan.email}'`)
  const session = await askOne(`SELECT s.id FROM "Session" s JOIN "Person" p ON p.id = s."personId"
    WHERE p.email <> '${actor?.email ?? ""}' AND s."endedAt" IS NULL`)
  const reference = createHash("sha256").update(session).digest("hex").slice(0, 24)
  const [others] = await ask(`SELECT t.id FROM "ApiToken" t JOIN "Person" p ON p.id = t."personId"
    WHERE p.email <> '${actor?.email ?? ""}' AND t."endedAt" IS NULL`)
  const token = String(others?.id ?? "c000000000000000000000000")
  const correction = await openOf("Correction", "124-kh-ubnd/9")
  const proposal = await openOf("Proposal", "124-kh-ubnd/34")
  const plan = readFileSync("tests/files/ke-hoach-2026-2030.txt", "utf8").replaceAll("57/KH-UBND", "61/KH-UBND")
  const task = "/plans/124-kh-ubnd/tasks/9"
  const person = `/people/${his}`
  // a task of Thanh tra tỉnh, of which the reviewer has told on its behalf
  const foreign = "/plans/124-kh-ubnd/tasks/23"
  const duty = { task: "124-kh-ubnd/23", year: "", part: "" }
  const seen = await askOne(`SELECT max(u.seq) FROM "ProgressUpdate" u JOIN "Obligation" o ON o.id = u."obligationId"
    JOIN "Task" t ON t.id = o."taskId" WHERE t."stableKey" = '124-kh-ubnd/23'`)
  const update = await askOne(`SELECT u.id FROM "ProgressUpdate" u JOIN "Obligation" o ON o.id = u."obligationId"
    JOIN "Task" t ON t.id = o."taskId" WHERE t."stableKey" = '124-kh-ubnd/23' AND u.state = 'SENT'`)
  const direction = await askOne(`SELECT id FROM "Direction" WHERE state = 'OPEN' LIMIT 1`)
  const wait = await askOne(`SELECT id FROM "Wait" WHERE "endedOn" IS NULL LIMIT 1`)
  const step = { id: update, state: "SENT", reason: "Giả mạo" }
  const view = await askOne(`SELECT v.id FROM "SavedView" v JOIN "Person" p ON p.id = v."personId"
    WHERE p.email <> '${actor?.email ?? ""}'`)
  const list = `/plans/124-kh-ubnd/tasks/views`
  // the report of a year that nobody has closed yet
  const ofPart = "/plans/124-kh-ubnd/consolidation/2024"
  const part = { plan: "124-kh-ubnd", year: "2024", part: "proposals", version: "0" }
  const snapshot = await askOne(`SELECT s.id FROM "ReportSnapshot" s JOIN "Report" r ON r.id = s."reportId"
    JOIN "ExpectedReport" e ON e.id = r."expectedId" JOIN "ReportPeriod" p ON p.id = e."periodId"
    WHERE p.year = 2024 LIMIT 1`)
  const past = {
    plan: "124-kh-ubnd",
    "0-key": "124-kh-ubnd/6",
    "0-seen": "0",
    "0-progress": "COMPLETED",
    "0-day": "11/7/2022",
    "0-documentNumber": "1/QĐ giả",
  }
  // the report of Thanh tra tỉnh, that nobody has begun
  const reports = "/plans/124-kh-ubnd/reports"
  const report = { plan: "124-kh-ubnd", year: "2025", agency: "TTT" }
  const reportStep = { ...report, state: "NOT_STARTED", version: "0", reason: "Giả mạo" }
  const ofReport = `${reports}/2025/TTT`
  const period = await askOne(`SELECT version FROM "ReportPeriod" WHERE year = 2025`)
  const days = { opensOn: "1/11/2025", dataAsOf: "15/11/2025", dueOn: "30/11/2025", locksOn: "15/12/2025" }
  return {
    openPeriodAction: { fields: { plan: "124-kh-ubnd", year: "2023" }, path: reports, may: "reviewer" },
    changePlanSettingsAction: {
      fields: {
        ...{ plan: "124-kh-ubnd", seen: "01/11 15/11 30/11 inclusive 15/12 30", dueInclusive: "exclusive" },
        ...{ opensOn: "1/10", dataAsOf: "15/10", dueOn: "30/10", locksOn: "15/11", dueSoonDays: "365" },
      },
      path: "/plans/124-kh-ubnd/settings",
      may: "reviewer",
    },
    changePeriodAction: {
      fields: { plan: "124-kh-ubnd", year: "2025", version: period, ...days, dueInclusive: "exclusive" },
      path: reports,
      may: "reviewer",
    },
    saveReportPartAction: {
      fields: { ...report, part: "highlights", draftVersion: "0", body: "Giả mạo" },
      path: ofReport,
      may: "nobody",
    },
    keepAsWrittenAction: { fields: { ...report, chapter: "deployment" }, path: ofReport, may: "nobody" },
    forwardReportAction: { fields: reportStep, path: ofReport, may: "nobody" },
    handBackReportAction: { fields: reportStep, path: ofReport, may: "nobody" },
    sendReportAction: { fields: reportStep, path: ofReport, may: "nobody" },
    withdrawReportAction: { fields: reportStep, path: ofReport, may: "nobody" },
    takeParagraphAction: {
      fields: { ...part, part: "results/overdue", verb: "take", snapshot, key: "highlights" },
      path: `${ofPart}?part=results/overdue`,
      may: "reviewer",
    },
    writeParagraphAction: { fields: { ...part, text: "Giả mạo" }, path: ofPart, may: "reviewer" },
    changeParagraphAction: { fields: { ...part, id: snapshot, verb: "remove" }, path: ofPart, may: "reviewer" },
    chooseFigureAction: { fields: { ...part, rule: "given", verb: "leave" }, path: ofPart, may: "reviewer" },
    markPartAction: { fields: { ...part, verb: "finish" }, path: ofPart, may: "reviewer" },
    closePeriodReportAction: {
      fields: { plan: "124-kh-ubnd", seen: "0" },
      path: "/plans/124-kh-ubnd/editions",
      may: "reviewer",
    },
    closeEditionAction: {
      fields: { plan: "124-kh-ubnd", year: "2024", seen: "0" },
      path: "/plans/124-kh-ubnd/consolidation/2024/close",
      may: "reviewer",
    },
    takeReportAction: { fields: reportStep, path: `${ofReport}/review`, may: "reviewer" },
    returnReportAction: { fields: reportStep, path: `${ofReport}/review`, may: "reviewer" },
    writeNoteAction: { fields: { ...report, text: "Giả mạo" }, path: `${ofReport}/review`, may: "reviewer" },
    exemptAgencyAction: { fields: { ...report, reason: "Giả mạo" }, path: `${ofReport}/review`, may: "reviewer" },
    endExemptionAction: { fields: report, path: `${ofReport}/review`, may: "reviewer" },
    grantExceptionAction: {
      fields: { ...report, reason: "Giả mạo", until: inAYear() },
      path: `${ofReport}/review`,
      may: "reviewer",
    },
    chaseReportsAction: {
      fields: { plan: "124-kh-ubnd", year: "2025", "agency:TTT": "on", channel: "TELEPHONE", words: "Giả mạo" },
      path: `${reports}/chase`,
      may: "reviewer",
    },
    renameViewAction: { fields: { id: view, name: "Giả mạo" }, path: list, may: "nobody", unseen: true },
    removeViewAction: { fields: { id: view }, path: list, may: "nobody", unseen: true },
    shareViewAction: { fields: { id: view, agency: "SCT" }, path: list, may: "nobody", unseen: true },
    decideCorrectionAction: {
      fields: { id: correction, verb: "accept", state: "PROPOSED" },
      path: task,
      may: "reviewer",
    },
    decideProposalAction: { fields: { id: proposal, verb: "accept", state: "PROPOSED" }, path: task, may: "reviewer" },
    overrideDeadlineAction: {
      fields: {
        task: "124-kh-ubnd/2",
        seq: "1",
        kind: "DATE",
        start: "",
        due: "30/6/2023",
        reason: "Theo biên bản họp",
      },
      path: task,
      may: "reviewer",
    },
    addSignatoryAction: {
      fields: { key: "TTT", authority: "OWN", title: "Giám đốc", fullName: "Kẻ Lạ", from: "01/01/2024" },
      path: "/agencies/TTT",
      may: "administrator",
    },
    endSignatoryAction: {
      fields: { id: "c000000000000000000000000", to: "31/12/2030" },
      path: "/agencies/TTT",
      may: "administrator",
      unseen: true,
    },
    changeLetterheadAction: {
      fields: { key: "TTT", symbol: "GIA", place: "Nơi khác", draftingUnit: "GIA", from: "01/01/2024" },
      path: "/agencies/TTT",
      may: "administrator",
    },
    changeContactAction: {
      fields: { key: "TTT", person: "Kẻ Lạ", phone: "0255 000 0000" },
      path: "/agencies/TTT",
      may: "administrator",
    },
    invitePersonAction: {
      fields: { name: "Kẻ Lạ", email: "la@xa.vn", position: "", role: "ADMINISTRATOR", agency: "" },
      path: "/people/new",
      may: "administrator",
    },
    renewInvitationAction: { fields: { personId: his }, path: person, may: "administrator" },
    makeResetLinkAction: { fields: { personId: his }, path: person, may: "administrator" },
    changeMembershipAction: {
      fields: { personId: hers, role: "ADMINISTRATOR", agency: "" },
      path: person,
      may: "administrator",
    },
    removeTwoFactorAction: { fields: { personId: his }, path: person, may: "administrator" },
    turnAccountAction: { fields: { personId: his, verb: "disable" }, path: person, may: "administrator" },
    endSessionsAction: { fields: { personId: his }, path: person, may: "administrator" },
    importPlanAction: {
      fields: {
        step: "confirm",
        text: plan,
        issuer: "UBND",
        periodFrom: "2026",
        periodTo: "2030",
        consolidator: "STC",
      },
      path: "/plans/new",
      may: "administrator",
    },
    reportProgressAction: {
      fields: { ...duty, seen, progress: "IN_PROGRESS", result: "Giả mạo", onBehalf: "Công văn giả" },
      path: `${foreign}/update`,
      may: "reviewer",
    },
    reportNoChangeAction: { fields: { ...duty, seen }, path: `${foreign}/update`, may: "nobody" },
    reportSheetAction: {
      fields: {
        plan: "124-kh-ubnd",
        "0-key": "124-kh-ubnd/23",
        "0-seen": seen,
        "0-says": "update",
        "0-progress": "IN_PROGRESS",
        "0-result": "Giả mạo",
      },
      path: "/plans/124-kh-ubnd/sheet",
      may: "nobody",
    },
    saveSheetDraftAction: {
      fields: {
        plan: "124-kh-ubnd",
        draftVersion: "0",
        "0-key": "124-kh-ubnd/23",
        "0-says": "update",
        "0-result": "Giả mạo",
      },
      path: "/plans/124-kh-ubnd/sheet",
      may: "nobody",
      unseen: true,
    },
    dropSheetDraftAction: {
      fields: { plan: "124-kh-ubnd" },
      path: "/plans/124-kh-ubnd/sheet",
      may: "nobody",
      unseen: true,
    },
    saveDraftAction: {
      fields: { ...duty, draftVersion: "0", result: "Giả mạo" },
      path: `${foreign}/update`,
      may: "reviewer",
      unseen: true,
    },
    dropDraftAction: { fields: duty, path: `${foreign}/update`, may: "reviewer", unseen: true },
    passUpdateAction: { fields: { ...step, reason: "" }, path: foreign, may: "nobody" },
    handBackUpdateAction: { fields: step, path: foreign, may: "nobody" },
    withdrawUpdateAction: { fields: step, path: foreign, may: "nobody" },
    confirmUpdateAction: { fields: step, path: foreign, may: "nobody" },
    confirmUpdatesAction: { fields: { ids: update }, path: "/approvals", may: "nobody" },
    returnUpdateAction: { fields: step, path: foreign, may: "reviewer" },
    giveDirectionAction: {
      fields: { task: "124-kh-ubnd/23", text: "Giả mạo", dueOn: "" },
      path: foreign,
      may: "leader",
    },
    answerDirectionAction: { fields: { id: direction, text: "Giả mạo" }, path: foreign, may: "nobody" },
    closeDirectionAction: { fields: { id: direction }, path: foreign, may: "leader or reviewer" },
    askForHelpAction: {
      fields: { task: "124-kh-ubnd/23", agency: "SCT", text: "Giả mạo" },
      path: foreign,
      may: "nobody",
    },
    contributeAction: { fields: { task: "124-kh-ubnd/23", text: "Giả mạo" }, path: foreign, may: "nobody" },
    nameWaitAction: {
      fields: { task: "124-kh-ubnd/23", desk: "PROVINCE", text: "Giả mạo" },
      path: foreign,
      may: "nobody",
    },
    // of a task that the reviewer's own agency leads
    endWaitAction: { fields: { id: wait }, path: "/plans/124-kh-ubnd/tasks/1", may: "reviewer" },
    nameTaskContactAction: { fields: { task: "124-kh-ubnd/23", name: "Kẻ Lạ" }, path: foreign, may: "nobody" },
    nameLeaderInChargeAction: { fields: { task: "124-kh-ubnd/23", name: "Kẻ Lạ" }, path: foreign, may: "reviewer" },
    addCommentAction: { fields: { task: "124-kh-ubnd/23", text: "Ý kiến của tôi" }, path: foreign, may: "own" },
    recordPastAction: { fields: past, path: "/plans/124-kh-ubnd/past", may: "reviewer" },
    importPastAction: {
      fields: { step: "confirm", ...past },
      path: "/plans/124-kh-ubnd/past/upload",
      may: "reviewer",
    },
    endOwnSessionAction: { fields: { reference, personId: his }, path: "/account", may: "nobody", unseen: true },
    revokeOwnTokenAction: { fields: { id: token, personId: his }, path: "/account", may: "nobody", unseen: true },
    // what follows is anybody's own, and nobody's who is not signed in
    saveViewAction: {
      fields: { plan: "124-kh-ubnd", query: "?lead=SCT", name: "Giả mạo" },
      path: "/plans/124-kh-ubnd/tasks",
      may: "own",
    },
    updateProfileAction: { fields: { name: "Kẻ Lạ", position: "", personId: his }, path: "/account", may: "own" },
    changePasswordAction: {
      fields: { currentPassword: minh.password, password: PASSWORD, passwordAgain: PASSWORD, personId: his },
      path: "/account",
      may: "own",
    },
    endOtherSessionsAction: { fields: { personId: his }, path: "/account", may: "own" },
    proposeTwoFactorAction: { fields: { personId: his }, path: "/two-factor", may: "own" },
    turnOnTwoFactorAction: { fields: { code: "123456", personId: his }, path: "/two-factor", may: "own" },
    changeTwoFactorAction: {
      fields: { code: "123456", verb: "turn-off", personId: his },
      path: "/account",
      may: "own",
    },
    makeOwnTokenAction: {
      fields: { name: "Kẻ Lạ", scope: "read", expiresOn: inAYear(), personId: his },
      path: "/account",
      may: "own",
    },
    signOutAction: { fields: {}, path: "/account", may: "own" },
    signInAction: { fields: { email: "khong-co@xa.vn", password: PASSWORD }, path: "/sign-in", may: "own" },
    enterCodeAction: { fields: { code: "123456" }, path: "/sign-in/code", may: "own" },
    setUpAction: {
      fields: {
        token: NO_TOKEN,
        name: "Kẻ Lạ",
        email: "la@xa.vn",
        position: "",
        password: PASSWORD,
        passwordAgain: PASSWORD,
      },
      path: "/setup",
      may: "own",
    },
    acceptInvitationAction: {
      fields: { token: NO_TOKEN, password: PASSWORD, passwordAgain: PASSWORD },
      path: "/invitation",
      may: "own",
    },
    resetPasswordAction: {
      fields: { token: NO_TOKEN, password: PASSWORD, passwordAgain: PASSWORD },
      path: "/reset",
      may: "own",
    },
  }
}

const openOf = (table: "Correction" | "Proposal", stableKey: string) =>
  askOne(`SELECT p.id FROM "${table}" p JOIN "Cell" c ON c.id = p."cellId" JOIN "Task" t ON t.id = c."taskId"
    WHERE t."stableKey" = '${stableKey}' AND p.state = 'PROPOSED'`)

const inAYear = () => `30/6/${new Date().getFullYear() + 1}`
