// Finds the registered agency that a title means: by kind, name and province, and the one that exists on the day.
import type { Agency } from './agency.ts'
import { type CalendarDate, within } from './calendar.ts'
import { type BodyReading, readBody } from './title-agencies.ts'
import { isTooLong, plainParts } from './title-words.ts'
import { foldForSearch } from './vietnamese.ts'

// Names are read once: an agency's record never changes.
const READ_NAMES = new WeakMap<Agency, BodyReading>()
const SPELLINGS: Readonly<Record<string, string>> = { 'dac lac': 'dak lak' }

/** An agency's own name as a body; its registered kind and province stand whatever the words say. */
export function bodyOfAgency(agency: Agency): BodyReading {
  const known = READ_NAMES.get(agency)
  if (known) return known
  // Names of bodies are read as of a day on which each is what it is called: its first, else its last.
  const on = agency.period.from ?? ('2024-01-01' as CalendarDate)
  const read = readBodyName(agency.name.vi, on)
  const name = read !== null && read.kind === agency.kind ? read.name : plainName(agency.name.vi)
  const unique = agency.kind === 'PROVINCIAL_PEOPLES_COMMITTEE' || agency.kind === 'PROVINCIAL_OFFICE'
  const body: BodyReading = {
    kind: agency.kind,
    name: unique ? UNIQUE_NAMES[agency.kind] : name,
    named: true,
    province: agency.provinceName === null ? null : foldForSearch(agency.provinceName),
    inferred: null,
  }
  READ_NAMES.set(agency, body)
  return body
}

const UNIQUE_NAMES = {
  PROVINCIAL_PEOPLES_COMMITTEE: 'uy ban nhan dan tinh',
  PROVINCIAL_OFFICE: 'van phong uy ban nhan dan tinh',
} as const

/** Reads a body's name as somebody wrote it; null where it is not read. */
export function readBodyName(written: string, on: CalendarDate): BodyReading | null {
  return isTooLong(written) ? null : readBody(plainName(written), on)
}

/** Whether two folded names are one, however the syllables of a place are set apart (`krong ana`, `krong a na`). */
export function isSameName(one: string, other: string): boolean {
  return one === other || one.replaceAll(' ', '') === other.replaceAll(' ', '')
}

/** Whether the register lists departments of a province (slug) that exist on a day or may. */
export function listsDepartments(province: string, agencies: Iterable<Agency>, on: CalendarDate): boolean {
  return [...agencies].some(
    (agency) =>
      agency.kind === 'PROVINCIAL_DEPARTMENT' && agency.province === province && within(agency.period, on) !== 'NO',
  )
}

/**
 * The agency of that kind and name in a province (slug). Of several of one name, the one that exists on the day; where
 * none does, the one that ended last. One that begins later is not meant, since an older body may have had its name;
 * but a department is, where the departments of that day are listed and none of them has it.
 */
export function findAgency(
  body: BodyReading,
  province: string | null,
  agencies: Iterable<Agency>,
  on: CalendarDate,
): Agency | null {
  if (!body.named || province === null) return null
  const unique = body.kind === 'PROVINCIAL_PEOPLES_COMMITTEE' || body.kind === 'PROVINCIAL_OFFICE'
  const all = [...agencies]
  const namesakes = all.filter(
    (agency) =>
      agency.kind === body.kind &&
      agency.province === province &&
      (unique || isSameName(bodyOfAgency(agency).name, body.name)),
  )
  const exact = namesakes.filter((agency) => unique || bodyOfAgency(agency).name === body.name)
  const found = pickByDay(exact.length > 0 ? exact : namesakes, on)
  if (found || body.kind !== 'PROVINCIAL_DEPARTMENT' || !listsDepartments(province, all, on)) return found
  return namesakes.sort((a, b) => ((a.period.from ?? '') < (b.period.from ?? '') ? -1 : 1))[0] ?? null
}

/** The slug of a province by its folded name: of two of one name, the one whose committee exists on the day. */
export function provinceSlug(name: string, agencies: Iterable<Agency>, on: CalendarDate): string {
  const plain = SPELLINGS[name] ?? name
  const committees = [...agencies].filter(
    (agency) =>
      agency.kind === 'PROVINCIAL_PEOPLES_COMMITTEE' &&
      agency.provinceName !== null &&
      foldForSearch(agency.provinceName) === plain,
  )
  return pickByDay(committees, on)?.province ?? plain.replaceAll(' ', '-')
}

function pickByDay(namesakes: readonly Agency[], on: CalendarDate): Agency | null {
  const there = namesakes.find((agency) => within(agency.period, on) !== 'NO')
  if (there) return there
  const ended = namesakes.filter(({ period }) => period.to !== null && period.to <= on)
  return ended.sort((a, b) => ((a.period.to ?? '') < (b.period.to ?? '') ? 1 : -1))[0] ?? null
}

function plainName(written: string): string {
  return plainParts(written).join(' ')
}
