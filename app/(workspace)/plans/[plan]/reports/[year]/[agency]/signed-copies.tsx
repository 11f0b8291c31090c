import { FileLine } from "@/components/file-line"
import { buttonClasses } from "@/components/ui/button"
import { DateField } from "@/components/ui/date-field"
import { Disclosure } from "@/components/ui/disclosure"
import { Notice } from "@/components/ui/notice"
import { SectionHeading } from "@/components/ui/section-heading"
import { FileField, TextField } from "@/components/ui/text-field"
import { SIGNED_COPIES_PATH } from "@/lib/addresses"
import { screenMoment, writtenDay } from "@/lib/day"
import { FILE_FAULTS, type FileFault, faultSentence } from "@/lib/evidence/faults"
import { receiptCode } from "@/lib/reports/outline"
import type { ReportPage } from "@/lib/reports/queries"

type SignedCopiesProps = { report: ReportPage; asked: Record<string, string | string[] | undefined> }

/** The signed and sealed scans of what was sent, each with number, day and SHA-256; the agency's people add them. */
export function SignedCopies({ report, asked }: SignedCopiesProps) {
  const { documents, snapshots, mayWrite, period, agency, plan } = report
  if (snapshots.length === 0) return null
  const typed = (name: string) => (typeof asked[name] === "string" ? asked[name] : undefined)
  const became = typed("scan")
  return (
    <section aria-labelledby="ban-ky">
      <SectionHeading id="ban-ky">Bản ký, đóng dấu</SectionHeading>
      {became === "stored" && (
        <Notice kind="done" takeFocus>
          Đã đính kèm bản ký, đóng dấu.
        </Notice>
      )}
      {became && became !== "stored" && (
        <Notice kind="refused" takeFocus>
          {isFault(became)
            ? faultSentence({ fault: became })
            : "Chưa đính kèm được. Nhập số, ký hiệu và ngày của văn bản (ngày/tháng/năm, không sau hôm nay), rồi chọn lại tệp."}
        </Notice>
      )}
      {documents.length === 0 && <p className="text-ink-2">Chưa có bản ký, đóng dấu.</p>}
      <ul>
        {documents.map(({ id, number, symbol, issuedOn, file, at, by, snapshot }) => (
          <li key={id} className="border-b border-rule py-2">
            Báo cáo số {number}/{symbol} ngày {writtenDay(issuedOn)}
            {snapshot && `, của lần gửi ${receiptCode(period.year, agency.key, snapshot.no)}`}
            <span className="block">
              <FileLine file={file} />
            </span>
            <span className="block text-meta wrap-anywhere text-ink-2">
              {by.name}, {screenMoment(at)} · SHA-256 {file.sha256}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <Disclosure summary="Đính kèm bản ký, đóng dấu (PDF)" open={became !== undefined && became !== "stored"}>
          <form action={SIGNED_COPIES_PATH} method="post" encType="multipart/form-data" className="max-w-text">
            {Object.entries({ plan: plan.slug, year: period.year, agency: agency.key }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <TextField name="number" label="Số" defaultValue={typed("number")} maxLength={50} />
            <TextField
              name="symbol"
              label="Ký hiệu"
              hint="Ví dụ BC-STC"
              defaultValue={typed("symbol")}
              maxLength={50}
            />
            <DateField name="issuedOn" label="Ngày của văn bản" defaultValue={typed("issuedOn")} />
            <FileField name="file" label="Tệp PDF" hint="Nhiều nhất 20 MB" accept=".pdf,application/pdf" />
            <p className="my-3 text-meta text-ink-2">Không nhập, đính kèm nội dung thuộc bí mật nhà nước.</p>
            <button type="submit" className={buttonClasses("outlined")}>
              Đính kèm
            </button>
          </form>
        </Disclosure>
      )}
    </section>
  )
}

const isFault = (became: string): became is FileFault => (FILE_FAULTS as readonly string[]).includes(became)
