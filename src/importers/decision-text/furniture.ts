// What stands between the pages of a text and belongs to none of its sentences: page numbers and running heads.
import type { Row } from './rows.ts'

const PAGE =
  /^(?:trang|page|tr\.) ?:? ?\d{1,4}(?: ?(?:\/|of|tren) ?\d{1,4})?$|^[-–—] ?\d{1,4} ?[-–—]$|^\[ ?trang \d{1,4} ?\]$/
const GAZETTE = /^(?:\d{1,4} )?cong bao ?\/ ?(?:[\p{L} ]{2,30}\/ ?)?so \d/u
const OF_PAGES = /^(\d{1,4}) ?\/ ?(\d{1,4})$/
const BARE = /^\d{1,4}$/
const MAYBE = /^[tpc\d[–—-]/
const LEAST_PAGE = 200

/** For each row whether it is furniture. A bare figure is, where it counts on and a page lies between it and the one before. */
export function furnitureOf(rows: readonly Row[]): boolean[] {
  let [expected, from] = [0, 0]
  return rows.map((row, at) => {
    if (row.words.length > 100 || !MAYBE.test(row.folded)) return false
    if (PAGE.test(row.folded) || GAZETTE.test(row.folded)) return true
    const isApart = !rows[at - 1]?.words && !rows[at + 1]?.words
    const ofPages = OF_PAGES.exec(row.words)
    if (ofPages) return isApart && Number(ofPages[1]) <= Number(ofPages[2])
    if (!isApart || !BARE.test(row.words)) return false
    const page = Number(row.words)
    const counts = expected === 0 ? page === 1 || page === 2 : page === expected
    if (!counts || row.start - from < LEAST_PAGE) return false
    ;[expected, from] = [page + 1, row.next]
    return true
  })
}
