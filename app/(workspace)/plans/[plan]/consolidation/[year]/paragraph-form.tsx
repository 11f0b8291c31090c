import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { Badge } from "@/components/ui/badge"
import { Lines } from "@/components/ui/lines"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import type { Day } from "@/lib/day"
import { type KeptParagraph, shownParagraph } from "@/lib/editions/body"
import { ParagraphSource } from "../../editions/paragraph-source"
import { changeParagraphAction } from "./actions"
import { SeenPart, type SeenPartOf } from "./seen-part"

type ParagraphFormProps = {
  paragraph: KeptParagraph
  /** The how-manieth of its part. */
  place: number
  isOutdated: boolean
  seen: SeenPartOf
  asOf: Day
}

/** A paragraph of the text with whose words it holds; it is changed, moved or taken out in its place. */
export function ParagraphForm({ paragraph, place, isOutdated, seen, asOf }: ParagraphFormProps) {
  return (
    <ActionForm
      action={changeParagraphAction}
      label={`Đoạn trong báo cáo, thứ ${place}`}
      className="my-3 border-l-2 border-rule pl-3"
    >
      <SeenPart {...seen} />
      <input type="hidden" name="id" value={paragraph.id} />
      <Lines text={paragraph.text} />
      {isOutdated && (
        <p>
          <Badge tone="amber" icon="repeat">
            báo cáo này đã được trả lại hoặc gửi lại
          </Badge>
        </p>
      )}
      <div className="text-meta text-ink-2">
        <ParagraphSource
          paragraph={shownParagraph(paragraph)}
          place={{ plan: seen.plan, year: seen.year, asOf, closedOn: null }}
        />
      </div>
      <FormDisclosure summary="Sửa, chuyển, bỏ đoạn này">
        <TextArea name="text" label="Nội dung" defaultValue={paragraph.text} rows={5} maxLength={20000} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton small look="outlined" name="verb" value="rewrite">
            Lưu
          </SubmitButton>
          <SubmitButton small look="outlined" name="verb" value="up">
            Chuyển lên
          </SubmitButton>
          <SubmitButton small look="outlined" name="verb" value="down">
            Chuyển xuống
          </SubmitButton>
          <SubmitButton small look="danger" name="verb" value="remove">
            Bỏ ra
          </SubmitButton>
        </div>
      </FormDisclosure>
    </ActionForm>
  )
}
