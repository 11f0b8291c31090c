"use client"

import { Button } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"

/** Something failed that nobody expected: says so, how to go on, and the code under which the log keeps it. */
export function Unexpected({ digest, retry }: { digest?: string; retry: () => void }) {
  return (
    <>
      <title>Lỗi hệ thống</title>
      <PageHead title="Chưa thực hiện được do lỗi hệ thống" />
      <p className="max-w-text">
        Dữ liệu đã ghi trước đó còn nguyên. Vui lòng thử lại; nếu lỗi còn xảy ra, báo cho quản trị{" "}
        {digest ? (
          <>
            kèm mã <strong className="font-semibold">{digest}</strong>.
          </>
        ) : (
          "thời điểm và trang gặp lỗi."
        )}
      </p>
      <p className="mt-4 flex flex-wrap items-center gap-4">
        <Button look="primary" onClick={retry}>
          Thử lại
        </Button>
        {/* a full load, not a client navigation: what failed may be the client's own state */}
        <a href="/">Về trang đầu</a>
      </p>
    </>
  )
}
