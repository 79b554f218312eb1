// Whether the words of a citation beside its number are those of an act: of its issuer, its province, its title.
import { distance } from 'fastest-levenshtein'
import type { CitableDecision, Spelling } from './citation-acts.ts'
import { significantWords } from './citation-tokens.ts'
import type { CitationReading } from './citation-words.ts'
import { BRANCHES } from './reference-issuers.ts'
import { isProvinceName } from './title-places.ts'
import { foldForSearch } from './vietnamese.ts'

/** Words that many issuers share, and that alone rule none out; of bodies and levels see {@link BODIES}. */
const GENERIC =
  /(?<![^ ])(?:uy ban nhan dan|uy ban|hoi dong nhan dan|hoi dong|chu tich|thanh pho|thi xa|thi tran|people s|tinh|huyen|xa|phuong|quan)(?![^ ])/g
/** Folded phrases that tell one issuer of a place from another: of two, only the act's own fits. */
const BODIES = [
  'uy ban nhan dan',
  'hoi dong nhan dan',
  'thanh pho',
  'thi xa',
  'thi tran',
  'tinh',
  'huyen',
  'xa',
  'phuong',
]
/** Issuers beside the committees and councils. */
const OTHERS = [...BRANCHES, 'chinh phu', 'thu tuong', 'quoc hoi', 'uy ban thuong vu']
const SPELLED_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ub: 'uy ban nhan dan',
    ubnd: 'uy ban nhan dan',
    hdnd: 'hoi dong nhan dan',
    tp: 'thanh pho',
    tx: 'thi xa',
    tttt: 'thong tin truyen thong',
    committee: 'uy ban nhan dan',
    council: 'hoi dong nhan dan',
    province: 'tinh',
    provincial: 'tinh',
    city: 'thanh pho',
  }),
)
/** Spellings of more than one word, after {@link SPELLED_OUT}. */
const REWORDED = [
  [/(?<![^ ])tt tt(?![^ ])/g, 'thong tin truyen thong'],
  [/(?<![^ ])dac lac(?![^ ])/g, 'dak lak'],
] as const
const LONGEST_FIRST = [4, 3, 2, 1]

/** How well the words left over fit an act; null: some are not of it. 0 where there are none. */
export function wordScore(reading: CitationReading, decision: CitableDecision, spelling: Spelling): number | null {
  const words = wordsOf(reading)
  if (words === '') return 0
  if (isOtherIssuer(words, decision)) return null
  const unknown = unknownWords(words, decision)
  const names = namesOf(decision).bodies.replace(GENERIC, '').split(' ')
  const isSlip = spelling === 'NEAR' && unknown.length === 1 && names.some((name) => isNear(unknown[0] ?? '', name))
  if (unknown.length > 0 && !isSlip) return null
  const hint = spelledOut(reading.issuerHint ?? '')
  const isIssuer =
    hint !== '' && [decision.issuerName, decision.provinceName].some((name) => hint === spelledOut(name ?? ''))
  return (isTitled(reading, decision) ? 2 : 0) + (isIssuer ? 1 : 0)
}

/** The folded words of a text that are none by which an act is called. */
export function unknownWords(text: string, decision: CitableDecision): readonly string[] {
  const { bodies, all } = namesOf(decision)
  const known = new Set(all.split(' '))
  const joined = bodies.replaceAll(' ', '')
  const isOwn = (word: string) => word === '' || known.has(word) || (word.length > 4 && joined.includes(word))
  return spelledOut(text)
    .replace(GENERIC, '')
    .split(' ')
    .filter((word) => !isOwn(word))
}

/** Whether the words name an issuer that is not the act's: another body, level or province. */
export function namesOtherIssuer(reading: CitationReading, decision: CitableDecision): boolean {
  const words = wordsOf(reading)
  const { all } = namesOf(decision)
  return isOtherIssuer(words, decision) || OTHERS.some((name) => holds(words, name) && !holds(all, name))
}

function isOtherIssuer(words: string, decision: CitableDecision): boolean {
  if (decision.issuerName === null) return false
  const { bodies, all } = namesOf(decision)
  if (BODIES.some((body) => holds(words, body) && !holds(all, body))) return true
  return provincesIn(words).some((name) => !holds(all, name) && !bodies.includes(name))
}

/** The names of provinces among words, of which a longer one takes in a shorter. */
export function provincesIn(words: string): readonly string[] {
  const list = words.split(' ')
  const found: string[] = []
  for (let at = 0; at < list.length; ) {
    const length = LONGEST_FIRST.find((count) => isProvinceName(list.slice(at, at + count).join(' '))) ?? 0
    if (length > 0) found.push(list.slice(at, at + length).join(' '))
    at += Math.max(1, length)
  }
  return found
}

/** Whether the words left over are the title of the act, or that of an instrument in it. */
export function isTitled(reading: CitationReading, { title, kind, components }: CitableDecision): boolean {
  const rest = spelledOut(reading.rest ?? '')
  const all = wordsOf(reading)
  const titles = [
    withoutKind(spelledOut(title), foldForSearch(kind)),
    ...components.map((one) => withoutKind(spelledOut(one.title ?? ''), foldForSearch(one.kind))),
  ]
  return titles.some((one) => one !== '' && (rest === one || all === one))
}

/** Whether the sentence around the citation names a place that is not the act's. */
export function isElsewhere({ aside }: CitationReading, { issuerName, provinceName }: CitableDecision): boolean {
  const own = new Set(significantWords(`${issuerName ?? ''} ${provinceName ?? ''}`))
  return aside !== null && !aside.split(' ').every((word) => own.has(word))
}

function wordsOf({ rest, issuerHint }: CitationReading): string {
  return spelledOut(`${rest ?? ''} ${issuerHint ?? ''}`)
}

/** The names of the issuer and its province, and with them all the words by which an act may be called. */
function namesOf({ title, kind, components, issuerName, provinceName, slug }: CitableDecision) {
  const bodies = spelledOut([issuerName, provinceName].filter(Boolean).join(' '))
  const instruments = components.flatMap((component) => [component.kind, component.title ?? ''])
  return { bodies, all: `${bodies} ${spelledOut([title, kind, slug.replaceAll('/', ' '), ...instruments].join(' '))}` }
}

function holds(words: string, phrase: string): boolean {
  return ` ${words} `.includes(` ${phrase} `)
}

/** One letter more, less or other, in names that are long enough for it to be a slip. */
function isNear(word: string, name: string): boolean {
  return word.length >= 3 && Math.abs(word.length - name.length) <= 1 && distance(word, name) === 1
}

function spelledOut(text: string): string {
  const words = significantWords(text)
    .map((word) => SPELLED_OUT.get(word) ?? word)
    .join(' ')
  return REWORDED.reduce((all, [spelling, usual]) => all.replace(spelling, usual), words)
}

function withoutKind(title: string, kind: string): string {
  return title.startsWith(`${kind} `) ? title.slice(kind.length + 1) : title
}
