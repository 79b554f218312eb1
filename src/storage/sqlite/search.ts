// Full-text search: the index finds, in sets of rows of the version asked; the best of them are ranked by what they say.
import { and, count, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Moment } from '../../domain/moment.ts'
import { ADDRESSED, byRank, MOST_COUNTED, rankOf, rarity, type Wanted } from '../../domain/search-ranking.ts'
import { countingWords, formsOf, mayBegin, type SearchWord } from '../../domain/search-words.ts'
import { SEARCH_KINDS, type SearchKind, type SearchRow, type SearchTerms } from '../store.ts'
import { recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import { searchDocument as s } from './tables.ts'

/** An FTS5 phrase: quotes doubled, so that no character of a query is an operator. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

/** How many of what is found are weighed word by word; what comes after them keeps the order in which they are chosen. */
const WEIGHED = 400

function expressionOf(word: SearchWord): string {
  const forms = formsOf(word.folded).map(quoted)
  return `(${forms.map((form) => (mayBegin(word) ? `${form}*` : form)).join(' OR ')})`
}

function matching(expression: string): SQL {
  return sql`search_text MATCH ${expression}`
}

function holding(words: readonly SearchWord[], joint: 'AND' | 'OR'): string {
  return `folded : (${words.map((word) => expressionOf(word)).join(` ${joint} `)})`
}

function inIndex(expression: string): SQL {
  return sql`${s.id} IN (SELECT rowid FROM search_text WHERE search_text MATCH ${expression})`
}

function isTypedPlain({ exact, folded }: SearchWord): boolean {
  return exact === folded
}

/** The words in the accents typed, `exact` alone or also in texts held without accents. Words typed plain have none. */
function inAccents(words: readonly SearchWord[], exactly: ReadonlySet<SearchWord>, mayBePlain: boolean): string {
  return words
    .map((word) => {
      if (!exactly.has(word)) return `(folded : ${expressionOf(word)})`
      return `(exact : (${[word.exact, ...(mayBePlain ? [word.folded] : [])].map(quoted).join(' OR ')}))`
    })
    .join(' AND ')
}

const HAS_ADDRESS = inArray(s.kind, [...ADDRESSED] as SearchKind[])
const HAS_NO_ACCENTS = sql`search_text.exact = search_text.folded`

/** All the words, those of `exactly` in the accents typed or where a text has none; of an address one word says too little. */
function holdingAll(words: readonly SearchWord[], exactly: ReadonlySet<SearchWord>): SQL {
  const found = matching(inAccents(words, exactly, true))
  if (exactly.size === 0) return found
  const isExact = inIndex(inAccents(words, exactly, false))
  return and(found, or(isExact, words.length > 1 ? HAS_ADDRESS : undefined, HAS_NO_ACCENTS)) as SQL
}

/** Those words that were typed with accents and that something sought holds so: then other accents are other words. */
function heldInAccents(asked: Asked, words: readonly SearchWord[]): ReadonlySet<SearchWord> {
  const isHeld = (word: SearchWord) => countOf(asked, standing(asked, matching(`exact : ${quoted(word.exact)}`)), 1) > 0
  return new Set(words.filter((word) => !isTypedPlain(word) && isHeld(word)))
}

/** Public ids of one kind that hold all the words, for filters of lists. */
export function matchingTargets(db: Db, terms: SearchTerms, kind: SearchKind, moment: Moment) {
  const { words } = terms
  const asked = { db, kinds: [kind], moment }
  return db
    .select({ target: s.target })
    .from(s)
    .innerJoin(sql`search_text`, sql`search_text.rowid = ${s.id}`)
    .where(and(recordedAt(s, moment), eq(s.kind, kind), holdingAll(words, heldInAccents(asked, words))))
}

const KIND_ORDER = sql`CASE ${s.kind} WHEN 'DECISION' THEN 1 WHEN 'PROVISION' THEN 2 WHEN 'OBLIGATION' THEN 3 WHEN 'GROUP' THEN 4 WHEN 'AGENCY' THEN 5 ELSE 6 END`

// A name whose basis for publication was withdrawn is found at no version.
const STILL_SHOWN = sql`(${s.kind} <> 'PERSON' OR EXISTS (SELECT 1 FROM search_document newest WHERE newest.kind = 'PERSON' AND newest.target = ${s.target} AND newest.recorded_to = 2147483647))`

interface Asked {
  readonly db: Db
  readonly kinds: readonly SearchKind[] | null
  readonly moment: Moment
}
interface Search extends Asked {
  readonly terms: SearchTerms
}

/** What is found, and how it is to be ranked. */
interface Chosen {
  readonly where: SQL
  readonly wanted: Wanted
}
interface Weighty {
  readonly word: SearchWord
  readonly weight: number
}

/** See Store.search. */
export function search(
  db: Db,
  terms: SearchTerms,
  kinds: readonly SearchKind[] | null,
  page: { readonly limit: number; readonly offset: number },
  moment: Moment,
): { readonly rows: readonly SearchRow[]; readonly total: number } {
  const asked: Search = { db, terms, kinds, moment }
  const chosen = choose(asked)
  const total = countOf(asked, chosen.where, -1)
  const best = page.offset < WEIGHED ? weighed(asked, chosen).slice(page.offset, page.offset + page.limit) : []
  const left = page.limit - best.length
  const others = left > 0 && total > WEIGHED ? inOrder(asked, chosen, left, Math.max(WEIGHED, page.offset)) : []
  return { rows: [...best, ...others], total }
}

/** All counting words, in the accents typed where something has them; where nothing holds all, the greater part. */
function choose(asked: Search): Chosen {
  const { terms } = asked
  const counting = countingWords(terms.words)
  const ofAnyKind = { ...asked, kinds: null }
  const foundIn = new Map(
    counting.map((word) => {
      const where = standing(ofAnyKind, matching(holding([word], 'AND')))
      return [word.folded, countOf(asked, where, MOST_COUNTED)]
    }),
  )
  const wanted = { words: terms.words, foundIn }
  const exactly = heldInAccents(asked, counting)
  const all = { where: standing(asked, holdingAll(counting, exactly)), wanted }
  const held = counting.filter(({ folded }) => (foundIn.get(folded) ?? 0) > 0)
  const rare = held.filter(({ folded }) => (foundIn.get(folded) ?? 0) < MOST_COUNTED)
  const isEnough = counting.length === 1 || rare.length === 0
  if (isEnough || countOf(asked, all.where, 1) > 0) return all
  const weights = held.map((word) => ({ word, weight: rarity(foundIn.get(word.folded) ?? 0) }))
  const half = weights.reduce((sum, { weight }) => sum + weight, 0) / 2
  // A name is found by all that was typed: others that share a part of it are other people.
  const isWhole = inIndex(holding(counting, 'AND'))
  const isMost = sql`(${isWhole} OR ${heldWeight(weights, exactly)} >= ${half})`
  const some = sql`(${s.kind} <> 'PERSON' OR ${isWhole}) AND ${isMost}`
  return { where: and(standing(asked, matching(holding(rare, 'OR'))), some) as SQL, wanted }
}

function standing({ kinds, moment }: Asked, found: SQL): SQL {
  const ofKinds = kinds ? inArray(s.kind, [...kinds]) : undefined
  return and(recordedAt(s, moment), ofKinds, found, STILL_SHOWN) as SQL
}

function heldWeight(weights: readonly Weighty[], exactly: ReadonlySet<SearchWord>): SQL {
  const parts = weights.map(({ word, weight }) => sql`${weight} * (${holdsWord(word, exactly)})`)
  return sql`(${sql.join(parts, sql` + `)})`
}

function holdsWord(word: SearchWord, exactly: ReadonlySet<SearchWord>): SQL {
  const inAny = inIndex(inAccents([word], exactly, true))
  return exactly.has(word) ? (or(inIndex(inAccents([word], exactly, false)), and(HAS_ADDRESS, inAny)) as SQL) : inAny
}

/** How many things of the version a condition finds, counted up to `most`; -1: all. */
function countOf({ db }: Asked, where: SQL, most: number): number {
  const found = db
    .select({ id: s.id })
    .from(s)
    .innerJoin(sql`search_text`, sql`search_text.rowid = ${s.id}`)
    .where(where)
    .limit(most)
    .as('found')
  return db.select({ n: count() }).from(found).get()?.n ?? 0
}

function weighed(asked: Search, chosen: Chosen): readonly SearchRow[] {
  return inOrder(asked, chosen, WEIGHED, 0)
    .map((row) => ({ row, rank: rankOf(chosen.wanted, row) }))
    .sort(
      (a, b) => byRank(a.rank, b.rank) || kindRank(a.row) - kindRank(b.row) || (a.row.target < b.row.target ? -1 : 1),
    )
    .map(({ row }) => row)
}

function kindRank({ kind }: SearchRow): number {
  return SEARCH_KINDS.indexOf(kind)
}

/** In the order in which things are chosen to be weighed: accents, phrase, then the shorter; kind and address settle it. */
function inOrder(
  { db, terms }: Search,
  { where, wanted }: Chosen,
  limit: number,
  offset: number,
): readonly SearchRow[] {
  const counting = countingWords(wanted.words)
  const accented = new Set(counting.filter((word) => !isTypedPlain(word)))
  const phrase = `folded : ${quoted(terms.words.map(({ folded }) => folded).join(' '))}`
  const rows = db
    .select({ kind: s.kind, target: s.target, title: s.title, body: s.body })
    .from(s)
    .innerJoin(sql`search_text`, sql`search_text.rowid = ${s.id}`)
    .where(where)
    .orderBy(
      desc(inIndex(inAccents(counting, accented, true))),
      desc(inIndex(phrase)),
      sql`length(${s.title}) + length(${s.body})`,
      KIND_ORDER,
      s.target,
    )
    .limit(limit)
    .offset(offset)
    .all()
  return rows as readonly SearchRow[]
}
