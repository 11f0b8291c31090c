/**
 * A status as documents say it: what is not overdue is "trong hạn". How many days are left, the screens' business, would be
 * wrong on the day on which the document is read.
 */
import { statusPhrase, type Told } from "@/lib/progress/status-words"

export const phraseOnPaper = (status: Told): string =>
  statusPhrase(status).replace(/, (?:hôm nay đến hạn|còn [\d.]+ ngày)$/, ", trong hạn")
