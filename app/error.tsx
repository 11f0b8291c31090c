"use client"

import { Unexpected } from "@/components/unexpected"

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void }

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <main className="mx-auto max-w-page px-3 py-6 sm:px-4">
      <Unexpected digest={error.digest} retry={retry} />
    </main>
  )
}
