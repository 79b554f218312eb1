// Full-text search: folded words find; exact accents, then the title, then the kind of thing rank.
import { and, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Moment } from '../../domain/moment.ts'
import type { SearchKind, SearchRow, SearchTerms } from '../store.ts'
import { recordedAt } from './clock.ts'
import type { Db } from './db.ts'
import { searchDocument as s } from './tables.ts'

/** An FTS5 phrase: quotes doubled, so that no character of a query is an operator. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

/** A last word of this length may be the beginning of one: Vietnamese syllables are shorter, foreign words are not. */
const PREFIX_LENGTH = 5

function matchAll(column: 'folded' | 'exact', words: readonly string[]): string {
  const mayBegin = (word: string, index: number) => index === words.length - 1 && word.length >= PREFIX_LENGTH
  const phrases = words.map((word, index) => quoted(word) + (mayBegin(word, index) ? '*' : ''))
  return `${column} : (${phrases.join(' AND ')})`
}

function matches(terms: SearchTerms): SQL {
  return sql`search_text MATCH ${matchAll('folded', terms.folded)}`
}

/** Public ids of one kind that hold all the words, for filters of lists. */
export function matchingTargets(db: Db, terms: SearchTerms, kind: SearchKind, moment: Moment) {
  return db
    .select({ target: s.target })
    .from(s)
    .innerJoin(sql`search_text`, sql`search_text.rowid = ${s.id}`)
    .where(and(recordedAt(s, moment), eq(s.kind, kind), matches(terms)))
}

// The index's own relevance counts superseded rows, so that an answer would change with later versions: it is not used.
const KIND_ORDER = sql`CASE ${s.kind} WHEN 'DECISION' THEN 1 WHEN 'PROVISION' THEN 2 WHEN 'OBLIGATION' THEN 3 WHEN 'GROUP' THEN 4 WHEN 'AGENCY' THEN 5 ELSE 6 END`

// A name whose basis for publication was withdrawn is found at no version.
const STILL_SHOWN = sql`(${s.kind} <> 'PERSON' OR EXISTS (SELECT 1 FROM search_document newest WHERE newest.kind = 'PERSON' AND newest.target = ${s.target} AND newest.recorded_to = 2147483647))`

/** See Store.search. */
export function search(
  db: Db,
  terms: SearchTerms,
  kinds: readonly SearchKind[] | null,
  page: { readonly limit: number; readonly offset: number },
  moment: Moment,
): { readonly rows: readonly SearchRow[]; readonly total: number } {
  const filter = and(
    recordedAt(s, moment),
    kinds ? inArray(s.kind, [...kinds]) : undefined,
    matches(terms),
    STILL_SHOWN,
  )
  const exactly = sql<number>`${s.id} IN (SELECT rowid FROM search_text WHERE search_text MATCH ${matchAll('exact', terms.exact)})`
  const titled = sql<number>`instr(lower(${s.title}), ${terms.exact[0] ?? ''}) > 0`
  const rows = db
    .select({ kind: s.kind, target: s.target, title: s.title, body: s.body })
    .from(s)
    .innerJoin(sql`search_text`, sql`search_text.rowid = ${s.id}`)
    .where(filter)
    .orderBy(desc(exactly), desc(titled), KIND_ORDER, s.target)
    .limit(page.limit)
    .offset(page.offset)
    .all()
  const total = db
    .select({ n: count() })
    .from(s)
    .innerJoin(sql`search_text`, sql`search_text.rowid = ${s.id}`)
    .where(filter)
    .get()
  return { rows: rows as readonly SearchRow[], total: total?.n ?? 0 }
}
