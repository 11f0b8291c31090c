import { randomBytes } from "node:crypto"
import { docx, JPG, type Part, PNG, partsOf, pdf, relation, relations, types, xlsx, zip } from "./made-files"

/** A file that somebody sends who means no good, or whose machine does not. `fault` is there where only one answer will do. */
export type Hostile = { why: string; name: string; bytes: Buffer; fault?: string }

const EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
const MB = 1024 * 1024

/** More than three hundred of them, the same each time but for random bytes. */
export const hostileFiles = (): Hostile[] => [
  ...wrongKinds(),
  ...brokenArchives(),
  ...bombs(),
  ...activeDocuments(),
  ...strangeNames(),
  ...damagedFiles(),
]

const GOOD: Record<string, Buffer> = { pdf: pdf(), docx: docx(), xlsx: xlsx(), png: PNG, jpg: JPG }

/** Each kind under the name of each other, and kinds that are not taken under names that are. */
function wrongKinds(): Hostile[] {
  const foreign: Record<string, Buffer> = {
    ...GOOD,
    exe: Buffer.concat([Buffer.from("MZ\u0090\u0000"), randomBytes(2000)]),
    html: Buffer.from("<!doctype html><script>alert(1)</script>"),
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    gif: Buffer.from("GIF89a\u0001\u0000\u0001\u0000"),
    heic: Buffer.from("\u0000\u0000\u0000\u0018ftypheic"),
    zip: zip([{ name: "a.txt", content: "a" }]),
    eicar: Buffer.from(EICAR),
    sh: Buffer.from("#!/bin/sh\nid\n"),
    text: Buffer.from("Báo cáo"),
    zeros: Buffer.alloc(5000),
    noise: randomBytes(5000),
    late: Buffer.concat([Buffer.from("\n"), pdf()]),
  }
  const asWord = { docx: "docx", xlsx: "xlsx", jpg: "jpg" } as Record<string, string>
  const lies = Object.entries(foreign).flatMap(([kind, bytes]) =>
    ["pdf", "docx", "xlsx", "png", "jpg", "jpeg", "PDF"]
      .filter((ending) => (asWord[ending.toLowerCase()] ?? ending.toLowerCase().replace("jpeg", "jpg")) !== kind)
      .map((ending) => ({ why: `${kind} as ${ending}`, name: `tệp.${ending}`, bytes })),
  )
  const untaken = [
    "exe",
    "html",
    "svg",
    "doc",
    "xls",
    "docm",
    "xlsm",
    "zip",
    "rar",
    "js",
    "pdf.exe",
    "docx.lnk",
    "",
    "heic",
    "tiff",
  ]
  return [
    ...lies,
    ...untaken.map((ending) => ({ why: `.${ending}`, name: `tệp.${ending}`, bytes: pdf(), fault: "unknown-kind" })),
    ...Object.keys(GOOD).map((ending) => ({
      why: `empty ${ending}`,
      name: `tệp.${ending}`,
      bytes: Buffer.alloc(0),
      fault: "empty",
    })),
    {
      why: "old Word",
      name: "tệp.docx",
      bytes: Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), randomBytes(4000)]),
      fault: "encrypted",
    },
    { why: "locked PDF", name: "tệp.pdf", bytes: pdf(900, "/Encrypt 9 0 R"), fault: "encrypted" },
    {
      why: "a lock across a seam",
      name: "tệp.pdf",
      bytes: pdf(200_000, `${" ".repeat(65_536 - 203)}/Encrypt 9 0 R`),
      fault: "encrypted",
    },
    { why: "too large", name: "tệp.pdf", bytes: pdf(20 * MB + 500), fault: "too-large" },
  ]
}

function brokenArchives(): Hostile[] {
  const with1 = (part: Part): Buffer => zip([...partsOf("docx"), part])
  const plain = { name: "word/a.xml", content: "a".repeat(200) }
  const paths = [
    "../../etc/passwd",
    "/etc/passwd",
    "word/../../x",
    "..\\..\\x",
    "C:\\x",
    "word\\x.xml",
    "a\u0000b.xml",
    "",
    "./x",
    "word/./x",
    "a\nb",
    "..",
  ]
  const lies: Part["lies"][] = [
    { size: 100 },
    { size: 100_000 },
    { size: 0 },
    { packed: 3 },
    { packed: 40_000 },
    { crc: 1 },
    { at: 0 },
    { at: 1 },
    { at: 0xffffffff },
    { packed: 0xffffffff },
    { size: 0xffffffff },
    { flags: 0x801 },
    { flags: 0x2000 },
    { flags: 0x840 },
    { method: 12 },
    { method: 99 },
    { method: 0 },
    { localName: "word/b.xml" },
    { localName: "x" },
  ]
  const ends = [
    { count: 1 },
    { count: 9 },
    { count: 0 },
    { count: 0xffff },
    { length: 10 },
    { at: 0 },
    { at: 0xffffffff },
    { length: 0xffffffff },
    { comment: "PK\u0005\u0006" },
  ]
  return [
    ...paths.map((name) => ({
      why: `path ${JSON.stringify(name)}`,
      name: "tệp.docx",
      bytes: with1({ ...plain, name }),
      fault: "damaged",
    })),
    ...lies.map((lie) => ({
      why: `lie ${JSON.stringify(lie)}`,
      name: "tệp.docx",
      bytes: with1({ ...plain, lies: lie }),
    })),
    ...ends.map((end) => ({
      why: `end ${JSON.stringify(end)}`,
      name: "tệp.docx",
      bytes: zip(partsOf("docx"), end),
    })),
    {
      why: "two of one name",
      name: "tệp.docx",
      bytes: with1({ name: "WORD/document.xml", content: "b" }),
      fault: "damaged",
    },
    {
      why: "something before it",
      name: "tệp.docx",
      bytes: Buffer.concat([Buffer.from("PK\u0003\u0004GIF89a"), docx()]),
      fault: "damaged",
    },
    {
      why: "something behind it",
      name: "tệp.docx",
      bytes: Buffer.concat([docx(), Buffer.from("%PDF-1.4 %%EOF")]),
      fault: "damaged",
    },
    {
      why: "PDF with a zip behind it",
      name: "tệp.docx",
      bytes: Buffer.concat([pdf(), docx()]),
      fault: "wrong-content",
    },
    { why: "no types", name: "tệp.docx", bytes: zip(partsOf("docx").slice(1)), fault: "wrong-content" },
    {
      why: "an end alone",
      name: "tệp.docx",
      bytes: Buffer.concat([Buffer.from("PK\u0003\u0004"), zip([])]),
    },
    {
      why: "broken stream",
      name: "tệp.docx",
      bytes: with1({ ...plain, stored: true, lies: { method: 8 } }),
      fault: "damaged",
    },
  ]
}

function bombs(): Hostile[] {
  const zeros = (size: number) => Buffer.alloc(size)
  const overlapping = zip([
    ...partsOf("docx"),
    { name: "word/a", content: zeros(MB) },
    { name: "word/b", content: "b", lies: { at: 60 } },
  ])
  return [
    { why: "60 MB of nothing", bytes: docx({ "word/media/a.bmp": zeros(60 * MB) }) },
    {
      why: "six times 10 MB",
      bytes: docx(Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`word/media/${n}.bmp`, zeros(10 * MB)]))),
    },
    { why: "ratio above 200", bytes: docx({ "word/media/a.bmp": zeros(20 * MB) }) },
    {
      why: "2,100 parts",
      bytes: docx(Object.fromEntries(Array.from({ length: 2100 }, (_, n) => [`word/${n}.xml`, "a"]))),
    },
    { why: "overlapping parts", bytes: overlapping },
    ...[1, 100, 5000].map((size) => ({
      why: `40 MB that say they are ${size}`,
      bytes: zip([...partsOf("docx"), { name: "word/a.xml", content: zeros(40 * MB), lies: { size } }]),
    })),
    ...[2, 10, 50].map((count) => ({
      why: `${count} parts at one place`,
      bytes: zip([
        ...partsOf("docx"),
        ...Array.from({ length: count }, (_, n) => ({
          name: `word/${n}.xml`,
          content: zeros(5 * MB),
          lies: { at: 0 },
        })),
      ]),
    })),
  ].map((one) => ({ ...one, name: "tệp.docx", fault: "bomb" }))
}

function activeDocuments(): Hostile[] {
  const links = [
    "attachedTemplate",
    "image",
    "oleObject",
    "frame",
    "subDocument",
    "externalLinkPath",
    "mailMergeSource",
    "video",
    "audio",
  ]
  const targets = ["http://evil.example/a.dotm", "file://///server/share/a.dotm", "\\\\server\\share\\a", "ftp://a/b"]
  const external = links.flatMap((type) => targets.map((target) => relation(type, target)))
  const disguises = [
    relation("image", "http://a/b").replace("External", "&#69;xternal"),
    relation("image", "http://a/b").replace("External", "&#x45;xternal"),
    relation("image", "http://a/b").replaceAll('"', "'"),
    relation("image", "http://a/b").replace("TargetMode=", "TargetMode \n = "),
    relation("image", "http://a/b").replace("Relationship ", "r:Relationship "),
    `<Relationship Id="/hyperlink>" Type="x/relationships/image" Target="http://a" TargetMode="External"/>`,
    `${relation("hyperlink", "http://a")}${relation("image", "http://a/b")}`,
    `<Relationship Id="a" Type="http://x/relationships/image" Target=' Type="x/relationships/hyperlink"' TargetMode="External"/>`,
  ]
  const active = [
    "word/vbaProject.bin",
    "word/vbaData.xml",
    "word/activeX/activeX1.xml",
    "word/embeddings/oleObject1.bin",
    "word/embeddings/a.exe",
    "word/embeddings/a.docm",
    "word/payload.js",
    "word/run.LNK",
    "word/x.hta",
  ]
  const types1 = [
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-office.vbaProject",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "text/plain",
  ]
  return [
    ...[...external, ...disguises].map((inner, n) => ({
      why: `relation ${n} ${inner.slice(0, 60)}`,
      name: "tệp.docx",
      bytes: docx({ "word/_rels/document.xml.rels": relations(inner) }),
      fault: "outside-links",
    })),
    ...active.map((name) => ({ why: name, name: "tệp.docx", bytes: docx({ [name]: "x" }), fault: "macros" })),
    ...active.slice(0, 3).map((name) => ({
      why: name,
      name: "tệp.xlsx",
      bytes: xlsx({ [name.replace("word", "xl")]: "x" }),
      fault: "macros",
    })),
    { why: "macro sheet", name: "tệp.xlsx", bytes: xlsx({ "xl/macrosheets/sheet1.xml": "x" }), fault: "macros" },
    {
      why: "data from elsewhere",
      name: "tệp.xlsx",
      bytes: xlsx({ "xl/connections.xml": "x" }),
      fault: "outside-links",
    },
    ...types1.map((main) => ({
      why: main,
      name: "tệp.docx",
      bytes: docx({ "[Content_Types].xml": types("docx", main) }),
    })),
    ...[
      "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
      "<!doctype x>",
      "<!ENTITY % p SYSTEM 'http://a'>",
    ].flatMap((dtd) =>
      ["[Content_Types].xml", "_rels/.rels"].map((part) => ({
        why: `${dtd} in ${part}`,
        name: "tệp.docx",
        bytes: docx({ [part]: dtd + (part === "_rels/.rels" ? relations() : types("docx")) }),
        fault: "damaged",
      })),
    ),
    {
      why: "types in another encoding",
      name: "tệp.docx",
      bytes: docx({ "[Content_Types].xml": Buffer.from(types("docx"), "utf16le") }),
      fault: "damaged",
    },
    {
      why: "huge relations",
      name: "tệp.docx",
      bytes: docx({ "_rels/.rels": relations(randomBytes(2 * MB).toString("hex")) }),
      fault: "damaged",
    },
  ]
}

function strangeNames(): Hostile[] {
  const unseen = [
    "báo cáo\u202efdp.exe.pdf",
    "a\u0000.pdf",
    "a\u200b.pdf",
    "\u2066a.pdf",
    "a\u001b[31m.pdf",
    "a\ufffd.pdf",
    "a\u0085.pdf",
  ]
  const taken = [
    "../../../etc/passwd.pdf",
    "C:\\Windows\\a.pdf",
    "a;b.pdf",
    'a"b.pdf',
    "a'b.pdf",
    "%2e%2e%2fa.pdf",
    "<script>.pdf",
    "CON.pdf",
    "=cmd.pdf",
    "🎉.pdf",
    "Quyết định số 906.pdf",
    `${"a".repeat(190)}.pdf`,
    "-rf.pdf",
    "$(id).pdf",
    "a?b=c.pdf",
    "a\\..\\b.pdf",
  ]
  return [
    ...unseen.map((name) => ({ why: `name ${JSON.stringify(name)}`, name, bytes: pdf(), fault: "unseen-signs" })),
    ...["a\r\nSet-Cookie: x=1.pdf", `${"ế".repeat(250)}.pdf`, `${"a".repeat(5000)}.pdf`].map((name) => ({
      why: `name ${name.slice(0, 20)}`,
      name,
      bytes: pdf(),
    })),
    ...[".pdf", "/.pdf", " .pdf"].map((name) => ({
      why: `name ${JSON.stringify(name)}`,
      name,
      bytes: pdf(),
      fault: "unnamed",
    })),
    ...taken.map((name) => ({ why: `name ${JSON.stringify(name)}`, name, bytes: pdf(), fault: "none" })),
  ]
}

/** Each kind cut short and with bytes turned round, at places spread over the file. */
function damagedFiles(): Hostile[] {
  return Object.entries(GOOD).flatMap(([ending, bytes]) => [
    ...[1, 3, 8, Math.floor(bytes.length / 2), bytes.length - 30].map((length) => ({
      why: `${ending} cut at ${length}`,
      name: `tệp.${ending}`,
      bytes: bytes.subarray(0, length),
    })),
    ...Array.from({ length: 12 }, (_, n) => {
      const turned = Buffer.from(bytes)
      const at = Math.floor((n * (bytes.length - 1)) / 11)
      turned[at] = (turned[at] as number) ^ 0xff
      return { why: `${ending} turned at ${at}`, name: `tệp.${ending}`, bytes: turned }
    }),
  ])
}
