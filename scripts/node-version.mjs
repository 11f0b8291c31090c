// Imported before everything else, and written so that even a Node that cannot read the rest can read this.
const version = process.versions.node.split(".").map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(`Cần Node.js 20.19 trở lên (nên dùng 22 hoặc 24 LTS); máy này đang chạy ${process.version}.`)
  process.exit(1)
}
