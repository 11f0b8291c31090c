// What is measured: how each row asks the application, the bare Node server and the bare page, and what it must meet.

/**
 * `must`: at most so many milliseconds of processor time, or so many times what the bare page takes for the same rows, or, of
 * a file, so many milliseconds to wait for it at 56 tasks; `flat`: at most so many times itself between the
 * smallest and the largest scale; `upTo`: beyond so many tasks it is not made; `as`: who asks, an officer unless said.
 * @param {{ plan: string, year: number, agency: string, few: string, many: string,
 *   fewToo: string, manyToo: string, size: number }} seeded
 */
export function rowsOf({ plan, year, agency, few, many, fewToo, manyToo, size }) {
  const tasks = `/plans/${plan}/tasks`
  const reports = `/plans/${plan}/reports`
  const summaryAs = (format) => `/exports/plans/${plan}/summary?year=${year}&format=${format}`
  const report = `${reports}/${year}/${encodeURIComponent(agency)}`
  return [
    { name: "list", path: `${tasks}?group=none`, node: "/list", next: `/${size}`, must: { ofNext: 1.4 }, flat: 1.3 },
    {
      name: "grouped",
      path: `${tasks}?group=lead`,
      node: "/grouped",
      next: `/${size}`,
      must: { ofNext: 1.4 },
      flat: 1.3,
    },
    { name: "filter", path: `${tasks}?group=none&lead=${agency}`, node: "/filter", must: { ofList: 1 }, flat: 2 },
    {
      name: "search",
      path: `${tasks}?q=${encodeURIComponent("thủy sản")}`,
      node: "/search",
      must: { ofList: 1 },
      flat: 2,
    },
    { name: "task", path: `${tasks}/${few}`, node: `/task/${few}`, must: { ms: 14 }, flat: 1.3 },
    { name: "task, 2,000 updates", path: `${tasks}/${many}`, node: `/task/${many}`, must: { ms: 14 }, flat: 1.3 },
    { name: "overview", path: `/plans/${plan}`, must: { ms: 16 }, flat: 2 },
    { name: "dashboard", path: `/plans/${plan}/status`, must: { ms: 16 }, flat: 2 },
    { name: "leader's page", path: `/plans/${plan}/status`, as: "leader", must: { ms: 16 }, flat: 2 },
    // Their length is that of the agencies and years, and of what an agency leads: 33 × 4, whatever the number of tasks.
    { name: "matrix of reports", path: reports, as: "reviewer", next: `/${size}`, must: { ofNext: 1.4 }, flat: 2 },
    { name: "an agency's report", path: report, next: `/${size}`, must: { ofNext: 1.4 } },
    { name: "API", path: `/api/v1${tasks}`, node: "/api", isProgram: true, must: { ms: 5 }, flat: 1.3 },
    // On tasks of their own: what a page is measured with stays as it is.
    { name: "update", path: `${tasks}/${fewToo}`, isUpdate: true, must: { ms: 12 }, flat: 1.3 },
    { name: "update after 2,000", path: `${tasks}/${manyToo}`, isUpdate: true, must: { ms: 12 }, flat: 1.3 },
    { name: "Excel of all rows", path: `/exports${tasks}?format=xlsx`, must: { wait: 300 }, upTo: 5600 },
    { name: "CSV of all rows", path: `/exports${tasks}?format=csv`, upTo: 5600 },
    { name: "PDF of all rows", path: `/exports${tasks}?format=pdf`, upTo: 56 },
    { name: "Word summary", path: summaryAs("docx"), as: "leader", must: { wait: 500 }, upTo: 56 },
    { name: "PDF summary", path: summaryAs("pdf"), as: "leader", upTo: 56 },
    // Of 5,600 tasks it takes longer than a browser waits: it goes on by itself.
    { name: "Excel summary", path: summaryAs("xlsx"), as: "leader", upTo: 56 },
    { name: "Word of an agency's report", path: `/exports${report}?format=docx`, upTo: 56 },
  ]
}

/**
 * How a row is asked again and again. An update is the form of its page, sent as a browser without scripts sends it: each
 * time as somebody who has seen the one before.
 * @returns {Promise<() => { path: string, method?: string, headers: Record<string, string>, body?: string, status?: number }>}
 */
export async function questionOf({ path, as = "officer", isProgram, isUpdate }, { origin, cookies, token }) {
  const cookie = cookies[as]
  if (isProgram) return () => ({ path, headers: { authorization: `Bearer ${token}` } })
  if (!isUpdate) return () => ({ path, headers: { cookie, ...BROWSER } })
  const form = `${path}/update`
  const page = await (await fetch(`${origin}${form}`, { headers: { cookie } })).text()
  const fields = hiddenFieldsIn(page)
  let seen = Number(fields.seen)
  return () => {
    const said = { progress: "IN_PROGRESS", result: "Đã gửi lấy ý kiến lần nữa.", seen: String(seen++) }
    const { body, type } = multipart({ ...fields, clientKey: crypto.randomUUID(), ...said })
    return { path: form, method: "POST", headers: { cookie, origin, "content-type": type }, body, status: 303 }
  }
}

/** What a browser asks for; answers are compressed for it, as for everybody. */
const BROWSER = { accept: "text/html", "accept-encoding": "gzip, br" }

function hiddenFieldsIn(page) {
  const form = /<form[^>]*id="cap-nhat"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ""
  const inputs = [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => input)
  const attributeIn = (input, name) => plain(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "")
  return Object.fromEntries(inputs.map((input) => [attributeIn(input, "name"), attributeIn(input, "value")]))
}

const plain = (text) => text.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&")

function multipart(fields) {
  const boundary = "----bench0123456789"
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return { body: `${parts.join("")}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` }
}
