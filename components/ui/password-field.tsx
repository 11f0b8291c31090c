"use client"

import { useState } from "react"
import { Button } from "./button"
import { CONTROL_CLASSES, Field, type FieldProps } from "./field"
import { useHydrated } from "./use-hydrated"

type PasswordFieldProps = Omit<FieldProps, "defaultValue" | "optional"> & {
  autoComplete: "current-password" | "new-password"
}

/** A password; may be shown while typing. It is never brought back by the server. */
export function PasswordField({ autoComplete, ...field }: PasswordFieldProps) {
  const hydrated = useHydrated()
  const [shown, setShown] = useState(false)
  return (
    <Field {...field}>
      {({ defaultValue: _, ...control }) => (
        <div className="flex gap-2">
          <input
            {...control}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className={CONTROL_CLASSES}
          />
          {hydrated && (
            <Button aria-pressed={shown} aria-controls={control.id} onClick={() => setShown(!shown)}>
              {shown ? "Ẩn" : "Hiện"}
              <span className="sr-only"> {field.label.toLowerCase()}</span>
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
