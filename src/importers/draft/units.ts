// Cuts a passage into what it asks one by one, and reads each: how it binds, whom, when.
import type { Modality } from '../../domain/obligation.ts'
import type { Localized } from '../../domain/source.ts'
import { addressee, addresses, type ProposedBearer, readBearers, readSubject } from './bearers.ts'
import type { Classes } from './classes.ts'
import { splitCondition } from './conditions.ts'
import { readFollowers } from './followers.ts'
import type { Frame } from './frames.ts'
import { lifts, type ModalityReading, readModality, withoutOnly } from './modality.ts'
import { ACT_VERBS, ASKED_VERBS, BEARER_WORDS, MODAL_WORDS, VERBS } from './rule-words.ts'
import { declaredStatement, forbiddenStatement, joined } from './statements.ts'

/** One thing that a passage asks. `quote`: its words in the text; `statement`: a sentence that names whom it binds; neither is closed. */
export interface Unit {
  readonly modality: Modality
  readonly bearers: readonly ProposedBearer[]
  readonly statement: string
  readonly condition: string | null
  readonly quote: string
  readonly why: string
  /** What is read into the words, told with the proposal; left out where they say it. */
  readonly reading?: Localized | undefined
}

/** With the words for whom it binds, of whom the sentence may go on to speak, and the word that binds them, if any does. */
interface Heard extends Pick<Unit, 'modality' | 'bearers' | 'statement' | 'why'> {
  readonly who: string
  readonly binding: string
}
type Said = Heard & Pick<Unit, 'condition' | 'quote'>

const GOES_ON = new RegExp(
  `(?:;|,(?= đồng thời)) (?=(?:(?:đồng thời|và)\\s+)?(?:${VERBS}|${MODAL_WORDS}|không)(?!\\p{L}))`,
  'iu',
)
/** Somebody else, of whom something is asked too. */
const ANOTHER = new RegExp(
  `; (?=(?:${BEARER_WORDS})(?!\\p{L})(?:[^;,]{0,80}? (?:${MODAL_WORDS})| (?:trong nhóm )?(?:${ACT_VERBS}))(?!\\p{L}))`,
  'iu',
)
const BINDS_TOO =
  /(?: và|,? nhưng) (?=(?:không được|phải|có trách nhiệm|chịu trách nhiệm|có quyền|được quyền|nghiêm cấm)(?!\p{L}))/iu
const SOMETHING = new RegExp(`(?<!\\p{L})(?:${MODAL_WORDS}|${ACT_VERBS})(?!\\p{L})\\s+\\S+\\s+\\S`, 'iu')
const ACT = new RegExp(`(?<!\\p{L})(?:${ACT_VERBS})(?!\\p{L})`, 'giu')
const FIRST_ACT = new RegExp(ACT.source, 'iu')
const ANY_ACT = new RegExp(`(?<!\\p{L})(?:${VERBS})(?!\\p{L})`, 'giu')
// A verb before `của`, or soon after which something is said of it, is a noun: `Chỉ đạo của …`, `Báo cáo phải …`.
const BEGINS = new RegExp(
  `^(?:${MODAL_WORDS}|không|(?:${VERBS})(?! của(?!\\p{L})|(?: \\S+){0,2} (?:được|là|phải|cần) ))(?!\\p{L})`,
  'iu',
)
const NOT = /^(?:ngoài [^,;]{2,100}, )?(?<word>(?:tuyệt đối )?không)(?! phải(?!\p{L}))(?= \p{L})/iu
const STATES = /^(?!.*(?<!\p{L})(?:phải|được) là ).+?\p{L} (?<why>là|có giá trị như|được coi là)(?= \p{L})/iu
/** What befalls who breaks a rule is no rule for him. */
const BEFALLS = /(?<!\p{L}|(?:thiết|trang|chuẩn|dự) )bị (?!cấm|nghiêm cấm)/iu
const BAN = /cấm$/iu
/** What is said of an act before a semicolon asks nothing, and is about nobody of whom something is asked behind it. */
const OF_EFFECT = new RegExp(
  `^(?:quyết định|nghị quyết|chỉ thị|quy chế|quy định|nội quy|văn bản)(?: này)?(?!\\p{L})(?![^;]*(?:${MODAL_WORDS})(?!\\p{L}))[^;]*?(?<!\\p{L})(?:có hiệu lực|thay thế|bãi bỏ)(?!\\p{L})[^;]*?(?:;\\s*(?=\\S)|,? và (?=giao |yêu cầu |đề nghị ))`,
  'iu',
)
/** `Các cơ quan phản ánh … về …`: asked of bodies that the text does not name. */
const ANYBODY = new RegExp(
  `^(?:các|mỗi|mọi|từng) (?:cơ quan|đơn vị|tổ chức|cá nhân|địa phương)(?: liên quan)? (?:${ACT_VERBS})(?!\\p{L}) \\S+ \\S`,
  'iu',
)
/** `Sở Nội vụ là cơ quan quản trị nhóm, có trách nhiệm …`: what whoever is bound is besides. */
const WHAT_IT_IS = / là (?:cơ quan|đơn vị|đầu mối|bộ phận|người)(?!\p{L})[^,;]{0,80},$/iu
const DEMANDS = /^(?<by>\p{L}[^,;]{2,120}?) (?<why>yêu cầu|đề nghị|giao) (?<of>.+)$/isu
/** Nobody forbids these: after what is forbidden they are a duty. */
const ALWAYS_ASKED = new RegExp(`^(?:${ASKED_VERBS})(?!\\p{L})`, 'iu')

/** What a sentence asks, in order; empty where no word, subject or caption tells that it asks anything. */
export function readUnits(sentence: string, frame: Frame, classes: Classes): readonly Unit[] {
  const units: Said[] = []
  // What a caption forbids is one thing, however many forms of it are listed.
  const asked = sentence.replace(OF_EFFECT, '')
  const pieces = frame.modality === 'PROHIBITION' ? [sentence] : asked.split(GOES_ON).flatMap(cutOthers).flatMap(cutAnd)
  for (const piece of pieces) {
    const unit = readUnit(closed(piece), frame, units.at(-1), classes)
    if (unit) units.push(unit)
  }
  const own = units.map(({ who: _who, binding: _binding, ...unit }): Unit => unit)
  return [...own, ...readFollowers(sentence, classes)]
}

/** Whether words begin as an act or a rule does, so that whom it is asked of may be named before them. */
export function beginsAct(words: string): boolean {
  return BEGINS.test(words)
}

/** What is no rule of conduct: that something is so, by the words `why`. */
export function declared(words: string, bearers: readonly ProposedBearer[], why: string): Unit {
  const statement = declaredStatement(words)
  return { modality: 'DECLARATION', bearers, statement, condition: null, quote: words, why }
}

/** Words without the punctuation that closes them. */
export function closed(words: string): string {
  return words.replace(/[.;,:/\s]+$/u, '').trim()
}

/** `… phải giữ danh sách và chịu trách nhiệm …`: two, where the first asks something by itself. */
function cutAnd(piece: string): readonly string[] {
  return cut(piece, BINDS_TOO, / nhưng (?=không được)/iu.test(piece) ? ', nhưng ' : ' và ')
}

/** `Trưởng nhóm phải báo cáo; thành viên phải …`: two likewise. */
function cutOthers(piece: string): readonly string[] {
  return cut(piece, ANOTHER, '; ')
}

function cut(piece: string, between: RegExp, joint: string): readonly string[] {
  const pieces: string[] = []
  let last = ''
  for (const part of piece.split(between)) {
    if (pieces.length === 0 || SOMETHING.test(last)) pieces.push(part)
    else pieces.push(`${pieces.pop()}${joint}${part}`)
    last = part
  }
  return pieces
}

function readUnit(words: string, frame: Frame, before: Said | undefined, classes: Classes): Said | null {
  const isAtOnce = /^đồng thời /iu.test(words)
  const { main, condition: own } = splitCondition(words.replace(/^(?:đồng thời|và) /iu, ''))
  const heard = hear(main, frame, before, classes)
  if (!heard) return null
  const condition = own ?? (isAtOnce ? (before?.condition ?? null) : null)
  return { ...heard, condition, quote: words }
}

/** How a main clause binds, and the sentence that states it. */
function hear(main: string, frame: Frame, before: Said | undefined, classes: Classes): Heard | null {
  const said = readModality(main, (words) => readSubject(words, classes).bearers.length > 0)
  if (lifts(main, said)) return null
  if (said) return hearWord(main, said, frame, before, classes)
  if (frame.modality === 'PROHIBITION') return framed(frame, 'PROHIBITION', frame.why, forbiddenStatement(main, frame))
  if (BEFALLS.test(main)) return null
  const isOpen = addresses(main) || ANYBODY.test(main)
  const act = demandOf(main, classes) ?? actOf(main, ACT, classes) ?? (isOpen ? openActOf(main) : null)
  if (act) return { ...act, modality: 'DUTY', statement: main, binding: '' }
  const { 0: not = '', groups: { word = '' } = {} } = NOT.exec(main) ?? {}
  if (not !== '' && (frame.modality !== null || beginsAct(main.slice(not.length + 1)))) {
    return framed(frame, 'PROHIBITION', word.toLowerCase(), not === word ? joined(frame.subject, main) : main)
  }
  if (frame.modality !== null) return framed(frame, frame.modality, frame.why, framedStatement(main, frame))
  if (before) return goesOn(main, before)
  const why = STATES.exec(main)?.groups?.why?.toLowerCase()
  return why ? { modality: 'DECLARATION', why, bearers: [], who: '', binding: '', statement: main } : null
}

function framed({ bearers, subject: who }: Frame, modality: Modality, why: string, statement: string): Heard {
  return { modality, bearers, why, who, binding: '', statement }
}

function framedStatement(main: string, { lead, subject }: Frame): string {
  if (lead !== '') return joined(lead, main)
  return beginsAct(main) ? joined(subject, main) : main
}

/** What follows in the same sentence, without a word of its own, is asked by the same word of the same. */
function goesOn(main: string, before: Said): Heard {
  const { modality, why, bearers, who, binding } = before
  const good = modality === 'PROHIBITION' ? ALWAYS_ASKED.exec(main) : null
  if (good) {
    return { modality: 'DUTY', why: good[0].toLowerCase(), bearers, who, binding: '', statement: joined(who, main) }
  }
  const lead = who === '' ? '' : `${who} ${binding}`.trim()
  return { modality, why, bearers, who, binding, statement: beginsAct(main) ? joined(lead, main) : main }
}

function hearWord(
  main: string,
  { modality, word: why, start, end }: ModalityReading,
  frame: Frame,
  before: Said | undefined,
  classes: Classes,
): Heard {
  const lead = withoutOnly(main.slice(0, start).trim()).replace(WHAT_IT_IS, '')
  if (modality === 'RECOMMENDATION' || (BAN.test(why) && lead === '')) {
    return {
      modality,
      why,
      binding: '',
      ...turnedTo(main, { lead, word: main.slice(start, end), end }, frame, before, classes),
    }
  }
  const named = readSubject(lead, classes)
  if (lead !== '') {
    const { who } = named
    const bearers = who === '' ? frame.bearers : named.bearers
    return { modality, why, bearers, who, binding: why, statement: main }
  }
  // After the first, what a sentence goes on to ask is asked of the same.
  const { who, bearers } = spokenOf(frame, before)
  return { modality, why, bearers, who, binding: why, statement: joined(who, main) }
}

/** Whom a text encourages, or whom it forbids what follows, stands after the word. */
function turnedTo(
  main: string,
  { lead, word, end }: { readonly lead: string; readonly word: string; readonly end: number },
  frame: Frame,
  before: Said | undefined,
  classes: Classes,
): Pick<Heard, 'who' | 'bearers' | 'statement'> {
  const rest = main.slice(end).trim()
  const urged = actOf(rest, ANY_ACT, classes)
  if (urged) return { bearers: urged.bearers, who: urged.who, statement: main }
  const named = readSubject(lead, classes)
  if (named.who !== '') return { ...named, statement: main }
  const { who, bearers } = spokenOf(frame, before)
  if (lead !== '' || who === '' || bearers.length === 0 || !beginsAct(rest))
    return { bearers, who: '', statement: main }
  return { bearers, who, statement: `${joined(word, who)} ${rest}` }
}

function spokenOf(frame: Frame, before: Said | undefined): Pick<Heard, 'who' | 'bearers'> {
  if (before && before.who !== '') return before
  const bearers = before && before.bearers.length > 0 ? before.bearers : frame.bearers
  return { who: frame.subject, bearers }
}

/** A subject that is read, and after it the verb of what it is to do: `các thành viên trong nhóm báo cáo về …`. */
function actOf(main: string, acts: RegExp, classes: Classes): Pick<Heard, 'who' | 'why' | 'bearers'> | null {
  for (const { 0: word, index } of main.matchAll(acts)) {
    if (index > 300) return null
    const subject = main.slice(0, index).trim()
    const bearers = subject === '' ? [] : readBearers(subject, classes)
    if (bearers.length > 0 && !bearers.some((bearer) => 'other' in bearer)) {
      return { why: word.toLowerCase(), bearers, who: addressee(subject) }
    }
  }
  return null
}

/** What is asked of somebody whom nothing known names. */
function openActOf(main: string): Pick<Heard, 'who' | 'why' | 'bearers'> | null {
  const word = FIRST_ACT.exec(main)?.[0]
  return word === undefined ? null : { why: word.toLowerCase(), bearers: [], who: '' }
}

/** `Ủy ban nhân dân tỉnh yêu cầu các sở …` binds whom it is asked of, known or not; what roles of a group ask is an act of theirs. */
function demandOf(main: string, classes: Classes): Pick<Heard, 'who' | 'why' | 'bearers'> | null {
  const { by = '', why = '', of = '' } = DEMANDS.exec(main)?.groups ?? {}
  const bearers = by === '' ? [] : readBearers(by, classes)
  if (bearers.length === 0 || bearers.some((bearer) => 'role' in bearer || 'other' in bearer)) return null
  const asked = actOf(of, ANY_ACT, classes)
  return { who: asked?.who ?? '', why: why.toLowerCase(), bearers: asked?.bearers ?? [] }
}
