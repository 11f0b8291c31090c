/**
 * What a program may do with a token, besides what its owner may not do: read, and send updates of progress. A token
 * keeps its scopes as one text, "read updates:write".
 */
export const SCOPES = ["read", "updates:write"] as const
export type Scope = (typeof SCOPES)[number]

/** The scopes in a text, each once and in their order; null where it names another. */
export function readScopes(text: string): Scope[] | null {
  const named = text.split(/[\s,]+/).filter(Boolean)
  const known = SCOPES.filter((scope) => named.includes(scope))
  return named.every((name) => (SCOPES as readonly string[]).includes(name)) && known.length > 0 ? known : null
}
