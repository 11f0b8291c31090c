"use server"

import { ResetPassword } from "@/lib/access/input"
import { resetPassword } from "@/lib/access/link-commands"
import { publicAction } from "@/lib/access/signed-in-action"

export const resetPasswordAction = publicAction(ResetPassword, resetPassword, { redirectTo: "/sign-in?reset=done" })
