import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { Link } from "@/components/ui/link"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import type { OwnView } from "@/lib/views/queries"
import { renameViewAction, shareViewAction } from "./actions"

type OwnViewCardProps = {
  view: OwnView
  href: string
  sentence: string
  /** To which the viewer belongs. */
  agencies: { key: string; name: string }[]
}

/** The form that drops a list stands outside of them all: its answer outlives the list. */
export const REMOVE_FORM = "remove-view"

/** A kept list of one's own, with what its owner may do to it. */
export function OwnViewCard({ view: { id, name, sharedWith }, href, sentence, agencies }: OwnViewCardProps) {
  return (
    <section aria-label={name} className="my-3 max-w-text border border-rule bg-sheet px-4 py-3">
      <Link href={href} className="font-semibold">
        {name}
      </Link>
      <p className="text-meta text-ink-2">
        {sentence}
        {sharedWith && ` · chia sẻ với ${sharedWith}`}
      </p>
      <ActionForm action={shareViewAction} id={`share-${id}`} className="mt-2">
        <input type="hidden" name="id" value={id} />
        <div className="flex flex-wrap gap-2">
          {sharedWith ? (
            <SubmitButton look="outlined" small name="agency" value="">
              Thôi chia sẻ<span className="sr-only"> {name}</span>
            </SubmitButton>
          ) : (
            agencies.map((agency) => (
              <SubmitButton key={agency.key} look="outlined" small name="agency" value={agency.key}>
                Chia sẻ với {agency.name}
                <span className="sr-only">: {name}</span>
              </SubmitButton>
            ))
          )}
        </div>
      </ActionForm>
      <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-2">
        <SubmitButton form={REMOVE_FORM} look="danger" small name="id" value={id}>
          Bỏ<span className="sr-only"> {name}</span>
        </SubmitButton>
        <ActionForm action={renameViewAction} id={`rename-${id}`}>
          <FormDisclosure summary="Đổi tên">
            <input type="hidden" name="id" value={id} />
            <TextField name="name" label="Tên danh sách" maxLength={80} defaultValue={name} />
            <SubmitButton look="outlined" small>
              Ghi tên
            </SubmitButton>
          </FormDisclosure>
        </ActionForm>
      </div>
    </section>
  )
}
