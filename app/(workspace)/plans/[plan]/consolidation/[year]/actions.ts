"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { editionPath } from "@/lib/addresses"
import { closeEdition } from "@/lib/editions/close-edition"
import {
  ChangeParagraph,
  ChooseFigure,
  CloseEdition,
  MarkPart,
  TakeParagraph,
  WriteParagraph,
} from "@/lib/editions/input"
import {
  changeParagraph,
  chooseFigure,
  markPart,
  takeParagraph,
  writeParagraph,
} from "@/lib/editions/paragraph-commands"

export const takeParagraphAction = signedInAction(TakeParagraph, takeParagraph, { revalidate: "/", done: "Đã ghi." })
export const writeParagraphAction = signedInAction(WriteParagraph, writeParagraph, {
  revalidate: "/",
  done: "Đã thêm đoạn.",
})
export const changeParagraphAction = signedInAction(ChangeParagraph, changeParagraph, {
  revalidate: "/",
  done: "Đã ghi.",
})
export const chooseFigureAction = signedInAction(ChooseFigure, chooseFigure, { revalidate: "/", done: "Đã ghi." })
export const markPartAction = signedInAction(MarkPart, markPart, { revalidate: "/", done: "Đã ghi." })
export const closeEditionAction = signedInAction(CloseEdition, closeEdition, {
  revalidate: "/",
  redirectTo: ({ plan, year, no }) => editionPath(plan, { year, no }),
})
