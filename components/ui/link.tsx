import NextLink from "next/link"
import type { ComponentProps } from "react"

/**
 * A link within the application. Nothing is fetched before somebody follows it: every page is rendered for its reader at
 * that moment, and a list of a hundred links would ask for as many.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />
}
