"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { changeContact } from "@/lib/agencies/commands"
import { AddSignatory, ChangeContact, ChangeLetterhead, EndSignatory } from "@/lib/agencies/input"
import { addSignatory, changeLetterhead, endSignatory } from "@/lib/agencies/signing-commands"

export const changeContactAction = signedInAction(ChangeContact, changeContact, {
  revalidate: "/",
  done: "Đã ghi người đầu mối.",
})

export const addSignatoryAction = signedInAction(AddSignatory, addSignatory, {
  revalidate: "/",
  done: "Đã ghi người ký.",
})

export const endSignatoryAction = signedInAction(EndSignatory, endSignatory, {
  revalidate: "/",
  done: "Đã ghi ngày ký cuối cùng.",
})

export const changeLetterheadAction = signedInAction(ChangeLetterhead, changeLetterhead, {
  revalidate: "/",
  done: "Đã ghi ký hiệu, địa danh, đơn vị soạn thảo.",
})
