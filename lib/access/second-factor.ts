import "server-only"
import { createHash, randomInt } from "node:crypto"
import { Secret } from "otpauth"
import { RECOVERY_CODES, RECOVERY_DIGITS, readCode, type TypedCode } from "@/lib/access/recovery-code"
import { openSecret, sealSecret } from "@/lib/access/sealed-secret"
import { freshStep, inGroups } from "@/lib/access/totp"
import type { Transaction } from "@/lib/database"

/** The account under which wrong codes are counted: apart from passwords, so that a right password forgives no code. */
export const codeAccount = (personId: string): string => `codes of ${personId}`

/** What a code that is refused is told at its field, whatever is wrong with it. */
export const WRONG_CODE =
  "Mã không đúng, đã dùng hoặc đã hết hạn. Chờ ứng dụng hiện mã mới rồi nhập lại, hoặc nhập một mã khôi phục chưa dùng."

/** How long a secret that was proposed is shown, and waits for its first code. */
const PROPOSAL_MINUTES = 10

/** The secret that is proposed, while it may be confirmed; null when there is none, or none any more. */
export function openProposal(kept: Kept | null, personId: string, now: Date): string | null {
  if (!kept?.proposedSecret || !kept.proposedAt) return null
  const isOpen = now.getTime() - kept.proposedAt.getTime() < PROPOSAL_MINUTES * 60_000
  return isOpen ? openSecret(kept.proposedSecret, personId) : null
}
type Kept = { proposedSecret: string | null; proposedAt: Date | null }

/** Proposes a new secret; whatever is on stays on until a code of the new one was entered. */
export async function proposeSecret(tx: Transaction, personId: string, now: Date): Promise<void> {
  const proposal = { proposedSecret: sealSecret(new Secret({ size: 20 }).base32, personId), proposedAt: now }
  await tx.twoFactor.upsert({ where: { personId }, create: { personId, ...proposal }, update: proposal })
}

/** Puts the proposed secret into force by a code of it. */
export async function acceptProposal(
  tx: Transaction,
  { personId, secret, typed }: { personId: string; secret: string; typed: string },
  now: Date,
): Promise<boolean> {
  const code = readCode(typed)
  const lastStep = code?.kind === "app" ? freshStep(code.digits, secret, null, now) : null
  if (lastStep === null) return false
  const inForce = { sealedSecret: sealSecret(secret, personId), confirmedAt: now, lastStep }
  await tx.twoFactor.update({ where: { personId }, data: { ...inForce, proposedSecret: null, proposedAt: null } })
  return true
}

/** Whether the second step is on: only then is a code asked for at sign-in. */
export const hasTwoFactor = async (tx: Transaction, personId: string): Promise<boolean> =>
  (await tx.twoFactor.count({ where: { personId, confirmedAt: { not: null } } })) > 0

/** Uses a code up and answers which kind it was; null where it is wrong or was used before. One writer at a time: of two who bring the same code one is let in. */
export async function takeCode(
  tx: Transaction,
  personId: string,
  typed: string,
  now: Date,
): Promise<TypedCode["kind"] | null> {
  const code = readCode(typed)
  if (!code || !(await hasTwoFactor(tx, personId))) return null
  const isTaken =
    code.kind === "app" ? takeStep(tx, personId, code.digits, now) : takeRecoveryCode(tx, personId, code.digits, now)
  return (await isTaken) ? code.kind : null
}

async function takeStep(tx: Transaction, personId: string, digits: string, now: Date): Promise<boolean> {
  const kept = await tx.twoFactor.findUnique({ where: { personId }, select: { sealedSecret: true, lastStep: true } })
  const secret = kept?.sealedSecret ? openSecret(kept.sealedSecret, personId) : null
  const step = secret && kept ? freshStep(digits, secret, kept.lastStep, now) : null
  if (step === null) return false
  await tx.twoFactor.update({ where: { personId }, data: { lastStep: step } })
  return true
}

async function takeRecoveryCode(tx: Transaction, personId: string, digits: string, now: Date): Promise<boolean> {
  const unused = { personId, codeHash: hashOf(digits), usedAt: null }
  return (await tx.recoveryCode.updateMany({ where: unused, data: { usedAt: now } })).count === 1
}

/** Ten new recovery codes in place of whatever codes there were; they are shown this once. */
export async function issueRecoveryCodes(tx: Transaction, personId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: RECOVERY_DIGITS }, () => randomInt(10)).join(""),
  )
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ personId, codeHash: hashOf(code), madeAt: now })) })
  return codes.map(inGroups)
}

/** Takes the second step off, recovery codes with it; answers whether it was on. */
export async function dropTwoFactor(tx: Transaction, personId: string): Promise<boolean> {
  const wasOn = await hasTwoFactor(tx, personId)
  await tx.twoFactor.deleteMany({ where: { personId } })
  await tx.recoveryCode.deleteMany({ where: { personId } })
  return wasOn
}

const hashOf = (digits: string) => createHash("sha256").update(digits).digest("hex")
