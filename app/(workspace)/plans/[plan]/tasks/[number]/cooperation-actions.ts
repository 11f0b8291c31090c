"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { askForHelp, contribute } from "@/lib/cooperation/commands"
import { nameLeaderInCharge, nameTaskContact } from "@/lib/cooperation/in-charge"
import { AskForHelp, Contribute, EndWait, NameLeaderInCharge, NameTaskContact, NameWait } from "@/lib/cooperation/input"
import { endWait, nameWait } from "@/lib/cooperation/waits"

export const askForHelpAction = signedInAction(AskForHelp, askForHelp, {
  revalidate: "/",
  done: "Đã ghi đề nghị phối hợp.",
})
export const contributeAction = signedInAction(Contribute, contribute, { revalidate: "/", done: "Đã ghi đóng góp." })
export const nameWaitAction = signedInAction(NameWait, nameWait, { revalidate: "/", done: "Đã ghi." })
export const endWaitAction = signedInAction(EndWait, endWait, { revalidate: "/", done: "Đã ghi là không còn chờ." })
export const nameTaskContactAction = signedInAction(NameTaskContact, nameTaskContact, {
  revalidate: "/",
  done: "Đã ghi người theo dõi.",
})
export const nameLeaderInChargeAction = signedInAction(NameLeaderInCharge, nameLeaderInCharge, {
  revalidate: "/",
  done: "Đã ghi lãnh đạo phụ trách.",
})
