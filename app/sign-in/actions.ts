"use server"

import { enterCode } from "@/lib/access/code-commands"
import { signIn, signOut } from "@/lib/access/commands"
import { EnterCode, SignIn, SignOut } from "@/lib/access/input"
import { publicAction, signedInAction } from "@/lib/access/signed-in-action"

export const signInAction = publicAction(SignIn, signIn, { session: "keep", redirectTo: ({ next }) => next })

export const enterCodeAction = publicAction(EnterCode, enterCode, { session: "keep", redirectTo: ({ next }) => next })

export const signOutAction = signedInAction(SignOut, signOut, {
  session: "drop",
  redirectTo: "/sign-in",
  whileOwing: true,
})
