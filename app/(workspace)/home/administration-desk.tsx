import type { ReactNode } from "react"
import { Icon } from "@/components/ui/icon"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import type { Viewer } from "@/lib/access/permissions"
import { agencyPath, plansPath } from "@/lib/addresses"
import { listAgencies } from "@/lib/agencies/queries"
import { type Day, dayOf, daysBetween, writtenDay } from "@/lib/day"
import { listPeople } from "@/lib/people/queries"
import { listPlanNames } from "@/lib/plans/queries"
import { counted } from "@/lib/words"

type AdministrationDeskProps = { viewer: Viewer; now: Date; today: Day }

/** After so many days without signing in, whether an account is still needed is worth a question. */
const ABSENT_DAYS = 45

/** Quản trị: whom nobody can call, who never came, what there is. Every number opens its rows. */
export async function AdministrationDesk({ viewer, now, today }: AdministrationDeskProps) {
  const [people, agencies, plans] = await Promise.all([
    listPeople(viewer, { now }),
    listAgencies(viewer, today),
    listPlanNames(viewer, today),
  ])
  const accounts = people ?? []
  const isAbsent = (since: Date) => daysBetween(dayOf(since), today) >= ABSENT_DAYS
  const invited = accounts.filter(({ state }) => state === "invited")
  const absent = accounts.filter(
    ({ state, lastSeenAt, createdAt }) => state === "active" && isAbsent(lastSeenAt ?? createdAt),
  )
  const uncallable = agencies.filter(({ reports, contact }) => reports && !contact?.person)
  return (
    <>
      <PageHead title="Quản trị" aside={`Ngày ${writtenDay(today)}`} />
      <ul className="max-w-text border-t-2 border-ink bg-sheet">
        <Line count={uncallable.length} words="cơ quan gửi báo cáo năm chưa có người đầu mối">
          {uncallable.map(({ key, name }) => (
            <Row key={key} href={agencyPath(key)} name={name?.official ?? key} />
          ))}
        </Line>
        <Line count={invited.length} words="tài khoản đã mời, chưa nhận lời mời">
          {invited.map(({ id, name, email }) => (
            <Row key={id} href={`/people/${id}`} name={name} detail={email} />
          ))}
        </Line>
        <Line count={absent.length} words={`tài khoản ${ABSENT_DAYS} ngày không đăng nhập`}>
          {absent.map(({ id, name, lastSeenAt }) => (
            <Row
              key={id}
              href={`/people/${id}`}
              name={name}
              detail={lastSeenAt ? `dùng gần nhất ngày ${writtenDay(dayOf(lastSeenAt))}` : "chưa đăng nhập lần nào"}
            />
          ))}
        </Line>
      </ul>
      <ul className="my-5">
        <Way href="/people" label={`Người dùng: ${counted(accounts.length)}`} />
        <Way href="/agencies" label={`Cơ quan: ${counted(agencies.length)}`} />
        <Way href={plansPath()} label={`Kế hoạch: ${counted(plans.length)}`} />
        <Way href="/journal" label="Nhật ký hệ thống" />
      </ul>
    </>
  )
}

/** A number with what it counts; opened, its rows. Where there is none it stays closed words. */
function Line({ count, words, children }: { count: number; words: string; children: ReactNode }) {
  return (
    <li className="border-b border-rule px-3 py-2 last:border-rule-strong">
      {count === 0 ? (
        <p className="flex items-baseline gap-x-1">
          <span className="min-w-12 text-figure text-ink-2">0</span> <span>{words}</span>
        </p>
      ) : (
        <details>
          <summary className="touch flex list-none items-baseline gap-x-1 hover:text-blue [&::-webkit-details-marker]:hidden">
            <span className="min-w-12 text-figure text-blue">{count}</span>{" "}
            <span>
              {words} <Icon name="chevron-down" className="inline text-ink-2" />
            </span>
          </summary>
          <ul className="mt-1 mb-2 pl-12 text-cell">{children}</ul>
        </details>
      )}
    </li>
  )
}

function Row({ href, name, detail }: { href: string; name: string; detail?: string }) {
  return (
    <li className="py-0.5">
      <Link href={href}>{name}</Link>
      {detail && <span className="text-ink-2">, {detail}</span>}
    </li>
  )
}

function Way({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <Link href={href} className="touch inline-flex items-center py-1">
        {label}
      </Link>
    </li>
  )
}
