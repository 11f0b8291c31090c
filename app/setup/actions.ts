"use server"

import { SetUpAdministrator } from "@/lib/access/input"
import { setUpAdministrator } from "@/lib/access/link-commands"
import { publicAction } from "@/lib/access/signed-in-action"

export const setUpAction = publicAction(SetUpAdministrator, setUpAdministrator, {
  session: "keep",
  redirectTo: ({ next }) => next,
})
