import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import type { InHouse } from "@/lib/progress/in-house"
import { counted, PROGRESS_WORDS, UPDATE_STATE_WORDS } from "@/lib/words"
import { TaskMatters } from "../task-matters"

/** The updates that wait within the house: for the head to send them, for the officer to better them. */
export function InHouseList({ updates }: { updates: InHouse[] }) {
  const waiting = updates.filter(({ state }) => state === "WITH_HEAD")
  const handedBack = updates.filter(({ state }) => state === "HANDED_BACK")
  const own = waiting.filter((update) => update.mayPass).length
  return (
    <>
      {own > 0 ? (
        <Notice kind="attention">
          Chờ lãnh đạo đơn vị duyệt: <Link href="/approvals">{counted(own)} nội dung</Link>.
        </Notice>
      ) : (
        <Updates heading={UPDATE_STATE_WORDS.WITH_HEAD} updates={waiting} />
      )}
      <Updates heading={UPDATE_STATE_WORDS.HANDED_BACK} updates={handedBack} />
    </>
  )
}

function Updates({ heading, updates }: { heading: string; updates: InHouse[] }) {
  return (
    <TaskMatters heading={heading} matters={updates} anchor="dien-bien">
      {({ plan, progress, speaksOn, authorName }) => (
        <span className="block text-meta text-ink-2">
          {progress === null ? "Không thay đổi" : PROGRESS_WORDS[progress]}, đến ngày {writtenDay(speaksOn)},{" "}
          {authorName} lập · {planName(plan)}
        </span>
      )}
    </TaskMatters>
  )
}
