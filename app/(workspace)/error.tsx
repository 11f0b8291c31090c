"use client"

import { Unexpected } from "@/components/unexpected"

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void }

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return <Unexpected digest={error.digest} retry={retry} />
}
