import type { ReactNode } from "react"
import { Sheet, SheetHead } from "@/components/ui/table"
import { deviceOf } from "@/lib/access/device"
import { screenMoment } from "@/lib/day"

type OpenSession = {
  reference: string
  startedAt: Date
  seenAt: Date
  address: string | null
  userAgent: string | null
  current?: boolean
}

type SessionTableProps<Shown> = { sessions: Shown[]; caption: string; rowAction?: (session: Shown) => ReactNode }

/** Open sessions with what tells them apart: device, address, when they began and were last used. */
export function SessionTable<Shown extends OpenSession>({ sessions, caption, rowAction }: SessionTableProps<Shown>) {
  const columns = ["Thiết bị", "Địa chỉ", "Dùng gần nhất", "Bắt đầu"].map((label) => ({ label }))
  return (
    <Sheet caption={caption} stacked>
      <SheetHead columns={rowAction ? [...columns, { label: "Thao tác" }] : columns} />
      <tbody>
        {sessions.map((session) => (
          <tr key={session.reference}>
            <th scope="row">
              {deviceOf(session.userAgent)}
              {session.current && <span className="text-ink-2"> (phiên này)</span>}
            </th>
            <td data-label="Địa chỉ">{session.address ?? "—"}</td>
            <td data-label="Dùng gần nhất" className="sm:whitespace-nowrap">
              {screenMoment(session.seenAt)}
            </td>
            <td data-label="Bắt đầu" className="sm:whitespace-nowrap">
              {screenMoment(session.startedAt)}
            </td>
            {rowAction && <td>{rowAction(session)}</td>}
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}
