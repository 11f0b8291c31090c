"use client"

import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { useFormAnswer } from "@/components/ui/form-answer"
import { useCopy } from "@/components/ui/use-copy"
import { useHydrated } from "@/components/ui/use-hydrated"

type UntilCodesProps = { account: string; after: ReactNode; children: ReactNode }

/**
 * In a form that answers recovery codes: its fields until they are there, then the codes. They are shown this once; only
 * their hashes are kept.
 */
export function UntilCodes({ account, after, children }: UntilCodesProps) {
  const { value } = useFormAnswer()
  const codes = typeof value === "object" && value !== null && "recoveryCodes" in value ? value.recoveryCodes : null
  if (!Array.isArray(codes)) return children
  return (
    <>
      <RecoveryCodes account={account} codes={codes.map(String)} />
      {after}
    </>
  )
}

function RecoveryCodes({ account, codes }: { account: string; codes: string[] }) {
  const { shown, copied, copy } = useCopy<HTMLOListElement>(codes.join("\n"))
  const hydrated = useHydrated()
  return (
    <section aria-label="Mã khôi phục">
      <p className="font-semibold">Mã khôi phục của {account}</p>
      <p className="mt-1">
        Mỗi mã thay cho điện thoại một lần, khi mất hoặc hỏng máy. Chép hoặc in ngay và cất riêng với điện thoại: rời
        trang này thì không xem lại được.
      </p>
      <ol
        ref={shown}
        className="my-3 border-y border-rule py-1 [font-variant-numeric:tabular-nums] print:border-y-2 print:border-ink"
      >
        {codes.map((code) => (
          <li key={code} className="py-1.25 whitespace-nowrap">
            {code}
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap items-center gap-2">
        {hydrated && <Button onClick={copy}>Chép</Button>}
        {hydrated && <Button onClick={() => window.print()}>In</Button>}
        <output className="text-meta text-ink-2">{copied ? "Đã chép." : ""}</output>
      </p>
    </section>
  )
}
