import { ChoiceField } from "@/components/ui/choice-field"
import { SelectField } from "@/components/ui/select-field"
import type { Role } from "@/lib/access/roles"
import { ROLES } from "@/lib/access/roles"
import { AGENCY_KINDS, type AgencyKind } from "@/lib/agencies/kinds"
import { AGENCY_KIND_WORDS, ROLE_WORDS } from "@/lib/words"

type Agency = { key: string; kind: AgencyKind; name: { official: string } | null }
type MembershipFieldsProps = { agencies: Agency[]; role?: Role; agencyKey?: string | null }

/** What somebody is and for which agency; the agencies in the official order, under their kinds. */
export function MembershipFields({ agencies, role, agencyKey }: MembershipFieldsProps) {
  const groups = AGENCY_KINDS.map((kind) => ({
    label: AGENCY_KIND_WORDS[kind],
    options: agencies
      .filter((agency) => agency.kind === kind)
      .map(({ key, name }) => ({ value: key, label: name?.official ?? key })),
  }))
  return (
    <>
      <ChoiceField
        name="role"
        legend="Vai trò"
        choices={ROLES.map((value) => ({ value, label: ROLE_WORDS[value], hint: ROLE_HINTS[value] }))}
        defaultValue={role}
      />
      <SelectField
        name="agency"
        label="Cơ quan"
        hint="Cán bộ theo dõi và lãnh đạo đơn vị phải thuộc một cơ quan; lãnh đạo tỉnh và quản trị có thể để trống."
        options={[]}
        groups={groups.filter((group) => group.options.length > 0)}
        empty="Không thuộc cơ quan nào"
        defaultValue={agencyKey ?? ""}
        optional
      />
    </>
  )
}

const ROLE_HINTS: Record<Role, string> = {
  OFFICER:
    "Cập nhật tiến độ, soạn báo cáo năm của cơ quan. Thuộc cơ quan đầu mối tổng hợp thì còn xác nhận, đôn đốc, tổng hợp.",
  HEAD: "Duyệt và gửi cập nhật, báo cáo năm của cơ quan; làm được việc của cán bộ.",
  LEADER: "Xem toàn bộ kế hoạch, xuất báo cáo, cho ý kiến chỉ đạo.",
  ADMINISTRATOR: "Quản lý người dùng, nhập kế hoạch, xem nhật ký hệ thống.",
}
