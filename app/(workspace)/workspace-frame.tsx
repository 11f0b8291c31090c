"use client"

import { useParams } from "next/navigation"
import type { ReactNode } from "react"
import { Frame } from "@/components/frame/frame"
import { navigationItems } from "@/components/frame/navigation-items"
import { readStep } from "@/lib/addresses"

type WorkspaceFrameProps = {
  appName: string
  supportPhone: string | null
  person: { name: string; position: string | null }
  plans: { slug: string; name: string; isReviewed: boolean }[]
  isAdministrator: boolean
  signOut: ReactNode
  foot: ReactNode
  children: ReactNode
}

/** The frame with the plan that the address names, else the newest one: a layout does not learn which page it is around. */
export function WorkspaceFrame({ plans, isAdministrator, ...frame }: WorkspaceFrameProps) {
  const { plan: step } = useParams()
  const slug = typeof step === "string" ? readStep(step) : null
  const current = plans.find((plan) => plan.slug === slug) ?? plans[0] ?? null
  const items = navigationItems({
    planSlug: current?.slug ?? null,
    isReviewer: current?.isReviewed ?? false,
    isAdministrator,
  })
  return <Frame {...frame} items={items} plans={plans} currentPlan={current} />
}
