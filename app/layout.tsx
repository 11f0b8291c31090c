import type { Metadata, Viewport } from "next"
import type { ReactNode } from "react"
import { DemoBanner } from "@/components/frame/demo-banner"
import { reachOwnCode } from "@/lib/access/own-code"
import { readEnvironment } from "@/lib/environment"
import "./globals.css"

// Every page carries the nonce of its answer, and what the environment says now: nothing is rendered beforehand.
export const dynamic = "force-dynamic"

export function generateMetadata(): Metadata {
  reachOwnCode()
  const { appName } = readEnvironment()
  return { title: { template: `%s – ${appName}`, default: appName }, robots: { index: false, follow: false } }
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1d2025" },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  reachOwnCode()
  const { demo } = readEnvironment()
  return (
    <html lang="vi">
      <body>
        {demo && <DemoBanner />}
        {children}
      </body>
    </html>
  )
}
