import type { ComponentProps } from "react"
import { buttonClasses, type Look } from "./button"
import { classNames } from "./class-names"
import { Link } from "./link"

/** A link that leads to the place of an action; looks like a button, is a link. */
export function LinkButton({ look = "outlined", small, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={classNames(buttonClasses(look, small), className)} {...rest} />
}
