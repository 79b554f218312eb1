// What the parser of decision texts hands over: the parts it found, and an account of every character it read.
import type { CalendarDate } from '../../domain/calendar.ts'
import type { Component, ProvisionKind } from '../../domain/provision.ts'
import type { Localized } from '../../domain/source.ts'
import type { NoteCode } from './notes.ts'

/** UTF-16 offsets into the text that was given, half open: [start, end). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What the head of the text says. Null: not found, and then a note says so. */
export interface ParsedHeading {
  /** The symbol without spaces, `Ð` (U+00D0) read as `Đ`: `893/QĐ-UBND`. */
  readonly number: string | null
  /** Of the date; where that is missing, of a number that carries one (`12/2020/QĐ-UBND`). */
  readonly year: number | null
  /** In sentence case: `Quyết định`. Taken from the enacting line or the number where its own line is missing. */
  readonly kind: string | null
  readonly title: string | null
  /** In the letters of the text: the line before the bases where there is one, else the lines above the number. */
  readonly issuer: string | null
  readonly place: string | null
  /** Of a law that has none in its head, the day of its adoption. */
  readonly date: CalendarDate | null
}

/** A legal basis. Kind, number, date and issuer are those of the first act that it names. */
export interface ParsedBasis {
  /** As written, `Căn cứ` included, without the closing punctuation. */
  readonly text: string
  readonly kind: string | null
  readonly number: string | null
  readonly date: CalendarDate | null
  /** As written: `Chính Phủ`. */
  readonly issuer: string | null
}

export interface ParsedProposal {
  readonly text: string
  readonly number: string | null
  readonly date: CalendarDate | null
}

export interface ParsedProvision {
  /** `quy-che/dieu-4/khoan-5`. Unique in the text: a path that comes again ends in `~2`, `~3`, which no citation does. */
  readonly path: string
  readonly kind: ProvisionKind
  /** As the text writes it: `I`, `4`, `5a`, `đ`, `thứ nhất`; null for a dash. */
  readonly number: string | null
  /** The caption; null where the label is followed by a sentence of the rule itself. */
  readonly heading: string | null
  /** Its own words without label, heading and children, one line a paragraph; null where it has none. */
  readonly text: string | null
  /** Label, heading, own words and children. */
  readonly span: Span
  readonly children: readonly ParsedProvision[]
}

export interface ParsedComponent extends Component {
  readonly provisions: readonly ParsedProvision[]
}

export interface ParsedSignature {
  /** Without `TM.`: `ỦY BAN NHÂN DÂN`. */
  readonly onBehalf: string | null
  /** With its prefix: `KT. CHỦ TỊCH`. */
  readonly capacity: string | null
  readonly title: string | null
  readonly name: string | null
}

/** Text that belongs to no part of a decision, letter by letter. */
export interface OutsideText {
  readonly text: string
  readonly span: Span
}

/** Something the reader should look at, with the line (from 1) where to look. */
export interface ParseNote {
  readonly code: NoteCode
  readonly line: number
  readonly message: Localized
}

export const PART_ROLES = [
  'heading',
  'basis',
  'proposal',
  'enacting',
  'provisions',
  'signature',
  'recipients',
  'attached-heading',
  'outside',
] as const
export type PartRole = (typeof PART_ROLES)[number]

export interface TextPart {
  readonly role: PartRole
  readonly span: Span
}

export interface ParsedDecision {
  readonly heading: ParsedHeading
  readonly bases: readonly ParsedBasis[]
  readonly proposal: ParsedProposal | null
  /** The decision itself first (left out where nothing of it was found), then what is attached, in the order of the text. */
  readonly components: readonly ParsedComponent[]
  readonly signature: ParsedSignature | null
  readonly recipients: readonly string[]
  readonly outside: readonly OutsideText[]
  /** In the order of the text. */
  readonly notes: readonly ParseNote[]
  /** Tile the text: the first starts at 0, each starts where the last ended, the last ends at its length. */
  readonly parts: readonly TextPart[]
}
