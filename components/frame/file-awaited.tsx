"use client"

import { useEffect, useState } from "react"
import { Link } from "@/components/ui/link"
import { FILE_AWAITED } from "@/lib/addresses"

/** Says that a file is being made, from a second after its link was followed until the answer is there. */
export function FileAwaited() {
  const [seconds, setSeconds] = useState(0)

  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    const stop = () => {
      clearInterval(timer)
      setSeconds(0)
    }
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (!(event.target as Element).closest?.(MADE_ANEW)) return
      stop()
      // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not in every browser
      document.cookie = `${FILE_AWAITED}=1; Path=/; Max-Age=60; SameSite=Strict`
      const since = Date.now()
      timer = setInterval(() => {
        if (document.cookie.includes(`${FILE_AWAITED}=`)) setSeconds(Math.floor((Date.now() - since) / 1000))
        else stop()
      }, 500)
    }
    document.addEventListener("click", onClick)
    return () => {
      document.removeEventListener("click", onClick)
      clearInterval(timer)
    }
  }, [])

  return (
    <output className="fixed right-4 bottom-4 z-20 empty:hidden max-sm:left-4 sm:max-w-80 print:hidden">
      {seconds > 0 && (
        <span className="block border border-rule-strong bg-sheet px-3.5 py-2.5 text-cell shadow-sm">
          Đang lập tệp… <span aria-hidden="true">{seconds} giây. </span>
          Có thể rời trang này; tệp sẽ có ở <Link href="/exports/files">Tệp đã xuất</Link>.
        </span>
      )}
    </output>
  )
}

const MADE_ANEW = 'a[href^="/exports/"]:not([href^="/exports/files"])'
