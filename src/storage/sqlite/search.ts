// Full-text search: the index finds, in sets of rows of the version asked; the best of them are ranked by what they say.
import { and, count, desc, eq, inArray, max, type SQL, sql } from 'drizzle-orm'
import type { Moment } from '../../domain/moment.ts'
import { byRank, MOST_COUNTED, OTHER_ACCENTS, rankOf, rarity, type Wanted } from '../../domain/search-ranking.ts'
import { countingWords, isTypedPlain, type SearchWord } from '../../domain/search-words.ts'
import { SEARCH_KINDS, type SearchKind, type SearchRow, type SearchTerms } from '../store.ts'
import { recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import {
  heldWeight,
  holding,
  holdingAll,
  holdsAsTyped,
  inAccents,
  inIndex,
  matching,
  quoted,
  type Weighty,
} from './search-conditions.ts'
import { searchDocument as s } from './tables.ts'

/** How many of what is found are weighed word by word; what comes after them keeps the order in which they are chosen. */
const WEIGHED = 400
/** The part of the weight of all words that an answer holds at least, with those that are nowhere. */
const ENOUGH = 0.4
/** The same of the words that are somewhere. */
const ENOUGH_OF_HELD = 0.5
/** How much of the weight of the best answer makes another one. */
const LIKE_BEST = 0.75

/** Those words that were typed with accents and that something sought holds so: then other accents are other words. */
function heldInAccents(asked: Asked, words: readonly SearchWord[]): ReadonlySet<SearchWord> {
  const isHeld = (word: SearchWord) => isSought(asked, matching(`exact : ${quoted(word.exact)}`))
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
/** See Store.search. */
export function search(
  db: Db,
  terms: SearchTerms,
  kinds: readonly SearchKind[] | null,
  page: { readonly limit: number; readonly offset: number },
  moment: Moment,
): { readonly rows: readonly SearchRow[]; readonly total: number; readonly notHeld: readonly string[] } {
  const asked: Search = { db, terms, kinds, moment }
  const chosen = choose(asked)
  const total = countOf(asked, chosen.where, -1)
  const best = page.offset < WEIGHED ? weighed(asked, chosen).slice(page.offset, page.offset + page.limit) : []
  const left = page.limit - best.length
  const others = left > 0 && total > WEIGHED ? inOrder(asked, chosen, left, Math.max(WEIGHED, page.offset)) : []
  return { rows: [...best, ...others], total, notHeld: wordsNotHeld(asked) }
}

/** All counting words, in the accents typed where something has them; where nothing holds all, what holds most of them. */
function choose(asked: Search): Chosen {
  const counting = countingWords(asked.terms.words)
  const foundIn = countsOf({ ...asked, kinds: null }, counting)
  const wanted = { words: asked.terms.words, foundIn }
  const exactly = heldInAccents(asked, counting)
  const all = standing(asked, holdingAll(counting, exactly))
  const rare = counting.filter(({ folded }) => isBetween(foundIn.get(folded) ?? 0, 1, MOST_COUNTED - 1))
  if (counting.length === 1 || rare.length === 0 || countOf(asked, all, 1) > 0) return { where: all, wanted }
  const found = standing(asked, matching(holding(rare, 'OR')))
  const isEnough = holdingMost(asked, found, weightsOf(asked, counting, exactly, foundIn))
  // A name is found by all that was typed: others that share a part of it are other people.
  const isWhole = inIndex(holding(counting, 'AND'))
  const where = sql`${found} AND CASE WHEN ${s.kind} = 'PERSON' THEN ${isWhole} ELSE ${isEnough} END`
  return { where, wanted }
}

/** The counting words, in the accents typed, that nothing sought holds so, nor without accents where it has none. */
function wordsNotHeld(asked: Search): readonly string[] {
  const counting = countingWords(asked.terms.words)
  const isHeld = (word: SearchWord) => isSought(asked, and(matching(holding([word], 'AND')), holdsAsTyped(word)) as SQL)
  return [...new Set(counting.filter((word) => !isHeld(word)).map(({ exact }) => exact))]
}

/** In how many things each word is found in whatever accents, by the folded word. */
function countsOf(asked: Asked, words: readonly SearchWord[]): ReadonlyMap<string, number> {
  return new Map(
    words.map((word) => {
      const where = standing(asked, matching(holding([word], 'AND')))
      return [word.folded, countOf(asked, where, MOST_COUNTED)]
    }),
  )
}

/** By rarity; a word that is nowhere is among the rarest, one that is held in other accents alone says little. */
function weightsOf(
  asked: Asked,
  words: readonly SearchWord[],
  exactly: ReadonlySet<SearchWord>,
  foundIn: Wanted['foundIn'],
): readonly (Weighty & { readonly isHeld: boolean })[] {
  return words.map((word) => {
    const isHeld = isSought(asked, matching(holding([word], 'AND')))
    const isOther = isHeld && !isTypedPlain(word) && !exactly.has(word)
    const weight = rarity(foundIn.get(word.folded) ?? 0) * (isOther ? OTHER_ACCENTS : 1)
    return { word, weight, isHeld }
  })
}

/** What of that found holds about as much of the words as the best of it; nothing does where the best holds too little. */
function holdingMost({ db }: Asked, found: SQL, weights: ReturnType<typeof weightsOf>): SQL {
  const held = heldWeight(weights)
  const best = db
    .select({ most: max(held) })
    .from(s)
    .innerJoin(sql`search_text`, sql`search_text.rowid = ${s.id}`)
    .where(sql`${found} AND ${s.kind} <> 'PERSON'`)
    .get()
  const most = Number(best?.most ?? 0)
  const isEnough =
    most >= ENOUGH * sumOf(weights) && most >= ENOUGH_OF_HELD * sumOf(weights.filter(({ isHeld }) => isHeld))
  return isEnough ? sql`${held} >= ${LIKE_BEST * most}` : sql`0`
}

function sumOf(weights: readonly Weighty[]): number {
  return weights.reduce((sum, { weight }) => sum + weight, 0)
}

function isBetween(count: number, least: number, most: number): boolean {
  return count >= least && count <= most
}

function standing({ kinds, moment }: Asked, found: SQL): SQL {
  const ofKinds = kinds ? inArray(s.kind, [...kinds]) : undefined
  return and(recordedAt(s, moment), ofKinds, found, STILL_SHOWN) as SQL
}

function isSought(asked: Asked, found: SQL): boolean {
  return countOf(asked, standing(asked, found), 1) > 0
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
