/** What an entry may be about, by the name the journal keeps. */
export const OBJECT_WORDS: Record<string, string> = {
  person: "Người dùng",
  plan: "Kế hoạch",
  task: "Nhiệm vụ",
  report: "Báo cáo năm",
  "report-period": "Kỳ báo cáo",
  agency: "Cơ quan",
  catalogue: "Danh mục cơ quan",
  view: "Danh sách đã lưu",
  link: "Liên kết một lần",
  command: "Việc bị từ chối",
  journal: "Nhật ký",
  export: "Tệp tải ra",
  system: "Hệ thống",
}
