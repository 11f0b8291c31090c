import type { Metadata } from "next"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { requireViewer } from "@/lib/access/viewer"
import { readRefusedFile, refusedFilePath } from "@/lib/addresses"
import { MOST_EXPORTED } from "@/lib/exports/columns"
import { TWO_AT_ONCE } from "@/lib/exports/turns"
import { MOST_ROWS } from "@/lib/papers/paper"
import { REFUSAL_WORDS } from "@/lib/words"

export const metadata: Metadata = { title: "Chưa lập được tệp" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Why a file was not made, and what to do instead. */
export default async function RefusedFilePage({ searchParams }: Props) {
  const { reason, file } = await searchParams
  const path = readRefusedFile(file)
  await requireViewer(refusedFilePath(String(reason), path))
  const isSheet = !/[?&]format=(docx|pdf)\b/.test(path)
  return (
    <>
      <PageHead title="Chưa lập được tệp" />
      <p className="max-w-text">
        {reason === "too-large" ? tooLong(isSheet) : reason === "nothing-owed" ? NOTHING_OWED : TWO_AT_ONCE}{" "}
        {path !== "" && reason === "too-large" && !isSheet && (
          <a href={path.replace(/format=(docx|pdf)\b/, "format=xlsx")}>Tải Excel</a>
        )}
        {path !== "" && reason === "too-many-attempts" && <a href={path}>Tải lại tệp này</a>}
      </p>
      <p className="mt-4">
        <Link href="/">Về trang đầu</Link>
      </p>
    </>
  )
}

const NOTHING_OWED = REFUSAL_WORDS["nothing-owed"]
const tooLong = (isSheet: boolean) =>
  isSheet
    ? `Một tệp Excel nhận nhiều nhất ${figure(MOST_EXPORTED)} dòng. Thêm điều kiện lọc rồi tải lại.`
    : `Một tệp Word, PDF nhận nhiều nhất ${figure(MOST_ROWS)} dòng; danh sách này dài hơn.`

const figure = (count: number) => count.toLocaleString("vi-VN")
