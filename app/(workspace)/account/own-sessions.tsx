import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { deviceOf } from "@/lib/access/device"
import type { listOwnSessions } from "@/lib/people/queries"
import { SessionTable } from "../session-table"
import { endOtherSessionsAction, endOwnSessionAction } from "./actions"

type OwnSession = Awaited<ReturnType<typeof listOwnSessions>>[number]

/** Where this person is signed in; each session but the present one may be ended, or all of them at once. */
export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
  const hasOthers = sessions.some((session) => !session.current)
  return (
    <>
      <ActionForm action={endOwnSessionAction} id="sessions-form" label="Các phiên làm việc" className="max-w-none!">
        <SessionTable
          sessions={sessions}
          caption={`Phiên làm việc đang mở: ${sessions.length}`}
          rowAction={hasOthers ? endButton : undefined}
        />
      </ActionForm>
      <ActionForm action={endOtherSessionsAction} id="other-sessions" label="Kết thúc các phiên khác">
        {hasOthers ? (
          <p className="my-4">
            <SubmitButton look="danger">Kết thúc mọi phiên khác</SubmitButton>
          </p>
        ) : (
          <p className="my-4 text-meta text-ink-2">Không có phiên làm việc nào khác đang mở.</p>
        )}
      </ActionForm>
    </>
  )
}

function endButton({ current, reference, userAgent }: OwnSession) {
  if (current) return null
  return (
    <SubmitButton look="outlined" small name="reference" value={reference}>
      Kết thúc<span className="sr-only"> phiên {deviceOf(userAgent)}</span>
    </SubmitButton>
  )
}
