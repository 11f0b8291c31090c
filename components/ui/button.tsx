import type { ComponentProps } from "react"
import { classNames } from "./class-names"

/** One filled (primary) button a page; the others are outlined; what destroys or shuts out is outlined in red. */
export type ButtonLook = "primary" | "outlined" | "danger"

const LOOKS: Record<ButtonLook, string> = {
  primary: "border-blue bg-blue text-on-blue hover:border-blue-hover hover:bg-blue-hover hover:text-on-blue",
  outlined: "border-blue text-blue hover:border-blue-hover hover:text-blue-hover hover:bg-ins",
  danger: "border-seal text-seal hover:bg-seal-tint hover:text-seal",
}

export const buttonClasses = (look: ButtonLook, small = false) =>
  classNames(
    "inline-flex items-center justify-center border rounded-sheet font-semibold no-underline text-center print:hidden touch",
    small ? "px-3 py-1 text-cell" : "px-4 py-2 text-body",
    LOOKS[look],
  )

export type Look = { look?: ButtonLook; small?: boolean }

export function Button({
  look = "outlined",
  small,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={classNames(buttonClasses(look, small), className)} {...rest} />
}
