import { readFileSync } from "node:fs"
import { askOne } from "./oracle"
import { lan, minh } from "./people"
import { PLAN } from "./places"

/**
 * Every page of the house: where it is, who may see it, and words of its own that stand in what the server sends to them
 * (and to nobody else). Written by hand, not derived: a page that is missing here fails the build.
 */
export type Door = {
  route: string
  path: string
  who: "signed-in" | "agency" | "house" | "reviewer" | "administrator"
  words: string
  /** A file to keep, for which a stranger is not led to the sign-in but told to sign in. */
  file?: true
}

export const PUBLIC = [
  "/sign-in",
  "/sign-in/code",
  "/setup",
  "/invitation",
  "/reset",
  "/api/health",
  "/api/auth/[...nextauth]",
  "/icon.svg",
]
/** For programs: they answer in their own form, and only to a token or a session (programs-read.spec.ts). */
export const FOR_PROGRAMS = [
  "/api/v1/plans",
  "/api/v1/plans/[plan]/tasks",
  "/api/v1/plans/[plan]/tasks/[number]",
  "/api/v1/plans/[plan]/tasks/[number]/updates",
  "/api/v1/plans/[plan]/summary",
  "/api/v1/plans/[plan]/reports",
  "/api/v1/agencies",
  "/api/v1/documents",
  "/api/v1/openapi.json",
  "/api/v1/[...path]",
]
/** Files to take away or to bring, for whoever is signed in (exports.spec.ts, evidence.spec.ts). */
export const FILES = [
  "/exports/plans/[plan]/tasks",
  "/exports/plans/[plan]/tasks/[number]",
  "/exports/plans/[plan]/summary",
  "/exports/plans/[plan]/reports",
  "/exports/plans/[plan]/reports/[year]/[agency]",
  "/exports/plans/[plan]/editions/[year]/[no]",
  "/exports/plans/[plan]/appendix",
  "/exports/plans/[plan]/status",
  "/exports/plans/[plan]/chasing-letter",
  "/exports/plans/[plan]/submission",
  "/exports/journal",
  "/exports/files/[id]",
  "/files",
  "/files/[id]",
  "/files/reports",
  "/files/reports/paper",
]
/** Next's own pages for what is not there and for what failed: they hold nothing. */
export const OF_NEXT = ["/_not-found", "/_global-error"]

export async function listDoors(): Promise<Door[]> {
  const person = await askOne(`SELECT id FROM "Person" WHERE email = '${minh.email}'`)
  const document = await askOne(`SELECT slug FROM "Document" WHERE number = '907'`)
  const door = (route: string, path: string, who: Door["who"], words: string): Door => ({ route, path, who, words })
  return [
    door("/", "/", "signed-in", "124/KH-UBND"),
    door("/account", "/account", "signed-in", "Thư điện tử là tên đăng nhập"),
    door("/two-factor", "/two-factor", "signed-in", "hỏi thêm một mã 6 chữ số"),
    door("/exports/files", "/exports/files", "signed-in", "Tệp giữ trong một ngày"),
    door("/exports/refused", "/exports/refused?reason=too-many-attempts", "signed-in", "Hai tệp trước chưa lập xong"),
    door("/api", "/api", "signed-in", "khóa không vào lịch sử lệnh"),
    door("/approvals", "/approvals", "signed-in", "Không có nội dung nào chờ duyệt"),
    door("/agencies", "/agencies", "signed-in", "Thanh tra tỉnh"),
    door("/agencies/[key]", "/agencies/SCT", "signed-in", "Sở Công Thương"),
    door("/documents", "/documents", "signed-in", document),
    door("/documents/[slug]", `/documents/${document}`, "signed-in", "907/QĐ-UBND"),
    door("/search", "/search", "signed-in", "không cần gõ dấu"),
    door("/plans", "/plans", "signed-in", "Các kế hoạch đang theo dõi"),
    door("/plans/[plan]/appendix", `${PLAN}/appendix`, "signed-in", "Phụ lục như đã ban hành"),
    door("/plans/[plan]", PLAN, "signed-in", "124/KH-UBND"),
    door("/plans/[plan]/status", `${PLAN}/status`, "signed-in", "Tình hình thực hiện"),
    door(
      "/plans/[plan]/status/coordinating",
      `${PLAN}/status/coordinating`,
      "signed-in",
      "không cộng với nhiệm vụ chủ trì",
    ),
    door("/plans/[plan]/status/years", `${PLAN}/status/years`, "signed-in", "không cộng chung với số nhiệm vụ"),
    door("/plans/[plan]/status/recent", `${PLAN}/status/recent`, "signed-in", "Diễn biến mới"),
    door("/plans/[plan]/tasks", `${PLAN}/tasks`, "signed-in", "Nhiệm vụ theo mục"),
    door("/plans/[plan]/tasks/views", `${PLAN}/tasks/views`, "signed-in", "Danh sách đã lưu –"),
    door("/plans/[plan]/tasks/[number]", `${PLAN}/tasks/13`, "signed-in", "906/QĐ-UBND"),
    door("/plans/[plan]/tasks/[number]/update", `${PLAN}/tasks/43/update`, "agency", "Kết quả thực hiện"),
    door("/plans/[plan]/sheet", `${PLAN}/sheet`, "agency", "dòng không chọn thì không gửi"),
    door("/plans/[plan]/consolidation/[year]", `${PLAN}/consolidation/2024`, "reviewer", "Từ các báo cáo đã tiếp nhận"),
    door("/plans/[plan]/consolidation/[year]/close", `${PLAN}/consolidation/2024/close`, "reviewer", "Sửa đổi về sau"),
    door("/plans/[plan]/editions", `${PLAN}/editions`, "signed-in", "Bản tổng hợp số 2 năm 2025"),
    door("/plans/[plan]/editions/[year]/[no]", `${PLAN}/editions/2025/2`, "signed-in", "Mã kiểm tra SHA-256"),
    door(
      "/plans/[plan]/editions/[year]/[no]/changes",
      `${PLAN}/editions/2025/2/changes`,
      "signed-in",
      "Đề nghị các cơ quan giải trình",
    ),
    door("/plans/[plan]/reports", `${PLAN}/reports`, "signed-in", "Tình hình gửi báo cáo năm"),
    door("/plans/[plan]/reports/chase", `${PLAN}/reports/chase`, "reviewer", "cơ quan còn phải gửi"),
    door(
      "/plans/[plan]/reports/[year]/[agency]/review",
      `${PLAN}/reports/2024/SCT/review`,
      "reviewer",
      "Chỉ người ghi thấy",
    ),
    door("/plans/[plan]/reports/[year]/[agency]", `${PLAN}/reports/2025/SCT`, "signed-in", "Chốt số liệu"),
    door("/plans/[plan]/reports/[year]/[agency]/check", `${PLAN}/reports/2025/SCT/check`, "house", "Xem toàn văn"),
    door(
      "/plans/[plan]/reports/[year]/[agency]/[chapter]",
      `${PLAN}/reports/2025/SCT/deployment`,
      "house",
      "Về danh mục các phần",
    ),
    door(
      "/plans/[plan]/reports/[year]/[agency]/sent/[no]",
      `${PLAN}/reports/2024/SCT/sent/1`,
      "signed-in",
      "BC-2024-SCT-01",
    ),
    door("/plans/[plan]/settings", `${PLAN}/settings`, "reviewer", "được mở theo các ngày dưới đây"),
    door("/plans/[plan]/proposals", `${PLAN}/proposals`, "reviewer", "Nguyên văn luôn được giữ"),
    door("/plans/[plan]/past", `${PLAN}/past`, "reviewer", "luôn mang dấu “nhập bổ sung”"),
    door("/plans/[plan]/past/upload", `${PLAN}/past/upload`, "reviewer", "Nạp tệp Excel đã điền"),
    // the names in an archive are not packed
    {
      ...door("/exports/plans/[plan]/past", `/exports${PLAN}/past`, "reviewer", "xl/worksheets/sheet1.xml"),
      file: true,
    },
    door("/plans/new", "/plans/new", "administrator", "Nhập kế hoạch từ văn bản"),
    door("/people", "/people", "administrator", lan.email),
    door("/people/new", "/people/new", "administrator", "Người được mời mở liên kết"),
    door("/people/[id]", `/people/${person}`, "administrator", minh.email),
    door("/journal", "/journal", "administrator", "Mỗi lần mở trang này"),
  ]
}

/** The addresses that the build answers to. */
export const listRoutes = (): string[] =>
  Object.values(JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>)

/** Ways to ask for the same page that a framework answers by other code than the page's own. */
export const SIDE_DOORS: { name: string; address: (path: string) => string; headers: Record<string, string> }[] =
  (() => {
    const tree = encodeURIComponent(
      JSON.stringify(["", { children: ["(workspace)", { children: ["__PAGE__", {}] }] }, null, "refetch", 16]),
    )
    const plain = (path: string) => path
    const asked = (suffix: string) => (path: string) => `${path === "/" ? "/index" : path}${suffix}`
    const headers: Record<string, Record<string, string>> = {
      flight: { rsc: "1" },
      prefetch: { rsc: "1", "next-router-prefetch": "1" },
      "full prefetch": { rsc: "1", "next-router-prefetch": "2" },
      "tree segment": { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
      "index segment": { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_index" },
      "head segment": { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_head" },
      "full segment": { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_full" },
      "page segment": {
        rsc: "1",
        "next-router-prefetch": "1",
        "next-router-segment-prefetch": "/!KHdvcmtzcGFjZSk/__PAGE__",
      },
      "router state": { rsc: "1", "next-router-state-tree": tree },
      "hmr refresh": { rsc: "1", "next-hmr-refresh": "1" },
      "next url": { rsc: "1", "next-url": "/sign-in" },
      "data of pages": { "x-nextjs-data": "1" },
      "skipped middleware": { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
      "rewritten by middleware": { "x-middleware-rewrite": "/people", "x-middleware-next": "1" },
      "inner path": { "x-matched-path": "/people", "x-invoke-path": "/people", "x-invoke-status": "200" },
      "route matches": { "x-now-route-matches": "1=people" },
      revalidation: { "x-prerender-revalidate": "1", "x-prerender-revalidate-if-generated": "1" },
      resumption: { "next-resume": "1", "x-next-resume-state-length": "0" },
      "another address": { "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", "x-client-address": "127.0.0.1" },
      "another host": { "x-forwarded-host": "localhost", "x-forwarded-proto": "https" },
      "override of the method": {
        "x-http-method-override": "GET",
        "x-original-url": "/people",
        "x-rewrite-url": "/people",
      },
      "a bearer": { authorization: "Bearer administrator" },
    }
    const addresses: Record<string, (path: string) => string> = {
      ".rsc": asked(".rsc"),
      ".txt": asked(".txt"),
      ".json": asked(".json"),
      ".html": asked(".html"),
      ".prefetch.rsc": asked(".prefetch.rsc"),
      "tree segment file": asked(".segments/_tree.segment.rsc"),
      "page segment file": asked(".segments/!KHdvcmtzcGFjZSk/__PAGE__.segment.rsc"),
      "index.rsc": (path) => `${path === "/" ? "" : path}/index.rsc`,
      "_next/data": (path) => `/_next/data/build${path === "/" ? "/index" : path}.json`,
      "?_rsc": asked("?_rsc=1"),
      "?nxtP": asked("?nxtPplan=124-kh-ubnd&nxtPnumber=13&nxtIkey=SCT"),
      "?__nextLocale": asked("?__nextLocale=vi&__nextDefaultLocale=vi"),
      "trailing slash": (path) => `${path}/`,
      "two slashes": (path) => `/${path}`,
      "dot step": (path) => `/.${path}`,
      backslash: (path) => `/\\${path}`,
      "encoded slash": (path) => path.replace(/(?!^)\//g, "%2f"),
      "encoded letter": (path) => path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
      capitals: (path) => path.toUpperCase(),
      "with a parameter": (path) => `${path};a=b`,
      absolute: (path) => `${process.env.E2E_URL}${path}`,
      "the file's own name": (path) => `/(workspace)${path}/page`,
    }
    return [
      { name: "plain", address: plain, headers: {} },
      ...Object.entries(headers).map(([name, sent]) => ({ name, address: plain, headers: sent })),
      ...Object.entries(addresses).map(([name, address]) => ({ name, address, headers: {} })),
      ...Object.entries(addresses).map(([name, address]) => ({
        name: `${name}, flight`,
        address,
        headers: { rsc: "1" },
      })),
    ]
  })()
