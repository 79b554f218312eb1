// Full-text search over what the register holds.
import type { Moment } from '../domain/moment.ts'
import { countingWords, formsOf } from '../domain/search-words.ts'
import type { SearchKind, SearchRow, Store } from '../storage/store.ts'
import { searchTerms } from './list-obligations.ts'

export interface Found {
  readonly rows: readonly SearchRow[]
  readonly total: number
  /** The folded words looked for, for marking them in what was found. */
  readonly words: readonly string[]
  /** Words of the query that nothing sought holds in the accents typed: what was found has the others, or other accents. */
  readonly notHeld: readonly string[]
}

/** Best first. Throws BAD_INPUT at `text` for a query without words. */
export async function searchRegister(
  store: Store,
  text: string,
  kinds: readonly SearchKind[] | null,
  page: { readonly limit: number; readonly offset: number },
  moment: Moment,
): Promise<Found> {
  const terms = searchTerms(text, ['text'])
  const found = await store.search(terms, kinds, page.limit, page.offset, moment)
  return { ...found, words: countingWords(terms.words).flatMap(({ folded }) => formsOf(folded)) }
}
