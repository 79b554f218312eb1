// Why a citation is no match, in words that teach: what contradicts it, and what the register has in its place.
import { citeProvision, citeSteps } from '../domain/citation.ts'
import type { CitationMisfit } from '../domain/citation-acts.ts'
import { LONGEST_CITATION } from '../domain/citation-reading.ts'
import type { Moment } from '../domain/moment.ts'
import { type CitedDecision, formatPath, type PathStep, PROVISION_LABELS, parsePath } from '../domain/provision.ts'
import type { Language, Localized } from '../domain/source.ts'
import type { Store } from '../storage/store.ts'
import type { RejectedAct } from './cite.ts'
import { citedDecision } from './cite-ground.ts'
import type { MissingPlaces, Weighed } from './cite-weighing.ts'

interface Explained {
  readonly weighed: Weighed
  readonly rejected: readonly RejectedAct[]
  /** The numbers of acts that the citation names. */
  readonly numbers: readonly string[]
  /** Where it names no number: its words that belong to no act, as they stand in it. */
  readonly unread: readonly string[]
  /** Of the text, in UTF-16 units. */
  readonly length: number
}

const MISFITS: Readonly<Record<CitationMisfit, Localized>> = {
  SYMBOL: { vi: 'số, ký hiệu khác', en: 'another number or symbol' },
  KIND: { vi: 'loại văn bản khác', en: 'another kind of act' },
  YEAR: { vi: 'năm khác', en: 'another year' },
  DATE: { vi: 'ngày ban hành khác', en: 'another day of issue' },
  ISSUER: { vi: 'cơ quan ban hành khác', en: 'another issuer' },
  INSTRUMENT: { vi: 'một văn bản kèm theo không có ở đó', en: 'an instrument that is not issued with it' },
  WORDS: { vi: 'thêm từ không thuộc tên gọi của văn bản này', en: 'words that are not of its name' },
}
const UNREAD: Localized = {
  vi: 'Không đọc được như một trích dẫn. Nêu số văn bản và điều, khoản, ví dụ: khoản 5 Điều 4 Quy chế 893/QĐ-UBND.',
  en: 'It cannot be read as a citation. Name the number of the act and the place, such as: k5 d4 quy che 893.',
}
const UNLIKE: Localized = {
  vi: 'Trong sổ không có văn bản hay điều, khoản nào như trích dẫn nêu.',
  en: 'The register has no act and no provision such as the citation names.',
}
const ALL_MEANT: Localized = {
  vi: 'Trích dẫn nêu nhiều nơi; tất cả các mục được đưa ra đều được nói đến.',
  en: 'The citation names several places; all that are given are meant.',
}
const EITHER_MEANT: Localized = {
  vi: 'Trích dẫn nêu nơi này hoặc nơi khác; chỉ một trong các mục được đưa ra được nói đến.',
  en: 'The citation names one place or another; one of those that are given is meant.',
}
const UNCLEAR: Localized = {
  vi: 'Trích dẫn chưa đủ rõ; mỗi mục được đưa ra chỉ là một khả năng. Nêu đủ số, ký hiệu, tên văn bản kèm theo và điều, khoản.',
  en: 'The citation is not clear enough; what is given may be meant. Name number, symbol, instrument and place.',
}
const MOST_TOLD = 3

/** Null for a match. */
export async function explain(store: Store, explained: Explained, moment: Moment): Promise<Localized | null> {
  const { outcome, allMeant, isEither, missing, candidates } = explained.weighed
  if (outcome === 'MATCH') return null
  if (outcome === 'NOT_READ') return explained.length > LONGEST_CITATION ? tooLong(explained.length) : UNREAD
  if (outcome === 'NOT_FOUND') return notFound(store, explained, moment)
  if (outcome === 'TEXT_NOT_HELD')
    return inTurn(candidates.slice(0, MOST_TOLD), (one) => textNotHeld(store, one.decision, moment))
  const lacking = await inTurn(missing.slice(0, MOST_TOLD), (one) => missingIn(store, one, moment))
  if (outcome === 'NO_SUCH_PROVISION') return lacking
  const unfound = explained.weighed.unfound.length > 0 ? await notFound(store, explained, moment) : null
  return joined(
    [lacking, unfound, allMeant ? ALL_MEANT : isEither ? EITHER_MEANT : UNCLEAR].filter((text) => text !== null),
  )
}

function tooLong(length: number): Localized {
  const [vi, en] = [length.toLocaleString('de-DE'), length.toLocaleString('en-US')]
  return {
    vi: `Câu dài ${vi} ký tự; trích dẫn dài nhất là ${LONGEST_CITATION.toLocaleString('de-DE')} ký tự.`,
    en: `The text is ${en} characters long; a citation has ${LONGEST_CITATION.toLocaleString('en-US')} at most.`,
  }
}

async function notFound(
  store: Store,
  { rejected, numbers, unread }: Explained,
  moment: Moment,
): Promise<Localized | null> {
  if (rejected.length > 0) return inTurn(rejected.slice(0, MOST_TOLD), (one) => rejectedIn(store, one, moment))
  const [number] = numbers
  if (number === undefined) return unread.length > 0 ? belongingToNone(unread) : UNLIKE
  return { vi: `Trong sổ không có văn bản nào mang số ${number}.`, en: `The register has no act of number ${number}.` }
}

async function rejectedIn(
  store: Store,
  { decision, misfits, unread }: RejectedAct,
  moment: Moment,
): Promise<Localized> {
  const cited = await citedIn(store, decision, moment)
  const names = both((language) => citeProvision(cited(language), null, { language }).text)
  const why = joined(
    misfits.map((misfit) => (misfit === 'WORDS' && unread.length > 0 ? notUnderstood(unread) : MISFITS[misfit])),
    ', ',
  )
  return {
    vi: `Sổ có ${names.vi}; trích dẫn nêu ${why?.vi}.`,
    en: `The register has ${names.en}; the citation names ${why?.en}.`,
  }
}

function belongingToNone(unread: readonly string[]): Localized {
  const words = unread.map((word) => `“${word}”`).join(', ')
  return {
    vi: `Trong sổ không có văn bản nào mà tên gọi có ${words}.`,
    en: `The register has no act whose name holds ${words}.`,
  }
}

function notUnderstood(unread: readonly string[]): Localized {
  const words = unread.map((word) => `“${word}”`).join(', ')
  const isPlace = unread.some((word) => /^\d+\.\d+$/.test(word))
  return {
    vi: `thêm ${words}, không đọc được là gì của văn bản này${isPlace ? ' (nơi trong văn bản ghi như: khoản 4 Điều 5)' : ''}`,
    en: `${words}, which is nothing known of it${isPlace ? ' (name a place as: clause 4 Article 5)' : ''}`,
  }
}

async function textNotHeld(store: Store, decision: string, moment: Moment): Promise<Localized> {
  const cited = await citedIn(store, decision, moment)
  const names = both((language) => citeProvision(cited(language), null, { language }).shortText)
  return {
    vi: `Sổ không lưu toàn văn ${names.vi}, nên không biết có điều, khoản này hay không.`,
    en: `The register does not hold the text of ${names.en}, so that it cannot tell whether it has this provision.`,
  }
}

async function missingIn(
  store: Store,
  { decision, component, places }: MissingPlaces,
  moment: Moment,
): Promise<Localized> {
  const cited = await citedIn(store, decision, moment)
  const paths = ((await store.loadProvisionsOf([decision], moment)).get(decision) ?? []).map(({ path }) => path)
  const nearest = component === null ? null : nearestTo(paths, component, places[0] ?? [])
  return both((language) => {
    const address = component === null ? null : { component, steps: [] }
    const name = citeProvision(cited(language), address, { language }).shortText
    const lacking = places
      .slice(0, MOST_TOLD)
      .map((steps) => citeSteps(steps, language))
      .join(', ')
    const has = nearest === null ? '' : `; ${childrenOf(nearest, name, language)}`
    return language === 'VI' ? `${name} không có ${lacking}${has}.` : `${name} has no ${lacking}${has}.`
  })
}

/** The deepest part of an address that exists, and the numbers below it of the kind that was sought. */
interface Nearest {
  readonly steps: readonly PathStep[]
  readonly sought: PathStep
  readonly numbers: readonly string[]
}

function nearestTo(paths: readonly string[], component: string, place: readonly PathStep[]): Nearest | null {
  const article = place.findIndex(({ kind }) => kind === 'ARTICLE')
  const steps = article > 0 ? place.slice(article) : place
  const held = new Set([component, ...paths])
  const depth = steps.findIndex((_, at) => !held.has(formatPath({ component, steps: steps.slice(0, at + 1) })))
  const sought = steps[depth]
  if (!sought) return null
  const above = formatPath({ component, steps: steps.slice(0, depth) })
  const numbers = paths.flatMap((path) => {
    const last = path.startsWith(`${above}/`) ? parsePath(path)?.steps.slice(depth) : undefined
    return last?.length === 1 && last[0]?.kind === sought.kind ? [last[0].number] : []
  })
  return { steps: steps.slice(0, depth), sought, numbers }
}

function childrenOf({ steps, sought, numbers }: Nearest, instrument: string, language: Language): string {
  const place = steps.length === 0 ? instrument : citeSteps(steps, language)
  const named = (number: string) => citeSteps([{ kind: sought.kind, number }], language)
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined) {
    const kind = PROVISION_LABELS[sought.kind].toLowerCase()
    return language === 'VI' ? `${place} không có ${kind} nào` : `${place} has none`
  }
  if (first === last) return `${place} ${language === 'VI' ? 'có' : 'has'} ${named(first)}`
  return language === 'VI'
    ? `${place} có ${named(first)} đến ${named(last)}`
    : `${place} has ${named(first)} to ${named(last)}`
}

async function citedIn(store: Store, slug: string, moment: Moment): Promise<(language: Language) => CitedDecision> {
  const decision = (await store.loadDecisions([slug], moment)).get(slug)
  if (!decision) throw new Error(`citation of an unknown decision ${slug}`)
  return citedDecision(store, decision, moment)
}

function both(write: (language: Language) => string): Localized {
  return { vi: write('VI'), en: write('EN') }
}

function joined(texts: readonly Localized[], between = ' '): Localized | null {
  if (texts.length === 0) return null
  return { vi: texts.map(({ vi }) => vi).join(between), en: texts.map(({ en }) => en).join(between) }
}

async function inTurn<T>(things: readonly T[], write: (thing: T) => Promise<Localized>): Promise<Localized | null> {
  const texts: Localized[] = []
  for (const thing of things) texts.push(await write(thing))
  return joined(texts)
}
