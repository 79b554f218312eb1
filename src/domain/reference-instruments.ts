// Reading the instruments that a text names: `Quy chế này`, `Phụ lục II`, `Quy chế … ban hành kèm theo Quyết định số …`.
import { instrumentWord } from './citation-kinds.ts'
import { stepNumberAt } from './citation-steps.ts'
import { type Found, foldsOf, type Token, tokenize } from './citation-tokens.ts'
import type { Component } from './provision.ts'
import { actAt } from './reference-acts.ts'
import { areWords, isCapital, mayEndList, wordOf } from './reference-words.ts'
import type { ReferencedAct, Standing } from './references.ts'
import { foldForSearch } from './vietnamese.ts'

const NAMES: ReadonlySet<string> = new Set(['quy chế', 'quy định', 'nội quy', 'quy tắc', 'điều lệ', 'phụ lục'])
export const INSTRUMENT_BEGINNINGS: ReadonlySet<string> = new Set([...NAMES].map((name) => name.split(' ')[0] ?? ''))
const JOINING = new Set(['của', 'và', 'về', 'trong', 'tại', 'cho', ','])
/** How far the title of an instrument may run before it is said with which act it was issued. */
const LONGEST_TITLE = 60

/** The instrument named at a place. With `mayBeBare` its kind alone will do, as after `Điều 7`. */
export function instrumentReferenceAt(
  tokens: readonly Token[],
  at: number,
  standing: (Standing & Titled) | null,
  mayBeBare: boolean,
): Found<ReferencedAct> | null {
  const found = instrumentNameAt(tokens, at)
  if (found === null) return null
  const { value: word, to } = found
  if (areWords(tokens, to, 'này')) {
    const isName = isCapital(tokens[at]) || word !== 'quy dinh'
    return isName ? { value: ownInstrument(word, standing), to: to + 1 } : null
  }
  if (!isCapital(tokens[at])) return null
  // In capitals throughout it heads the instrument itself.
  const isHeading = /^\p{Lu}{2}/u.test(tokens[at]?.written ?? '')
  if (isHeading) return null
  return issuedWithAt(tokens, to, word, standing) ?? ownByNameAt(tokens, found, standing, mayBeBare)
}

/** An instrument of a list, with the tokens [from, to) that say so. */
export interface ListedInstrument {
  readonly act: ReferencedAct
  readonly from: number
  readonly to: number
}

/** `Phụ lục I, II và III`, of the act named behind them where one is. Null where one alone is named. */
export function appendicesAt(
  tokens: readonly Token[],
  at: number,
  standing: (Standing & Titled) | null,
): Found<readonly ListedInstrument[]> | null {
  const first = /^P\p{Ll}/u.test(tokens[at]?.written ?? '') ? instrumentNameAt(tokens, at) : null
  if (first === null || !/^phu luc \d/.test(first.value)) return null
  const listed = [{ word: first.value, from: at, to: first.to }]
  for (let to = first.to; listed.length < MOST_LISTED; ) {
    const comma = /^[,;]$/.test(wordOf(tokens[to])) ? 1 : 0
    const joins = /^(và|hoặc|hay)$/.test(wordOf(tokens[to + comma])) ? 1 : 0
    const from = to + comma + joins
    const next = from > to ? appendixNumberAt(tokens, from) : null
    if (next === null || !mayEndList(tokens, next.to)) break
    listed.push({ word: next.value, from, to: next.to })
    to = next.to
  }
  const end = listed.at(-1)?.to ?? first.to
  if (listed.length === 1) return null
  const issued = issuedWithAt(tokens, end, 'phu luc', standing)
  const value = listed.map(({ word, from, to }): ListedInstrument => {
    const act = issued?.value.of === 'OTHER' ? { ...issued.value, instrument: word } : ownInstrument(word, standing)
    return { act, from, to: to === end ? (issued?.to ?? to) : to }
  })
  return { value, to: issued?.to ?? end }
}

const MOST_LISTED = 50

/** Read by its accents: `quy định`, `Phụ lục số 02`. */
function instrumentNameAt(tokens: readonly Token[], at: number): Found<string> | null {
  const name = `${wordOf(tokens[at])} ${wordOf(tokens[at + 1])}`
  if (!NAMES.has(name)) return null
  if (name !== 'phụ lục') return { value: foldForSearch(name), to: at + 2 }
  return appendixNumberAt(tokens, at + 2) ?? { value: 'phu luc', to: at + 2 }
}

/** The appendix of the number at a place, `số` before that or not. */
function appendixNumberAt(tokens: readonly Token[], place: number): Found<string> | null {
  const from = areWords(tokens, place, 'số') ? place + 1 : place
  if (!/^([IVXLC]+|[A-Z]|\d{1,3})$/.test(tokens[from]?.written ?? '')) return null
  const number = stepNumberAt(tokens, from, 'SECTION')
  return number && { value: `phu luc ${number.value}`, to: number.to }
}

/** `… ban hành kèm theo Quyết định số 893/QĐ-UBND`, the title between. */
function issuedWithAt(
  tokens: readonly Token[],
  from: number,
  word: string,
  standing: (Standing & Titled) | null,
): Found<ReferencedAct> | null {
  const direct = ofActAt(tokens, from, word)
  if (direct) return direct
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_TITLE); at++) {
    if (/^[.;:“”"]$/.test(tokens[at]?.written ?? '') || isReplacedAt(tokens, at)) return null
    if (at > from && isCapital(tokens[at]) && instrumentNameAt(tokens, at)) return null
    const isIssued = areWords(tokens, at, 'ban', 'hành', 'kèm', 'theo')
    if (!isIssued && !areWords(tokens, at, 'kèm', 'theo')) continue
    const act = actAt(tokens, isIssued ? at + 4 : at + 2)
    if (act === null) return null
    if (act.value.isThis) return { value: ownInstrument(word, standing), to: act.to }
    const title = [word, ...foldsOf(tokens.slice(from, /^[(]$/.test(wordOf(tokens[at - 1])) ? at - 1 : at))].join(' ')
    const { isThis: _, ...named } = act.value
    const value = { of: 'OTHER', ...named, instrument: word, instrumentTitle: title === word ? null : title } as const
    return { value, to: act.to }
  }
  return null
}

/** `Phụ lục II Quyết định số …`, `Phụ lục II của Quyết định số …`. */
function ofActAt(tokens: readonly Token[], from: number, word: string): Found<ReferencedAct> | null {
  if (!word.startsWith('phu luc')) return null
  const act = actAt(tokens, areWords(tokens, from, 'của') ? from + 1 : from)
  if (act === null || act.value.isThis || act.value.number === null) return null
  const { isThis: _, ...named } = act.value
  return { value: { of: 'OTHER', ...named, instrument: word, instrumentTitle: null }, to: act.to }
}

/** `Phụ lục II được thay thế bằng Mẫu số 02 …`: what is said of it is no title. */
function isReplacedAt(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [wordOf(tokens[at]), wordOf(tokens[at + 1])]
  if (word === 'được' || word === 'bị') return /^(thay|sửa|bổ|bãi|hủy|huỷ|đính|đình)$/.test(next)
  return word === 'bằng' && isCapital(tokens[at + 1]) && wordOf(tokens[at - 1]) !== 'văn'
}

/** An instrument of the act itself: by its title, its number, or, where nothing else can be meant, its kind alone. */
function ownByNameAt(
  tokens: readonly Token[],
  { value: word, to }: Found<string>,
  standing: (Standing & Titled) | null,
  mayBeBare: boolean,
): Found<ReferencedAct> | null {
  const titled = standing === null ? null : titledAt(tokens, to, word, standing)
  if (titled) return titled
  const isNumbered = /\d/.test(word)
  if (isNumbered) return { value: ownInstrument(word, standing), to }
  const isBare = mayEndList(tokens, to) && !isCapital(tokens[to])
  if (!isBare) return mayBeBare ? { value: { of: 'UNCLEAR', kind: word }, to } : null
  const within = standing?.components.find(({ key }) => key === standing.component)
  const isOwn = within?.attached && instrumentWord(within.kind) === word && word !== 'quy dinh'
  return mayBeBare || isOwn ? { value: ownInstrument(word, standing), to } : null
}

/** The words for each instrument of the act and of its title, read once for a text. */
export interface Titled {
  readonly instruments: readonly { readonly key: string; readonly word: string }[]
  readonly titles: readonly { readonly key: string; readonly word: string; readonly words: readonly string[] }[]
}

export function instrumentsOf(components: readonly Component[]): Titled {
  const instruments = components.map(({ key, kind }) => ({ key, word: instrumentWord(kind) }))
  const titles = components.flatMap(({ key, kind, title, attached }) => {
    if (!attached || title === null) return []
    const word = instrumentWord(kind)
    const all = tokenize(title).map(({ fold }) => fold)
    const words = all.slice(0, 2).join(' ') === word ? all.slice(2) : all
    return words.length === 0 ? [] : [{ key, word, words }]
  })
  return { instruments, titles }
}

/** Followed by the words of its title, or by as many of them as tell it. */
function titledAt(
  tokens: readonly Token[],
  from: number,
  wanted: string,
  { titles }: Titled,
): Found<ReferencedAct> | null {
  for (const { key, word, words } of titles) {
    if (word !== wanted) continue
    let same = 0
    while (same < words.length && tokens[from + same]?.fold === words[same]) same++
    // What goes on otherwise may part after a word that joins.
    while (same > 0 && same < words.length && JOINING.has(wordOf(tokens[from + same - 1]))) same--
    if (same >= Math.min(4, words.length)) return { value: { of: 'OWN', component: key }, to: from + same }
  }
  return null
}

/** `Quy chế này`: the instrument in which it stands, or the one of that kind in the act. */
function ownInstrument(word: string, standing: (Standing & Titled) | null): ReferencedAct {
  if (standing === null) return { of: 'UNCLEAR', kind: word }
  const same = standing.instruments.filter((instrument) => instrument.word === word)
  const here = same.find(({ key }) => key === standing.component) ?? (same.length === 1 ? same[0] : undefined)
  return here ? { of: 'OWN', component: here.key } : { of: 'UNCLEAR', kind: word }
}

/** `Quyết định này`, where the text's own act is one. */
export function ownAct(kind: string, standing: Standing | null): ReferencedAct {
  const act = standing?.components.find(({ attached }) => !attached)
  return act && foldForSearch(act.kind) === kind ? { of: 'OWN', component: act.key } : { of: 'UNCLEAR', kind }
}
