"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { removeView, renameView, saveView, shareView } from "@/lib/views/commands"
import { RemoveView, RenameView, SaveView, ShareView } from "@/lib/views/input"

export const saveViewAction = signedInAction(SaveView, saveView, { revalidate: "/", done: "Đã lưu danh sách." })
export const renameViewAction = signedInAction(RenameView, renameView, { revalidate: "/", done: "Đã đổi tên." })
export const removeViewAction = signedInAction(RemoveView, removeView, { revalidate: "/", done: "Đã bỏ danh sách." })
export const shareViewAction = signedInAction(ShareView, shareView, {
  revalidate: "/",
  done: ({ isShared }) => (isShared ? "Đã chia sẻ trong cơ quan." : "Đã thôi chia sẻ."),
})
