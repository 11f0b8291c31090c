/**
 * Recognises Vietnamese that was typed in an encoding from before Unicode and reached us as letters of another alphabet:
 * TCVN3 "KÕ ho¹ch", VNI "Keá hoaïch", VIQR "Ke^' hoa.ch", Windows-1258 (marks as letters of their own byte), or UTF-8
 * read as Latin-1 "Káº¿ hoáº¡ch". Answers the name of the likely encoding, or null for text that looks like Unicode.
 */
export function guessOldEncoding(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const proper = count(sample, PROPER)
  const enough = Math.max(MIN_HITS, proper, sample.length / 100)
  if (count(sample, UTF8_AS_LATIN) > enough) return "(UTF-8 bị đọc sai thành Latin-1)"
  if (count(sample, TCVN3) > enough) return "TCVN3 (.VnTime)"
  if (count(sample, VNI) > enough) return "VNI"
  if (count(sample, WINDOWS_1258) > enough) return "Windows-1258"
  return proper === 0 && count(sample, VIQR) > enough ? "VIQR" : null
}

/** The first 200,000 characters tell enough; a few stray signs (a bullet, ®) prove nothing. */
const SAMPLE = 200_000
const MIN_HITS = 8

/** Letters that only Unicode Vietnamese has. */
const PROPER = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9\u0300-\u0303\u0309\u0323]/g
/** Signs that TCVN3 uses for ă â đ ê ô ơ ư and for à ả ã á ạ ằ ắ, next to a letter. */
const TCVN3 =
  /(?<=[A-Za-z])[\u00A8-\u00AE\u00B5-\u00B9\u00BB-\u00BE]|[\u00A7-\u00AE\u00B5-\u00B9\u00BB-\u00BE](?=[a-z])/g
/** A vowel followed by a letter that VNI uses as its tone mark and that Unicode Vietnamese never has; ñ for đ. */
const VNI = /[aeouyAEOUYôöÔÖ][ïûøåäëüÏÛØÅÄËÜ]|[ñÑ](?=[aeiouyôöAEIOUYÔÖ])/g
/** ð for đ, õ for ơ and the tone marks' places Ì Ò Þ ì ò after a vowel. */
const WINDOWS_1258 = /[aeiouyâêôãõý][ÌÒÞìò]|[ðÐ](?=[a-zýõ])/g
const UTF8_AS_LATIN = /á[º»]|Ä[‘\u0091]|Æ[°¡]/g
const VIQR = /[aeo]\^|[ou]\+|a\(|\bdd(?=[aeiou])/gi

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
