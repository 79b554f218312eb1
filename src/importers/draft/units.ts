// Cuts a passage into what it asks one by one, and reads each: how it binds, whom, when.
import type { Modality } from '../../domain/obligation.ts'
import { type ProposedBearer, readBearers } from './bearers.ts'
import type { Classes } from './classes.ts'
import { splitCondition } from './conditions.ts'
import type { Frame } from './frames.ts'
import { readModality } from './modality.ts'
import { ACT_VERBS, MODAL_WORDS } from './rule-words.ts'

/** One thing that a passage asks. `quote`: its words in the text; `statement`: the same after whom it binds; neither is closed. */
export interface Unit {
  readonly modality: Modality
  readonly bearers: readonly ProposedBearer[]
  readonly statement: string
  readonly condition: string | null
  readonly quote: string
  readonly why: string
}

const GOES_ON = new RegExp(
  `(?:;|,(?= đồng thời)) (?=(?:(?:đồng thời|và)\\s+)?(?:${ACT_VERBS}|${MODAL_WORDS}|không)(?!\\p{L}))`,
  'iu',
)
const ACT = new RegExp(`(?<!\\p{L})(?:${ACT_VERBS})(?!\\p{L})`, 'giu')
const BEGINS = new RegExp(`^(?:${ACT_VERBS}|${MODAL_WORDS}|không)(?!\\p{L})`, 'iu')
const NOT = /^(?:tuyệt đối )?không(?= \p{L})/iu
const STATES = /^(?!.*(?<!\p{L})(?:phải|được) là ).+?\p{L} là (?=\p{L})/iu

/** What a sentence asks, in order; empty where no word, subject or caption tells that it asks anything. */
export function readUnits(sentence: string, frame: Frame, classes: Classes): readonly Unit[] {
  const units: Unit[] = []
  // What a caption forbids is one thing, however many forms of it are listed.
  const pieces = frame.modality === 'PROHIBITION' ? [sentence] : sentence.split(GOES_ON)
  for (const piece of pieces) {
    const unit = readUnit(closed(piece), frame, units.at(-1), classes)
    if (unit) units.push(unit)
  }
  return units
}

/** Words without the punctuation that closes them. */
export function closed(words: string): string {
  return words.replace(/[.;,:/\s]+$/u, '').trim()
}

function readUnit(words: string, frame: Frame, before: Unit | undefined, classes: Classes): Unit | null {
  const isAtOnce = /^đồng thời /iu.test(words)
  const { main, condition: own } = splitCondition(words.replace(/^(?:đồng thời|và) /iu, ''))
  const said = weigh(main, frame, before, classes)
  if (!said) return null
  const { modality, why, bearers } = said
  const condition = own ?? (isAtOnce ? (before?.condition ?? null) : null)
  const statement = said.subject === '' ? main : `${said.subject} ${lower(main)}`
  return { modality, bearers, why, statement, condition, quote: words }
}

/** How a main clause binds, and the words that a statement of it needs before its own. */
type Weighed = Pick<Unit, 'modality' | 'bearers' | 'why'> & { readonly subject: string }

function weigh(main: string, frame: Frame, before: Unit | undefined, classes: Classes): Weighed | null {
  const { bearers, why } = frame
  const framed = { bearers, why, subject: BEGINS.test(main) ? frame.subject : '' }
  const said = readModality(main, (who) => readBearers(who, classes).length > 0)
  // Whom a text encourages stands after the word.
  const urged = said?.modality === 'RECOMMENDATION' ? actOf(main.slice(said.end).trim(), classes) : null
  if (said && urged) return { modality: said.modality, why: said.word, bearers: urged.bearers, subject: '' }
  if (said)
    return { modality: said.modality, why: said.word, ...subjectOf(main.slice(0, said.start), frame, before, classes) }
  if (frame.modality === 'PROHIBITION') {
    return { ...framed, modality: 'PROHIBITION', subject: NOT.test(main) ? '' : 'Không được' }
  }
  const act = actOf(main, classes)
  if (act) return { ...act, modality: 'DUTY', subject: '' }
  const not = NOT.exec(main)
  if (not && frame.modality !== null) return { ...framed, modality: 'PROHIBITION', why: not[0].toLowerCase() }
  if (frame.modality !== null) return { ...framed, modality: frame.modality }
  if (before) return { modality: before.modality, why: before.why, bearers: before.bearers, subject: '' }
  return STATES.test(main) ? { modality: 'DECLARATION', why: 'là', bearers: [], subject: '' } : null
}

/** Whom a word that binds is said of. After the first, what a sentence goes on to ask is asked of the same. */
function subjectOf(words: string, frame: Frame, before: Unit | undefined, classes: Classes) {
  const named = words.trim() === '' ? [] : readBearers(words.trim(), classes)
  if (named.length > 0) return { bearers: named, subject: '' }
  if (words.trim() !== '') return { bearers: frame.bearers, subject: '' }
  const bearers = before && before.bearers.length > 0 ? before.bearers : frame.bearers
  return { bearers, subject: frame.subject }
}

/** A subject that is read, and after it the verb of what it is to do: `các thành viên trong nhóm báo cáo về …`. */
function actOf(main: string, classes: Classes): { why: string; bearers: readonly ProposedBearer[] } | null {
  for (const { 0: word, index } of main.matchAll(ACT)) {
    if (index > 300) return null
    const subject = main.slice(0, index).trim()
    const bearers = subject === '' ? [] : readBearers(subject, classes)
    if (bearers.length > 0 && !bearers.some((bearer) => 'other' in bearer)) return { why: word.toLowerCase(), bearers }
  }
  return null
}

/** With a small letter, unless the word is one of capitals. */
function lower(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) || /^\p{Lu} /u.test(words)
    ? words.slice(0, 1).toLowerCase() + words.slice(1)
    : words
}
