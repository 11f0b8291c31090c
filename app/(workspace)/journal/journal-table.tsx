import { Sheet, SheetHead } from "@/components/ui/table"
import { screenMoment } from "@/lib/day"

type Entry = {
  seq: number
  at: Date
  actorName: string | null
  actorAgency: string | null
  sentence: string
  address: string | null
}

/** Entries as sentences: when, who with the agency of then, what, from where. */
export function JournalTable({ entries, caption }: { entries: Entry[]; caption: string }) {
  return (
    <Sheet caption={caption} stacked>
      <SheetHead
        columns={[
          { label: "Số", look: "ledger" },
          { label: "Lúc", width: "w-48" },
          { label: "Người", width: "w-56" },
          { label: "Việc" },
          { label: "Địa chỉ", width: "w-36" },
        ]}
      />
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <td className="ledger">{entry.seq}</td>
            <td>{screenMoment(entry.at)}</td>
            <td>
              {entry.actorName ?? <span className="text-ink-2">Chưa đăng nhập</span>}
              {entry.actorAgency && <span className="text-ink-2"> · {entry.actorAgency}</span>}
            </td>
            <td className="break-words">{entry.sentence}</td>
            <td data-label="Địa chỉ" className="break-all">
              {entry.address ?? "—"}
            </td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}
