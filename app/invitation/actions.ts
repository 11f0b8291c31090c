"use server"

import { AcceptInvitation } from "@/lib/access/input"
import { acceptInvitation } from "@/lib/access/link-commands"
import { publicAction } from "@/lib/access/signed-in-action"

export const acceptInvitationAction = publicAction(AcceptInvitation, acceptInvitation, {
  session: "keep",
  redirectTo: ({ next }) => next,
})
