// What stands in a text and belongs to none of its sentences: page numbers, running heads, lines of digital signatures.
import { labelOf } from './labels.ts'
import { headingKindOf, isAgencyLine, isNameLine, isNational, isPostLine, isSignatureLead } from './marks.ts'
import type { Row } from './rows.ts'

const PAGE =
  /^(?:trang|page|tr\.) ?:? ?\d{1,4}(?: ?(?:\/|of|tren) ?\d{1,4})?$|^[-–—] ?\d{1,4} ?[-–—]$|^\[ ?trang \d{1,4} ?\]$/
const GAZETTE = /^(?:\d{1,4} )?cong bao ?\/ ?(?:[\p{L} ]{2,30}\/ ?)?so \d/u
const OF_PAGES = /^(\d{1,4}) ?\/ ?(\d{1,4})$/
const BARE = /^\d{1,4}$/
const MAYBE = /^[tpc\d[–—-]/
const LEAST_PAGE = 200
/** A speck that a scanner took for a sign. */
const SPECK = /^[.,;:'"`´^~*•·°_–-]{1,2}$/
const LONGEST = 100

const SIGNED = /^(?:ky boi|thoi gian ky|digitally signed by|signature (?:valid|not verified))(?: ?:|$)/
const OF_SIGNATURE = /^(?:nguoi ky|ngay ky|e-?mail|co quan|don vi|chuc vu|ly do|date|reason|location) ?:/
/** How many rows a digital signature is told in, above or below the one that says so. */
const MOST_OF_SIGNATURE = 4

/** For each row whether it is furniture. A bare figure is, where it counts on and a page lies between it and the one before. */
export function furnitureOf(rows: readonly Row[]): boolean[] {
  let [expected, from] = [0, 0]
  const furniture = rows.map((row, at) => {
    if (row.words.length > LONGEST) return false
    if (row.words.length <= 2 && row.words !== '' && SPECK.test(row.words)) return true
    if (!MAYBE.test(row.folded)) return false
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
  if (furniture.includes(true)) markRunningHeads(rows, furniture)
  markSignatures(rows, furniture)
  return furniture
}

/** Marks rows that stand next to the number of a page, and again next to that of another, their figures apart. */
function markRunningHeads(rows: readonly Row[], furniture: boolean[]): void {
  const met = new Map<string, number[]>()
  let last = -1
  for (const [at, row] of rows.entries()) {
    if (row.words === '') continue
    const [before, here] = [last >= 0 && furniture[last] === true, furniture[at] === true]
    const candidate = before && !here ? at : here && !before ? last : -1
    const head = rows[candidate]
    if (head && isApartFromText(head)) {
      const key = head.folded.replace(/\d+/g, '0')
      const places = met.get(key)
      if (!places) met.set(key, [candidate])
      else if (places.at(-1) !== candidate) places.push(candidate)
    }
    last = at
  }
  for (const places of met.values()) if (places.length > 1) for (const at of places) furniture[at] = true
}

/** Whether a row may be a running head: no label, no mark of a head or a closing, no end or middle of a sentence. */
function isApartFromText(row: Row): boolean {
  if (row.words.length > LONGEST || !/^[\p{Lu}\d]/u.test(row.words) || /[.,;:…]$/.test(row.words)) return false
  if (labelOf(row) !== null || headingKindOf(row) !== null || isNational(row) || isAgencyLine(row)) return false
  return !isPostLine(row) && !isSignatureLead(row) && !isNameLine(row)
}

/** Marks the rows in which a digital signature tells who signed and when. */
function markSignatures(rows: readonly Row[], furniture: boolean[]): void {
  for (const [at, row] of rows.entries()) {
    if (row.words.length > LONGEST || !/^[ktds]/.test(row.folded) || !SIGNED.test(row.folded)) continue
    furniture[at] = true
    for (const step of [-1, 1]) {
      for (let next = at + step; Math.abs(next - at) <= MOST_OF_SIGNATURE; next += step) {
        const beside = rows[next]
        if (!beside || !(OF_SIGNATURE.test(beside.folded) || SIGNED.test(beside.folded))) break
        furniture[next] = true
      }
    }
  }
}
