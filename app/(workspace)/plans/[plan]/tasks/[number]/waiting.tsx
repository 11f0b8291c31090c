import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { DateField } from "@/components/ui/date-field"
import { Notice } from "@/components/ui/notice"
import { type Option, SelectField } from "@/components/ui/select-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import { DESKS } from "@/lib/cooperation/desks"
import type { Cooperation } from "@/lib/cooperation/queries"
import { type Day, daysBetween, writtenDay } from "@/lib/day"
import { counted, DESK_WORDS } from "@/lib/words"
import { endWaitAction, nameWaitAction } from "./cooperation-actions"

type WaitingProps = { cooperation: Cooperation; others: Option[]; day: Day; isFinished: boolean }

/** Đang ở ai: at whose desk an unfinished task lies and since when; the lead says so and says when it is over. */
export function Waiting({ cooperation, others, day, isFinished }: WaitingProps) {
  const { wait, mayLead, stableKey, consolidator } = cooperation
  if (isFinished || (!wait && !mayLead)) return null
  const nameOf = (desk: (typeof DESKS)[number]) => (desk === "REVIEWER" ? consolidator : DESK_WORDS[desk])
  const days = wait ? daysBetween(wait.since, day) : 0
  return (
    <>
      {wait && (
        <Notice kind="attention">
          <strong className="font-semibold">
            Đang ở {wait.agencyName ?? nameOf(wait.desk)} từ ngày {writtenDay(wait.since)}
            {days > 0 && `, ${counted(days)} ngày`}.
          </strong>{" "}
          <span className="whitespace-pre-line">{wait.text}</span>
          <span className="block text-meta text-ink-2">{wait.by.name} ghi</span>
        </Notice>
      )}
      {mayLead && (
        <div className="flex flex-wrap items-start gap-x-6 print:hidden">
          <ActionForm action={nameWaitAction} label="Đang ở ai">
            <FormDisclosure summary={wait ? "Chuyển nơi khác" : "Ghi nhiệm vụ đang ở ai"}>
              <input type="hidden" name="task" value={stableKey} />
              <SelectField
                name="desk"
                label="Đang ở"
                empty="Chọn nơi đang giữ"
                options={DESKS.map((desk) => ({ value: desk, label: nameOf(desk) }))}
              />
              <SelectField
                name="agency"
                label="Cơ quan"
                hint="Chỉ khi đang ở cơ quan khác"
                optional
                empty="Chọn cơ quan"
                options={others}
              />
              <DateField name="since" label="Từ ngày" hint="Để trống là hôm nay" optional />
              <TextArea name="text" label="Đang chờ việc gì" rows={2} maxLength={1000} />
              <SubmitButton look="outlined">Ghi</SubmitButton>
            </FormDisclosure>
          </ActionForm>
          {wait && (
            <ActionForm action={endWaitAction} label="Không còn chờ">
              <input type="hidden" name="id" value={wait.id} />
              <SubmitButton look="outlined" small>
                Không còn chờ
              </SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
    </>
  )
}
