import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { Disclosure } from "@/components/ui/disclosure"
import { FocusOnChange } from "@/components/ui/focus-on-change"
import { Lines } from "@/components/ui/lines"
import { Link } from "@/components/ui/link"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import { partAnchor, reportPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import type { Offer } from "@/lib/editions/offers"
import type { EditionPart } from "@/lib/editions/outline"
import type { ConsolidationDesk } from "@/lib/editions/queries"
import { counted } from "@/lib/words"
import { takeParagraphAction } from "./actions"
import { SeenPart, type SeenPartOf } from "./seen-part"

/** What agencies wrote for this part and nobody has looked at yet, what was left, and who is missing. */
export function OfferList({ desk, part, seen }: { desk: ConsolidationDesk; part: EditionPart; seen: SeenPartOf }) {
  const { waiting, offers, kept, gaps, onPaper, takenCount, expected } = desk
  const here = waiting.filter((offer) => offer.part === part)
  const left = offers.filter(
    (offer) =>
      offer.part === part &&
      kept.some(
        ({ use, agency, sourceKey }) => use === "LEFT" && agency?.key === offer.agency.key && sourceKey === offer.key,
      ) &&
      !here.includes(offer),
  )
  return (
    <section aria-label="Từ các báo cáo đã tiếp nhận">
      <h2 className="text-heading">
        Từ các báo cáo đã tiếp nhận ({counted(takenCount)}/{counted(expected)})
      </h2>
      <FocusOnChange of={`${part} ${here.length}`} className="text-meta text-ink-2">
        {here.length === 0 ? "Không còn đoạn nào chưa xem ở mục này." : `Còn ${counted(here.length)} đoạn chưa xem.`}
      </FocusOnChange>
      {here.map((offer) => (
        <OfferForm key={`${offer.snapshot.id} ${offer.key}`} offer={offer} desk={desk} seen={seen} />
      ))}
      {left.length > 0 && (
        <Disclosure summary={`Không dùng (${counted(left.length)})`}>
          {left.map((offer) => (
            <OfferForm key={`${offer.snapshot.id} ${offer.key}`} offer={offer} desk={desk} seen={seen} isLeft />
          ))}
        </Disclosure>
      )}
      {onPaper.length > 0 && (
        <p className="mt-4 text-meta">
          Báo cáo giấy, đưa vào bằng “Viết thêm đoạn”: {onPaper.map(({ name }) => name).join(", ")}.
        </p>
      )}
      {gaps.length > 0 && (
        <p className="mt-4 text-meta">
          Chưa có báo cáo ({counted(gaps.length)}): {gaps.map(({ name, why }) => `${name}, ${why}`).join("; ")}.
        </p>
      )}
    </section>
  )
}

type OfferFormProps = { offer: Offer; desk: ConsolidationDesk; seen: SeenPartOf; isLeft?: boolean }

function OfferForm({ offer, desk, seen, isLeft = false }: OfferFormProps) {
  const { agency, snapshot, key, number, text, lastYear } = offer
  const { plan, period } = desk
  const title = number === null ? agency.name : `${agency.name}, nhiệm vụ ${number}`
  return (
    <ActionForm action={takeParagraphAction} label={title} className="border-t border-rule py-3">
      <SeenPart {...seen} />
      <input type="hidden" name="snapshot" value={snapshot.id} />
      <input type="hidden" name="key" value={key} />
      <p className="text-cell font-semibold">
        <Link href={`${reportPath(plan.slug, period.year, agency.key, `sent/${snapshot.no}`)}#${partAnchor(key)}`}>
          {title}
        </Link>{" "}
        <span className="font-normal text-ink-2">· gửi {writtenDay(snapshot.on)}</span>
      </p>
      <blockquote className="my-1">
        <Lines text={text} />
      </blockquote>
      {lastYear && (
        <p className="text-meta text-ink-2">
          Năm {period.year - 1}: “{lastYear}”
        </p>
      )}
      <div className="my-1.5 flex flex-wrap gap-2">
        <SubmitButton small look="outlined" name="verb" value="take">
          Đưa vào
        </SubmitButton>
        {!isLeft && (
          <SubmitButton small look="outlined" name="verb" value="leave">
            Không dùng
          </SubmitButton>
        )}
      </div>
      <FormDisclosure summary="Sửa rồi đưa vào">
        <TextArea
          name="text"
          label={`Nội dung đưa vào, từ ${agency.name}`}
          defaultValue={text}
          rows={5}
          maxLength={20000}
        />
        <SubmitButton small look="outlined" name="verb" value="edit">
          Sửa rồi đưa vào
        </SubmitButton>
      </FormDisclosure>
    </ActionForm>
  )
}
