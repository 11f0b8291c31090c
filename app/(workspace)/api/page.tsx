import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { readEnvironment } from "@/lib/environment"
import { listPlans } from "@/lib/plans/queries"
import { describeAnswers, REFUSALS } from "@/lib/programs/openapi"
import { PROGRAM_ROUTES } from "@/lib/programs/routes"
import { AnswerFields } from "./answer-fields"
import { Commands } from "./commands"
import { RouteDescription } from "./route-description"

export const metadata = { title: "Dữ liệu cho phần mềm" }

/** For the engineers of other systems: how to get a token, what may be asked, what is answered; made of the same schemas. */
export default async function ApiPage() {
  const viewer = await requireViewer("/api")
  const { appUrl } = readEnvironment()
  const [plan] = await listPlans(viewer)
  const tasks = `${appUrl}/api/v1/plans/${plan?.slug ?? "{plan}"}/tasks`
  return (
    <>
      <PageHead title="Dữ liệu cho phần mềm" />
      <p className="max-w-text">
        Phần mềm khác đọc được kế hoạch, nhiệm vụ, cơ quan, văn bản dưới dạng JSON, với đúng những gì chủ khóa truy cập
        đang được xem. Bản mô tả cho máy: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a> (OpenAPI 3.1).
      </p>

      <SectionHeading>Bắt đầu</SectionHeading>
      <ol className="max-w-text list-decimal space-y-1 pl-6">
        <li>
          Tạo khóa ở <Link href="/account#tokens">trang Tài khoản</Link>, hoặc trên máy chủ:{" "}
          <code>npm run --silent token -- create --email ĐỊA-CHỈ</code>. Khóa chỉ hiện một lần.
        </li>
        <li>
          Gửi khóa trong tiêu đề <code>Authorization</code> của mỗi yêu cầu. Khóa viết trong địa chỉ không có tác dụng
          và có thể bị ghi lại ở máy trung gian.
        </li>
        <li>Thu hồi khóa ở trang Tài khoản khi không dùng nữa; yêu cầu kế tiếp bằng khóa ấy bị từ chối.</li>
      </ol>
      <Commands
        label="Ví dụ với curl"
        lines={[
          "read -rs KHOA   # dán khóa; khóa không vào lịch sử lệnh",
          `curl -H "Authorization: Bearer $KHOA" ${appUrl}/api/v1/plans`,
          `curl -H "Authorization: Bearer $KHOA" ${tasks}`,
          `curl -H "Authorization: Bearer $KHOA" "${tasks}?kind=ANNUAL"`,
          `curl -G -H "Authorization: Bearer $KHOA" --data-urlencode "q=thủy sản" ${tasks}`,
          `curl -H "Authorization: Bearer $KHOA" ${tasks}/1`,
          `curl -H "Authorization: Bearer $KHOA" -H "Idempotency-Key: $(uuidgen)" --json '{"version":0,"progress":"IN_PROGRESS","result":"Đã lập đề cương."}' ${tasks}/1/updates`,
        ]}
      />

      <SectionHeading>Quy ước</SectionHeading>
      <ul className="max-w-text list-disc space-y-1 pl-6">
        <li>Trả lời là JSON, bảng mã UTF-8, không được lưu đệm. Đọc bằng GET; gửi cập nhật tiến độ bằng POST.</li>
        <li>Ngày là lịch Việt Nam, dạng NĂM-THÁNG-NGÀY. Ô trống là chuỗi rỗng; điều không có là null.</li>
        <li>
          Tham số không có trong mô tả, viết hai lần hoặc không hiểu được thì bị từ chối với mã 400, để điều kiện viết
          sai không thành danh sách đủ. Tham số để trống coi như không nêu.
        </li>
        <li>
          Mỗi trang 100 nhiệm vụ; <code>total</code> là số nhiệm vụ trên mọi trang; trang quá cuối thì{" "}
          <code>tasks</code> rỗng.
        </li>
        <li>Về sau có thể thêm trường mới; trường đã có giữ nguyên tên và nghĩa.</li>
        <li>
          Cập nhật gửi bằng phần mềm là lời của chủ khóa: cùng quyền, cùng kiểm tra, cùng lịch sử như khi nhập trên màn
          hình; hoàn thành, tạm dừng, thôi thực hiện vẫn qua lãnh đạo đơn vị và cơ quan đầu mối.
        </li>
        <li>Các lần đọc không ghi vào nhật ký hệ thống; cập nhật đã gửi, tạo, thu hồi khóa và khóa sai thì có.</li>
      </ul>

      <SectionHeading>Địa chỉ</SectionHeading>
      {PROGRAM_ROUTES.map((route) => (
        <RouteDescription key={route.path} route={route} />
      ))}

      <SectionHeading>Khi không trả lời được</SectionHeading>
      <ul className="max-w-text space-y-1">
        {Object.entries(REFUSALS).map(([status, words]) => (
          <li key={status}>
            <code>{status}</code> {words}
          </li>
        ))}
      </ul>

      <SectionHeading>Các trường</SectionHeading>
      {Object.entries(describeAnswers()).map(([name, schema]) => (
        <AnswerFields key={name} name={name} schema={schema} />
      ))}
    </>
  )
}
