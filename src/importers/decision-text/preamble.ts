// The preamble: the legal bases, the proposal, and the enacting line that closes it.
import { actKindAt, findDate, findSymbol } from './acts.ts'
import { labelOf, opensBody, romanHeadingOf } from './labels.ts'
import { fold, isCapitals } from './letters.ts'
import { claim, type Line, note, type Reading } from './lines.ts'
import { isBasis, isEnacting, isProposal, isRecipientsLead, isSignatureLead } from './marks.ts'
import type { ParsedBasis, ParsedProposal } from './parsed.ts'
import { endsParagraph } from './punctuation.ts'

export interface Preamble {
  readonly bases: readonly ParsedBasis[]
  readonly proposal: ParsedProposal | null
  /** The kind of act that the enacting line tells; null where there is no such line. */
  readonly enacted: string | null
  /** Position of the line after it. */
  readonly end: number
}

/** Of a text that has none. */
export const NO_PREAMBLE: Preamble = { bases: [], proposal: null, enacted: null, end: 0 }

interface Statement {
  readonly role: 'basis' | 'proposal'
  readonly line: Line
  readonly words: string[]
}

/** Where the citation of an act ends and its subject, or another act, begins. */
const SUBJECT =
  / (?:về|v\/v|sửa đổi|bổ sung|quy định|ban hành|hướng dẫn|phê duyệt|bãi bỏ|thay thế|công bố|thành lập)(?!\p{L})/iu
const ISSUER_END = /[,;(]| ngày(?!\p{L})/iu
const LEAD = /^[-–•+ ]*(?:căn cứ|(?:để )?thực hiện|theo) (?:các |vào )?/iu
const JOINS_ACTS = /,? (?:và|cùng|cùng với) (?:các )?(?=\p{Lu})|, (?:các )?(?=\p{Lu})/gu
/** `Luật A và Luật B ngày …`: two, if the name of the first does not go on so. */
const JOINS_LAWS = /^(?:Luật|Bộ luật|Pháp lệnh) [^;]*(?:,| và) (?:Luật|Bộ luật|Pháp lệnh) /u
const LONGEST_KIND = 40
/** Behind more words than these a name is not that of an act any more, or stands in a title. */
const LONGEST_CITATION = 600
/** A title that speaks of other acts names them for its own sake. */
const TELLS_OF_ACTS =
  /(?<!\p{L})(?:sửa đổi|bổ sung|bãi bỏ|thay thế|đính chính|hướng dẫn|thực hiện|thi hành|triển khai|theo|tại)(?!\p{L})/iu
const LAWS = new Set(['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh'])

/** Reads from `start` up to the first article, the end of the enacting line, or whatever closes a text without one. */
export function readPreamble(reading: Reading, start: number): Preamble {
  const statements: Statement[] = []
  let [at, unplaced] = [start, false]
  let enacted: string | null = null
  for (; at < reading.lines.length && enacted === null; at++) {
    const line = reading.lines[at] as Line
    if (opensBody(labelOf(line)) || isRecipientsLead(line) || isSignatureLead(line)) break
    const mayOpen = unplaced || statements.length === 0 || reading.lines[at - 1]?.words.endsWith(':')
    if (mayOpen && opensNumbers(line)) break
    enacted = enactedBy(line, statements.length > 0)
    const role =
      enacted !== null ? 'enacting' : roleOf(line, reading.lines[at - 1], unplaced ? undefined : statements.at(-1))
    if (role === 'outside' && !unplaced) note(reading, 'TEXT_WITHOUT_PROVISION', line, line.words)
    unplaced = role === 'outside'
    claim(reading, at, at + 1, role)
    if (role === 'basis' || role === 'proposal') addStatement(statements, role, line)
  }
  const said = statements.flatMap(partsOf)
  const bases = said.filter((one) => one.role === 'basis').map((one) => readBasis(reading, one.line, one.text))
  const proposals = said.filter((one) => one.role === 'proposal')
  return { bases, proposal: readProposal(reading, proposals), enacted, end: at }
}

/** `I. …` or `1. …`, with which acts without articles begin. */
function opensNumbers(line: Line): boolean {
  if (romanHeadingOf(line)?.number === 'I') return true
  const label = labelOf(line)
  return label?.kind === 'CLAUSE' && label.number === '1' && !label.weak
}

/** What an enacting line enacts. Its colon may be lost below the bases, where the heading is past. */
function enactedBy(line: Line, hasStatements: boolean): string | null {
  const isBare = hasStatements && /^quyet (?:dinh|nghi)$/.test(line.folded)
  const own = hasStatements ? /^(luat|bo luat|phap lenh) nay quy dinh /.exec(line.folded)?.[1] : undefined
  if (own) return actKindAt(own)?.name ?? null
  if (!isEnacting(line) && !(isBare && isCapitals(line.words))) return null
  const named = [
    ...line.folded.matchAll(
      /(?:ban hanh |xay dung |^)(nghi dinh|luat|bo luat|phap lenh|nghi quyet|thong tu|chi thi|thong bao|ket luan|ke hoach|chuong trinh)(?![a-z])/g,
    ),
  ]
  const kind = named[0]?.[1]
  if (kind) return actKindAt(kind)?.name ?? null
  if (/quyet nghi ?:?$/.test(line.folded)) return 'Nghị quyết'
  return /^yeu cau/.test(line.folded) ? 'Chỉ thị' : 'Quyết định'
}

function roleOf(line: Line, before: Line | undefined, last: Statement | undefined): Statement['role'] | 'outside' {
  if (isBasis(line)) return 'basis'
  if (isProposal(line)) return 'proposal'
  if (before && /[;.]$/.test(before.words) && /^\p{Lu}/u.test(line.words) && !namesOther(line.folded)) return 'outside'
  const goesOn = before !== undefined && (!line.gapBefore || !/[;.,]$/.test(before.words))
  return last && goesOn && !(line.gapBefore && endsParagraph(before.words)) ? last.role : 'outside'
}

/** Whether words begin with an act that is not this one: `Pháp lệnh này quy định …` says what follows. */
function namesOther(folded: string): boolean {
  const kind = actKindAt(folded)
  return kind !== null && !folded.startsWith(' nay ', kind.length)
}

function addStatement(statements: Statement[], role: Statement['role'], line: Line): void {
  if (isBasis(line) || isProposal(line)) statements.push({ role, line, words: [line.words] })
  else statements.at(-1)?.words.push(line.words)
}

interface Said {
  readonly role: Statement['role']
  readonly line: Line
  text: string
}

/** One paragraph may carry several bases and the proposal, each opened by its own words or by the kind of its act. */
function partsOf({ role, line, words }: Statement): readonly Said[] {
  const parts: Said[] = []
  for (const part of words.join(' ').split(/;(?= ?\p{Lu})/u)) {
    const text = part.trim()
    const [last, plain] = [parts.at(-1), { words: text, folded: fold(text) }]
    if (!last) parts.push({ role, line, text })
    else if (isBasis(plain)) parts.push({ role: 'basis', line, text })
    else if (last.role === 'basis' && isProposal(plain)) parts.push({ role: 'proposal', line, text })
    else if (last.role === 'basis' && actKindAt(plain.folded)) parts.push({ role: 'basis', line, text })
    else last.text += `;${part}`
  }
  return parts.flatMap((said) =>
    said.role === 'basis' ? actsOf(said.text).map((text) => ({ ...said, text })) : [said],
  )
}

/** The acts of a basis that names several, each up to its day, its number or who issued it; what is in a title is not cut. */
function actsOf(text: string): readonly string[] {
  const acts: string[] = []
  let from = 0
  for (const { index, 0: joint } of text.matchAll(JOINS_ACTS)) {
    if (index - from > LONGEST_CITATION) break
    const [act, rest] = [text.slice(from, index), text.slice(index + joint.length)]
    const end = endOfCitation(act)
    // The name of an act may hold others: `Luật sửa đổi, bổ sung một số điều của Luật A và Luật B`.
    const isName = TELLS_OF_ACTS.test(act.replace(LEAD, ''))
    if (end === null || isName || SUBJECT.test(act.slice(end)) || !opensCitation(rest)) continue
    acts.push(act)
    from = index + joint.length
  }
  return [...acts, text.slice(from)]
}

/** Behind the number and the day of the act that words name; null where they have neither. */
function endOfCitation(words: string): number | null {
  const ends = [findSymbol(words)?.end, findDate(fold(words))?.end].filter((end) => end !== undefined)
  return ends.length === 0 ? null : Math.max(...ends)
}

function opensCitation(words: string): boolean {
  const kind = actKindAt(fold(words.slice(0, LONGEST_KIND)))
  if (kind === null) return false
  const near = words.slice(0, LONGEST_CITATION)
  // The name of a law may go on with those that it amends.
  return endOfCitation(LAWS.has(kind.name) ? near : (near.split(/[;,]| và /u)[0] ?? '')) !== null
}

function readBasis(reading: Reading, line: Line, written: string): ParsedBasis {
  const text = withoutClosing(written).replace(/^[-–•+] ?/, '')
  const act = text.replace(/^(?:căn cứ|(?:để )?thực hiện) (?:các |vào )?/i, '')
  const folded = fold(act)
  const kind = actKindAt(folded)
  if (!kind) note(reading, 'BASIS_NOT_UNDERSTOOD', line, text)
  const scope = kind && !LAWS.has(kind.name) ? act.slice(0, endOfFirstAct(act, kind.length)) : act
  const second = folded.search(/;/)
  const own = second >= 0 ? scope.slice(0, second) : scope
  const number = findSymbol(own)
  const isOne = !(second >= 0 && namesAct(act.slice(second))) && !namesMore(own, act.slice(scope.length), number)
  if (!isOne) note(reading, 'BASIS_NAMES_SEVERAL_ACTS', line, text)
  const date = findDate(fold(own))
  const issuer = kind ? issuerIn(act, folded, Math.max(number?.end ?? 0, kind.length), date) : null
  if (issuer?.damaged) note(reading, 'DAMAGED_WORDS', line, act.slice(issuer.at).trim())
  return {
    text,
    kind: kind?.name ?? null,
    number: number?.value ?? null,
    date: date?.value ?? null,
    issuer: issuer?.name ?? null,
  }
}

/** Whether words behind the first act name one more, by its kind or its symbol. */
function namesAct(words: string): boolean {
  return (
    findSymbol(words) !== null ||
    words.split(/[;,]/).some((part) => actKindAt(fold(part.trim()).replace(/^(?:va |cac )+/, '')) !== null)
  )
}

/** Whether a second number stands beside the first, or behind a title that does not speak of acts. */
function namesMore(own: string, title: string, number: { readonly end: number } | null): boolean {
  if (number === null) return JOINS_LAWS.test(own) && !TELLS_OF_ACTS.test(own)
  const behind = own.slice(number.end)
  const other = findSymbol(behind)
  if (other !== null) return !TELLS_OF_ACTS.test(behind.slice(0, other.start))
  const next = [...title.matchAll(JOINS_ACTS)].find(({ index, 0: joint }) =>
    opensCitation(title.slice(index + joint.length)),
  )
  return next !== undefined && !TELLS_OF_ACTS.test(title.slice(0, next.index))
}

/** Up to where the act itself is cited; what it amends or replaces comes behind. */
function endOfFirstAct(act: string, from: number): number {
  const at = act.slice(from).search(SUBJECT)
  return at < 0 ? act.length : from + at
}

/** `của Chính phủ`, right behind the number or the date; `ca` for `của` is read, as damage. */
function issuerIn(act: string, folded: string, afterNumber: number, date: { start: number; end: number } | null) {
  for (const from of [afterNumber, date?.end ?? -1]) {
    const lead = from < 0 ? null : /^ ?,? ?(cua|c.a|ca) /.exec(folded.slice(from))
    if (!lead) continue
    const at = from + lead[0].length
    const rest = act.slice(at)
    const ends = [rest.search(SUBJECT), rest.search(ISSUER_END)].filter((end) => end >= 0)
    return { name: rest.slice(0, Math.min(...ends, rest.length)).trim() || null, damaged: lead[1] !== 'cua', at: from }
  }
  return null
}

function readProposal(reading: Reading, statements: readonly Said[]): ParsedProposal | null {
  const [first] = statements
  if (!first) return null
  const text = statements.map((one) => withoutClosing(one.text).replace(/^[-–•+] ?/, '')).join('\n')
  const number = findSymbol(text)
  const folded = fold(text)
  if (!number) note(reading, 'PROPOSAL_NUMBER_NOT_FOUND', first.line)
  else if (!/(?:to trinh|cong van|bao cao|van ban)(?: so)? ?:? ?$/.test(folded.slice(0, number.start))) {
    note(
      reading,
      'DAMAGED_WORDS',
      first.line,
      text.slice(Math.max(0, number.start - 12), number.end).replace(/^\S* /, ''),
    )
  }
  return { text, number: number?.value ?? null, date: findDate(folded)?.value ?? null }
}

function withoutClosing(text: string): string {
  return text.replace(/ ?[;,.]$/, '')
}
