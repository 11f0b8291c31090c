// What the operator of a command reads when it fails: one Vietnamese sentence on stderr and exit code 1, no stack.

/** Something the operator has to mend; the message says what is wrong and what to do. */
export class OperatorProblem extends Error {
  name = "OperatorProblem"
}

/**
 * Runs a command to its end. A failure becomes one sentence and exit code 1; the exit code of success is left alone.
 * @param {() => Promise<void> | void} command
 */
export async function orExplain(command) {
  try {
    await command()
  } catch (problem) {
    console.error(sentenceFor(problem))
    process.exit(1)
  }
}

/**
 * The sentence for a failure: our own problems say it themselves, those of the system and of the databases are
 * translated by their code, the rest is told with its first line.
 */
export function sentenceFor(problem) {
  if (problem?.name === "OperatorProblem" || problem?.name === "EnvironmentProblem") return problem.message
  const said = technicalWords(problem)
  const code = codeOf(problem)
  const known = BY_CODE[code] ?? BY_WORDS.find(([words]) => words.test(said))?.[1]
  return known ? `${known} (${said})` : `Lỗi ngoài dự kiến: ${said}`
}

const BY_CODE = {
  ENOSPC: "Ổ đĩa đã đầy. Giải phóng chỗ trống rồi chạy lại.",
  EDQUOT: "Đã hết hạn mức ổ đĩa. Giải phóng chỗ trống rồi chạy lại.",
  EROFS: "Ổ đĩa chỉ cho phép đọc. Đặt DATA_DIR vào nơi ghi được.",
  EACCES: "Không có quyền ghi vào thư mục cần dùng. Cấp quyền hoặc đổi DATA_DIR.",
  EPERM: "Không có quyền ghi vào thư mục cần dùng. Cấp quyền hoặc đổi DATA_DIR.",
  ENOTDIR: "Đường dẫn DATA_DIR hoặc DATABASE_URL đi qua một tệp, không phải thư mục.",
  ENOENT: "Không có hoặc không tạo được thư mục cần dùng. Kiểm tra DATA_DIR và DATABASE_URL.",
  EEXIST: "Đường dẫn DATA_DIR là một tệp, không phải thư mục.",
  ECONNREFUSED: "Máy chủ cơ sở dữ liệu không trả lời. Kiểm tra DATABASE_URL và máy chủ PostgreSQL.",
  ECONNRESET: "Máy chủ cơ sở dữ liệu ngắt kết nối. Kiểm tra DATABASE_URL và máy chủ PostgreSQL.",
  ENOTFOUND: "Không tìm thấy máy chủ cơ sở dữ liệu. Kiểm tra tên máy chủ trong DATABASE_URL.",
  EAI_AGAIN: "Không tìm thấy máy chủ cơ sở dữ liệu. Kiểm tra tên máy chủ trong DATABASE_URL.",
  ETIMEDOUT: "Máy chủ cơ sở dữ liệu không trả lời kịp. Kiểm tra DATABASE_URL và đường mạng.",
  "28P01": "Tên hoặc mật khẩu trong DATABASE_URL không đúng.",
  28000: "Máy chủ cơ sở dữ liệu không nhận tài khoản trong DATABASE_URL.",
  "3D000": "Cơ sở dữ liệu trong DATABASE_URL không tồn tại. Tạo cơ sở dữ liệu rồi chạy lại.",
  42501: "Tài khoản trong DATABASE_URL không đủ quyền tạo bảng.",
  53300: "Máy chủ cơ sở dữ liệu đã hết lượt kết nối.",
  53100: "Ổ đĩa của máy chủ cơ sở dữ liệu đã đầy.",
}

const BY_WORDS = [
  [/timeout expired|connection timeout/i, BY_CODE.ETIMEDOUT],
  [
    /does not support SSL|self.signed|certificate/i,
    "Không lập được kết nối TLS tới cơ sở dữ liệu. Kiểm tra sslmode trong DATABASE_URL.",
  ],
  [/password must be a string|SASL/i, BY_CODE["28P01"]],
  [/database or disk is full/i, BY_CODE.ENOSPC],
  [/readonly database/i, "Tệp cơ sở dữ liệu chỉ cho phép đọc. Cấp quyền ghi cho tệp và thư mục chứa nó."],
  [
    /unable to open (database file|connection to local database)|cannot open file/i,
    "Không mở được tệp cơ sở dữ liệu trong DATABASE_URL. Kiểm tra đường dẫn và quyền.",
  ],
  [/file is not a database|malformed/i, "Tệp trong DATABASE_URL không phải cơ sở dữ liệu SQLite hoặc đã hỏng."],
  [/database is locked|SQLITE_BUSY/i, "Cơ sở dữ liệu đang bị chương trình khác khóa. Thử lại sau ít phút."],
]

// Prisma's adapters wrap the driver's error (`cause`), pg wraps one error for each address it tried (`errors`).
function codeOf(problem) {
  const own = problem?.cause?.originalCode ?? problem?.code
  return own in BY_CODE ? own : (problem?.errors?.[0]?.code ?? own)
}

function technicalWords(problem) {
  const words = problem?.cause?.originalMessage || problem?.message || problem?.errors?.[0]?.message || String(problem)
  // A connection string in a message would put its password into the log.
  return words
    .trim()
    .split("\n")[0]
    .replace(/(postgres(?:ql)?:\/\/[^:/@\s]*):[^@\s]*@/gi, "$1:***@")
}
