/** After a sentence that the session has ended: the way to sign in without leaving what is typed. */
export function SignInAgain() {
  return (
    <>
      {" "}
      <a href="/sign-in" target="_blank" rel="noopener">
        Đăng nhập ở thẻ mới
      </a>
    </>
  )
}
