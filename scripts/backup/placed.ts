/** Where a copied database is to be placed; what is there goes aside under the suffix where `replace` allows it. */
export type Target = { databaseUrl: string; replace: boolean; suffix: string }
/** Where the older data went (null: there was none), and the way back. */
export type Placed = { aside: string | null; undo: () => Promise<void> }
