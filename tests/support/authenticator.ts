import { Secret, TOTP } from "otpauth"

/** What the app on the telephone shows at that moment. */
export const codeOf = (secret: string, moment: Date): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret.replaceAll(" ", "")), timestamp: moment.getTime() })
