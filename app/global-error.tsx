"use client"

import { Unexpected } from "@/components/unexpected"
import "./globals.css"

type GlobalErrorProps = { error: Error & { digest?: string }; retry: () => void }

/** Stands in for the whole page when the outermost layout itself failed. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="vi">
      <body>
        <main className="mx-auto max-w-page px-3 py-6 sm:px-4">
          <Unexpected digest={error.digest} retry={retry} />
        </main>
      </body>
    </html>
  )
}
