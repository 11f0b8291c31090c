import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { REFUSAL_WORDS } from "@/lib/words"

export const metadata = { title: "Không tìm thấy" }

/** Within the frame: says the same for what does not exist and for what this person may not see. */
export default function NotFound() {
  return (
    <>
      <PageHead title="Không tìm thấy" />
      <p className="max-w-text">{REFUSAL_WORDS["not-found"]}</p>
      <p className="mt-3">
        <Link href="/">Về trang đầu</Link>
      </p>
    </>
  )
}
