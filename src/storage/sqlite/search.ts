// Full-text search: the index finds, in sets of rows of the version asked; the best of them are ranked by what they say.
import { and, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Moment } from '../../domain/moment.ts'
import { byRank, MOST_COUNTED, rankOf, rarity, type Wanted } from '../../domain/search-ranking.ts'
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

/** All the words in the accents typed. Words typed without accents, and texts held without (addresses), have none. */
function inAccents(words: readonly SearchWord[]): string {
  return words
    .map((word) => {
      const isPlain = word.exact === word.folded
      return isPlain
        ? `(folded : ${expressionOf(word)})`
        : `(exact : (${quoted(word.exact)} OR ${quoted(word.folded)}))`
    })
    .join(' AND ')
}

/** Public ids of one kind that hold all the words, for filters of lists. */
export function matchingTargets(db: Db, terms: SearchTerms, kind: SearchKind, moment: Moment) {
  return db
    .select({ target: s.target })
    .from(s)
    .innerJoin(sql`search_text`, sql`search_text.rowid = ${s.id}`)
    .where(and(recordedAt(s, moment), eq(s.kind, kind), matching(holding(terms.words, 'AND'))))
}

const KIND_ORDER = sql`CASE ${s.kind} WHEN 'DECISION' THEN 1 WHEN 'PROVISION' THEN 2 WHEN 'OBLIGATION' THEN 3 WHEN 'GROUP' THEN 4 WHEN 'AGENCY' THEN 5 ELSE 6 END`

// A name whose basis for publication was withdrawn is found at no version.
const STILL_SHOWN = sql`(${s.kind} <> 'PERSON' OR EXISTS (SELECT 1 FROM search_document newest WHERE newest.kind = 'PERSON' AND newest.target = ${s.target} AND newest.recorded_to = 2147483647))`

interface Search {
  readonly db: Db
  readonly terms: SearchTerms
  readonly kinds: readonly SearchKind[] | null
  readonly moment: Moment
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

/** All counting words; where nothing holds them all in the accents typed, what holds the greater part of them. */
function choose(asked: Search): Chosen {
  const { terms } = asked
  const counting = countingWords(terms.words)
  const ofAnyKind = { ...asked, kinds: null }
  const foundIn = new Map(
    counting.map((word) => {
      const where = standing(ofAnyKind, holding([word], 'AND'))
      return [word.folded, countOf(asked, where, MOST_COUNTED)]
    }),
  )
  const wanted = { words: terms.words, foundIn }
  const held = counting.filter(({ folded }) => (foundIn.get(folded) ?? 0) > 0)
  const weights = held.map((word) => ({ word, weight: rarity(foundIn.get(word.folded) ?? 0) }))
  const all = { where: standing(asked, holding(counting, 'AND')), wanted }
  const rare = held.filter(({ folded }) => (foundIn.get(folded) ?? 0) < MOST_COUNTED)
  const isEnough = counting.length === 1 || rare.length === 0
  if (isEnough || countOf(asked, standing(asked, inAccents(counting)), 1) > 0) return all
  const half = weights.reduce((sum, { weight }) => sum + weight, 0) / 2
  // A name is found by all that was typed: others that share a part of it are other people.
  const isWhole = inIndex(holding(counting, 'AND'))
  const some = sql`(${s.kind} <> 'PERSON' OR ${isWhole}) AND ${heldWeight(weights)} >= ${half}`
  return { where: and(standing(asked, holding(rare, 'OR')), some) as SQL, wanted }
}

function standing({ kinds, moment }: Search, expression: string): SQL {
  const ofKinds = kinds ? inArray(s.kind, [...kinds]) : undefined
  return and(recordedAt(s, moment), ofKinds, matching(expression), STILL_SHOWN) as SQL
}

function inIndex(expression: string): SQL {
  return sql`${s.id} IN (SELECT rowid FROM search_text WHERE search_text MATCH ${expression})`
}

function heldWeight(weights: readonly Weighty[]): SQL {
  const parts = weights.map(({ word, weight }) => sql`${weight} * (${inIndex(holding([word], 'AND'))})`)
  return sql`(${sql.join(parts, sql` + `)})`
}

/** How many things of the version a condition finds, counted up to `most`; -1: all. */
function countOf({ db }: Search, where: SQL, most: number): number {
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
  const phrase = `folded : ${quoted(terms.words.map(({ folded }) => folded).join(' '))}`
  const rows = db
    .select({ kind: s.kind, target: s.target, title: s.title, body: s.body })
    .from(s)
    .innerJoin(sql`search_text`, sql`search_text.rowid = ${s.id}`)
    .where(where)
    .orderBy(
      desc(inIndex(inAccents(counting))),
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
