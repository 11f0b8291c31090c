import { Badge } from "@/components/ui/badge"
import { Disclosure } from "@/components/ui/disclosure"
import { SectionHeading } from "@/components/ui/section-heading"
import { Sheet, SheetHead } from "@/components/ui/table"
import { counted, DEADLINE_KIND_WORDS } from "@/lib/words"
import type { ReadablePlan } from "./preview"

type Task = ReadablePlan["tasks"][number]

/** How each deadline is understood: those that need somebody in sight, all of them on demand. */
export function TaskReadings({ tasks }: { tasks: Task[] }) {
  const unclear = tasks.filter(isUnclear)
  return (
    <>
      <SectionHeading>Thời hạn</SectionHeading>
      {unclear.length > 0 ? (
        <>
          <p className="mb-2 max-w-text">
            {counted(unclear.length)} nhiệm vụ chưa có cách hiểu thời hạn. Vẫn nhập được; cơ quan đầu mối tổng hợp ghi
            cách hiểu sau, có lý do.
          </p>
          <ReadingTable tasks={unclear} caption="Nhiệm vụ chưa có cách hiểu thời hạn" />
        </>
      ) : (
        <p>Đọc được thời hạn của tất cả nhiệm vụ.</p>
      )}
      <Disclosure summary={`Xem cách đọc ${counted(tasks.length)} nhiệm vụ`}>
        <ReadingTable tasks={tasks} caption={`Cách đọc ${counted(tasks.length)} nhiệm vụ, theo thứ tự phụ lục`} />
      </Disclosure>
    </>
  )
}

const isUnclear = ({ kind }: Task) => kind === "UNREADABLE" || kind === "UNSPECIFIED"

function ReadingTable({ tasks, caption }: { tasks: Task[]; caption: string }) {
  return (
    <Sheet caption={caption} stacked>
      <SheetHead
        columns={[
          { label: "TT", look: "ledger" },
          { label: "Nhiệm vụ" },
          { label: "Chủ trì", width: "w-56" },
          { label: "Thời hạn ghi trong văn bản", width: "w-52" },
          { label: "Cách hiểu", width: "w-60" },
        ]}
      />
      <tbody>
        {tasks.map((task) => (
          <tr key={task.line}>
            <td className="ledger">{task.number}</td>
            <th scope="row">{task.title}</th>
            <td data-label="Chủ trì">{task.lead || "—"}</td>
            <td data-label="Ghi">{task.deadline || "—"}</td>
            <td>
              {isUnclear(task) ? (
                <Badge tone="amber" icon="triangle-alert" filled>
                  {DEADLINE_KIND_WORDS[task.kind]}
                </Badge>
              ) : (
                task.sentence
              )}
              <span className="block text-meta text-ink-2">dòng {task.line}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}
