// node scripts/make-fonts.mjs: makes app/fonts from the package of Inter, when that is renewed. Kept are the letters of
// Vietnamese and ASCII, punctuation and arrows, the weights that are used, and all features (tabular figures): half of the
// bytes that every first visit waits for.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import subsetFont from "subset-font"

const PLAIN = "aăâeêioôơuưy"
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
const VOWELS = [...PLAIN].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize("NFC")))
const VIETNAMESE = [...VOWELS, "đ"].flatMap((letter) => [letter, letter.toUpperCase()])
const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
const SIGNS = [..."\u00a0«»°±²³·×÷Ð–—‘’“”„•…‰′″‹›€₫←↑→↓↔−≈≠≤≥✓"]

mkdirSync("app/fonts", { recursive: true })
for (const part of ["latin", "vietnamese"]) {
  const font = readFileSync(`node_modules/@fontsource-variable/inter/files/inter-${part}-wght-normal.woff2`)
  const text = [...ASCII, ...VIETNAMESE, ...SIGNS].join("")
  const subset = await subsetFont(font, text, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 650 } },
  })
  writeFileSync(`app/fonts/inter-${part}.woff2`, subset)
  console.log(`app/fonts/inter-${part}.woff2: ${font.length} → ${subset.length}`)
}
