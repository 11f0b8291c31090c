"use client"

import { useParams, useSearchParams } from "next/navigation"
import type { ReactNode } from "react"
import { Frame } from "@/components/frame/frame"
import { navigationFor } from "@/components/frame/navigation-items"
import type { Desk } from "@/lib/access/desk"
import { readStep } from "@/lib/addresses"

type WorkspaceFrameProps = {
  appName: string
  supportPhone: string | null
  person: { name: string; position: string | null }
  plans: { slug: string; name: string; isReviewed: boolean }[]
  desk: Desk
  isHead: boolean
  isAdministrator: boolean
  signOut: ReactNode
  children: ReactNode
}

/**
 * The frame with the plan that the address names, else the newest that the person reviews, else the newest: a layout does
 * not learn which page it is around.
 */
export function WorkspaceFrame({ plans, desk, isHead, isAdministrator, ...frame }: WorkspaceFrameProps) {
  const { plan: step } = useParams()
  const named = useSearchParams().get("plan") // of a search
  const slug = typeof step === "string" ? readStep(step) : named
  const current = plans.find((plan) => plan.slug === slug) ?? plans.find((plan) => plan.isReviewed) ?? plans[0] ?? null
  const navigation = navigationFor({
    desk,
    planSlug: current?.slug ?? null,
    isReviewer: current?.isReviewed ?? false,
    isHead,
    isAdministrator,
  })
  return <Frame {...frame} navigation={navigation} plans={plans} currentPlan={current} />
}
