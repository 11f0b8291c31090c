import { ActionForm } from "@/components/ui/action-form"
import { Disclosure } from "@/components/ui/disclosure"
import { SubmitButton } from "@/components/ui/submit-button"
import { endSessionsAction } from "../actions"

/** Ends all sessions of somebody, after saying what that means. */
export function EndSessions({ personId, name, hasSessions }: { personId: string; name: string; hasSessions: boolean }) {
  return (
    <ActionForm action={endSessionsAction} id="end-sessions" label={`Kết thúc các phiên làm việc của ${name}`}>
      {hasSessions && (
        <Disclosure summary="Kết thúc tất cả các phiên">
          <p>{name} phải đăng nhập lại trên mọi thiết bị. Nội dung đang nhập mà chưa lưu có thể mất.</p>
          <input type="hidden" name="personId" value={personId} />
          <p className="mt-3">
            <SubmitButton look="danger">Kết thúc tất cả các phiên</SubmitButton>
          </p>
        </Disclosure>
      )}
    </ActionForm>
  )
}
