/** The people of the journeys, who live through all of them on one database. */
export type Person = {
  name: string
  email: string
  position: string
  role: string
  agency: string | null
  password: string
}

const person = (name: string, email: string, position: string, role: string, agency: string | null, password: string) =>
  ({ name, email, position, role, agency, password }) satisfies Person

export const bao = person(
  "Đặng Quốc Bảo",
  "bao.dang@quantri.gov.vn",
  "Quản trị hệ thống",
  "Quản trị",
  null,
  "chiều mưa trên bến vắng đò đầy",
)
export const lan = person(
  "Nguyễn Thị Lan",
  "lan.nguyen@sct.gov.vn",
  "Chuyên viên",
  "Cán bộ theo dõi",
  "Sở Công Thương",
  "khói bếp vương trên mái rạ",
)
export const quang = person(
  "Phạm Văn Quang",
  "quang.pham@sct.gov.vn",
  "Giám đốc Sở",
  "Lãnh đạo đơn vị",
  "Sở Công Thương",
  "tiếng ve râm ran giữa trưa hè",
)
export const minh = person(
  "Trần Văn Minh",
  "minh.tran@skhdt.gov.vn",
  "Phó Trưởng phòng Tổng hợp",
  "Cán bộ theo dõi",
  "Sở Kế hoạch và Đầu tư",
  "sương sớm phủ đồi chè xanh",
)
export const thu = person(
  "Võ Thị Thu",
  "thu.vo@ubnd.gov.vn",
  "Phó Chủ tịch",
  "Lãnh đạo tỉnh",
  null,
  "thuyền về bến muộn trăng lên",
)
/** Invited later, and the one whose sign-in has a second step. */
export const mai = person(
  "Hồ Thị Mai",
  "mai.ho@stc.gov.vn",
  "Phó Giám đốc Sở",
  "Lãnh đạo đơn vị",
  "Sở Tài chính",
  "hoa gạo đỏ rực đầu làng",
)
/** Invited later, and the one whose account is moved, shut and opened again. */
export const hoa = person(
  "Lê Thị Hoa",
  "hoa.le@thanhtra.gov.vn",
  "Thanh tra viên",
  "Cán bộ theo dõi",
  "Thanh tra tỉnh",
  "vườn cau trĩu quả đầu ngõ",
)
