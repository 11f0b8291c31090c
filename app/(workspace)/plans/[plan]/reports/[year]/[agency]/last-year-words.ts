/** The mark beside last year's words: whether this year's are others. */
export const lastYearWords = (before: string, body: string): string =>
  before.trim() === body.trim() ? "nội dung chưa thay đổi so với năm trước" : "đã thay đổi so với năm trước"
