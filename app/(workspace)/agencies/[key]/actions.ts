"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { changeContact } from "@/lib/agencies/commands"
import { ChangeContact } from "@/lib/agencies/input"

export const changeContactAction = signedInAction(ChangeContact, changeContact, {
  revalidate: "/",
  done: "Đã ghi người đầu mối.",
})
