import { SubmitButton } from "@/components/ui/submit-button"
import { FileField } from "@/components/ui/text-field"

/** Which file. A browser keeps no chosen file over a reload, so that after an answer it has to be chosen anew. */
export function UploadFields({ again }: { again: boolean }) {
  return (
    <div className="max-w-text">
      <FileField
        name="file"
        label={again ? "Chọn lại tệp văn bản" : "Tệp văn bản của kế hoạch"}
        hint="Văn bản thuần (.txt), mã Unicode UTF-8, không quá 2 MB; phụ lục là bảng, các ô cách nhau bằng dấu tab."
        accept=".txt,text/plain"
      />
      <p className="mb-4 text-meta text-ink-2">
        {again && "Trình duyệt không giữ tệp đã chọn khi tải lại trang; sau khi sửa văn bản phải chọn lại tệp. "}
        Không nhập, đính kèm nội dung thuộc bí mật nhà nước.
      </p>
      <SubmitButton pendingText="Đang đọc văn bản…">Đọc thử, chưa ghi</SubmitButton>
    </div>
  )
}
