/**
 * A paper in its form: sections of lines, rules and tables, each text in a style of nd30.ts. Writers of files draw just this
 * and decide nothing.
 */
import type { StyleName, Turned } from "@/lib/papers/nd30"

export type LaidOut = { title: string; sections: LaidSection[] }

/** Pages of a section are numbered from 1; the first shows no number. */
export type LaidSection = { turned: Turned; parts: Part[] }

export type Part = Line | Rule | Halves | Grid

/** A paragraph; a line feed within goes on the next line of it. */
export type Line = { kind: "line"; style: StyleName; text: string }
export const line = (style: StyleName, text: string): Line => ({ kind: "line", style, text })

/** A line drawn in the middle of its column, as long as said; millimetres. */
export type Rule = { kind: "rule"; length: number; room: number }

/** Things side by side, without borders, never broken across pages where they belong together. */
export type Halves = { kind: "halves"; widths: number[]; cells: (Line | Rule)[][]; whole: boolean }

/** A ruled table: its head is repeated on every page, and no row is broken. Widths in millimetres. */
export type Grid = { kind: "grid"; widths: number[]; head: HeadCell[][]; rows: GridRow[] }
/** `from` is its first column. */
export type HeadCell = { text: string; from: number; across: number; down: number }
export type GridRow = { across: boolean; cells: Line[] }
