// The full-text index: a folded column that finds, and a column in exact accents that ranks. Versioned like the facts.
import { and, eq, inArray, sql } from 'drizzle-orm'
import { withUsualLetters } from '../../domain/look-alikes.ts'
import type { Localized } from '../../domain/source.ts'
import { exactForm, foldForSearch } from '../../domain/vietnamese.ts'
import type { SearchKind } from '../store.ts'
import { STILL_RECORDED } from './base-tables.ts'
import type { Db } from './db.ts'
import { searchDocument } from './tables.ts'

export interface SearchEntry {
  readonly kind: SearchKind
  readonly target: string
  readonly title: Localized
  readonly body: Localized
}

/** Makes an entry findable from `version` on, in place of what stood for the same target. */
export function indexForSearch(db: Db, entry: SearchEntry, version: number): void {
  unindex(db, entry.kind, [entry.target], version)
  const row = { ...entry, recordedFrom: version, recordedTo: STILL_RECORDED }
  const id = db.insert(searchDocument).values(row).run().lastInsertRowid
  const words = [entry.title.vi, entry.body.vi, entry.title.en, entry.body.en].filter(Boolean).join(' ¶ ')
  const usual = withUsualLetters(words)
  db.run(
    sql`INSERT INTO search_text (rowid, folded, exact) VALUES (${id}, ${foldForSearch(usual)}, ${exactForm(usual)})`,
  )
}

/** Ends the entries of these targets at `version`; earlier versions still find them. */
export function unindex(db: Db, kind: SearchKind, targets: readonly string[], version: number): void {
  if (targets.length === 0) return
  db.update(searchDocument)
    .set({ recordedTo: version })
    .where(
      and(
        eq(searchDocument.kind, kind),
        inArray(searchDocument.target, [...targets]),
        eq(searchDocument.recordedTo, STILL_RECORDED),
      ),
    )
    .run()
}
