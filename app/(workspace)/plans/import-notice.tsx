import { Notice } from "@/components/ui/notice"

/** On a plan's page, for whoever comes from its import: what the import did. `asked` stands in the address. */
export function ImportNotice({ asked }: { asked: string | string[] | undefined }) {
  if (asked === "imported") {
    return (
      <Notice kind="done" takeFocus>
        Đã nhập kế hoạch. Việc tiếp theo: xem lại các nội dung chưa rõ ở dưới.
      </Notice>
    )
  }
  if (asked === "unchanged") return <Notice takeFocus>Không có thay đổi: văn bản này đã được nhập trước đó.</Notice>
  return null
}
