/** The request with which a browser sends a form with files, byte for byte: names may be whatever somebody writes there. */
export function multipart(fields: Record<string, string>, files: { name: string; bytes: Buffer }[]): Request {
  const { body, type } = encodeForm(fields, files)
  return new Request("http://localhost/files", {
    method: "POST",
    body: new Uint8Array(body),
    headers: { "content-type": type },
  })
}

export function encodeForm(fields: Record<string, string>, files: { name: string; bytes: Buffer }[]) {
  const boundary = "----tests0123456789"
  const part = (head: string, content: Buffer | string) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ]
  const body = Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => part(`name="${name}"`, value)),
    ...files.flatMap(({ name, bytes }) =>
      part(`name="file"; filename="${name.replaceAll('"', "%22")}"\r\nContent-Type: application/octet-stream`, bytes),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return { body, type: `multipart/form-data; boundary=${boundary}` }
}
