// The facts of a decision for its draft: who issued it, by which slug it will be known, when, and who signed.
import type { Agency } from '../../domain/agency.ts'
import type { CalendarDate } from '../../domain/calendar.ts'
import { officialDate } from '../../domain/calendar.ts'
import type { Localized } from '../../domain/source.ts'
import { findAgency, provinceSlug, readBodyName } from '../../domain/title-bodies.ts'
import { readTitle } from '../../domain/title-reading.ts'
import { foldForSearch } from '../../domain/vietnamese.ts'
import type { ParsedDecision, ParsedSignature } from '../decision-text/parsed.ts'
import { type Deferral, readDeferrals } from '../deferrals.ts'
import { readStatedEffect, type StatedEffect } from '../effect.ts'
import { unknownName } from '../unknown-name.ts'
import type { CompletedDecision, TakenFact } from './complete-head.ts'
import { sentenceCase } from './letters.ts'
import { listing, REMARKS, type Remark } from './remarks.ts'

/** What the one who drafts says himself; what is left out is read. */
export interface DraftWishes {
  readonly slug?: string | undefined
  /** A slug of the register. */
  readonly issuer?: string | undefined
}

/** Thrown where no slug can be made: who issued the text, its number or its year is not known. */
export class DraftRefused extends Error {
  readonly localized: Localized

  constructor(localized: Localized) {
    super(localized.en)
    this.name = 'DraftRefused'
    this.localized = localized
  }
}

export interface DraftHead {
  readonly slug: string
  /** Null where the register does not know the issuer. */
  readonly issuer: Agency | null
  /** Fields of the file in its order. Empty texts are what nobody could read. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Where these fields are not those of the head, or lack something. */
  readonly remarks: readonly Remark[]
  /** Provisions of its own that take effect later. */
  readonly deferrals: readonly Deferral[]
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/
// Names of bodies that changed on a day are read as of the text's own; where it has none, as of a day of our time.
const ANY_DAY = '2024-01-01' as CalendarDate

export function dayOf({ heading }: ParsedDecision): CalendarDate {
  return heading.date ?? ANY_DAY
}

/** Throws DraftRefused. `text` is the whole, by which capitals are undone. */
export function readHead(
  parsed: CompletedDecision,
  text: string,
  agencies: readonly Agency[],
  wishes: DraftWishes,
): DraftHead {
  const { heading, signature } = parsed
  const issuer = findIssuer(parsed, agencies, wishes)
  const slug = wishes.slug ?? slugOf(parsed, issuer)
  if (!SLUG.test(slug)) {
    throw new DraftRefused({
      vi: `"${slug}" không phải là tên định danh của quyết định; cần dạng lai-chau/893-qd-ubnd-2019.`,
      en: `"${slug}" is no slug of a decision; the form is lai-chau/893-qd-ubnd-2019.`,
    })
  }
  const effect = readStatedEffect(parsed, heading.date)
  const given = (name: string, value: unknown) => (value === null || value === undefined ? {} : { [name]: value })
  const title = heading.title === null ? '' : sentenceCase(heading.title, text)
  const fields = {
    format: 'so-nhom/decision/1',
    slug,
    kind: heading.kind ?? '',
    ...given('number', heading.number),
    ...given('year', heading.year),
    title: { vi: title, en: '' },
    issuer: issuer?.slug ?? '',
    ...given('issuedOn', heading.date),
    ...given('effectiveFrom', effect.from),
    ...given('effectiveTo', effect.to),
    certainty: 'STATED',
    ...given('signatory', signatoryOf(signature)),
    sources: [{ key: 'ban-chep', title: sourceTitle(parsed, issuer, title), publisher: '', url: '', nature: '' }],
  }
  const byHead = WHO_HEADS.test(foldForSearch(heading.issuer ?? ''))
  const remarks = [
    ...(byHead ? [{ path: ['issuer'], said: REMARKS.ISSUED_BY_HEAD }] : []),
    ...remarksOnTaken(parsed),
    ...remarksOnEffect(effect),
    ...remarksOnSignatory(signature),
  ]
  return { slug, issuer, fields, remarks, deferrals: readDeferrals(parsed, effect) }
}

function remarksOnEffect({ from, to, open }: StatedEffect): readonly Remark[] {
  const remarks: Remark[] = [
    from === null
      ? { path: ['certainty'], said: REMARKS.EFFECT }
      : { path: ['effectiveFrom'], said: REMARKS.EFFECT_READ },
  ]
  if (to !== null) remarks.push({ path: ['effectiveTo'], said: REMARKS.EFFECT_END })
  if (open.length > 0) remarks.push({ path: ['certainty'], said: listing(REMARKS.EFFECT_OPEN, open) })
  return remarks
}

const FIELD_OF: Readonly<Record<TakenFact, string>> = { number: 'number', issuer: 'issuer', date: 'issuedOn' }

function remarksOnTaken({ taken }: CompletedDecision): readonly Remark[] {
  return taken.map((fact) => ({ path: [FIELD_OF[fact]], said: REMARKS.FROM_NOTE }))
}

function remarksOnSignatory(signature: ParsedSignature | null): readonly Remark[] {
  if (!signature || (signature.name === null && signature.title === null)) {
    return [{ path: ['sources'], said: REMARKS.NO_SIGNATORY }]
  }
  if (signature.name === null) return [{ path: ['signatory'], said: REMARKS.SIGNATORY_NAME }]
  return signature.title === null ? [{ path: ['signatory', 'title'], said: REMARKS.SIGNATORY_TITLE }] : []
}

// `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …`: who heads a body issues for it.
const WHO_HEADS = /^(?:chu tich|giam doc|thu truong|chanh (?=van phong)) ?/

function findIssuer(parsed: ParsedDecision, agencies: readonly Agency[], wishes: DraftWishes): Agency | null {
  if (wishes.issuer !== undefined) {
    const found = agencies.find(({ slug }) => slug === wishes.issuer)
    if (found) return found
    const slugs = agencies.map(({ slug }) => slug)
    throw new DraftRefused(unknownName('UNKNOWN_AGENCY', { vi: 'cơ quan, đơn vị', en: 'agency' }, wishes.issuer, slugs))
  }
  const written = parsed.heading.issuer
  if (written === null) return null
  const on = dayOf(parsed)
  const plain = foldForSearch(written).replace(WHO_HEADS, '')
  const named = agencies.filter(({ name }) => foldForSearch(name.vi) === plain)
  if (named.length === 1) return named[0] ?? null
  const here = placeProvince(parsed, agencies, on)
  const body = readBodyName(written, on)
  const province = body?.province ? provinceSlug(body.province, agencies, on) : here
  const found = body && province ? findAgency(body, province, agencies, on) : null
  return found ?? readTitle({ title: written, province: here, on }, agencies).agency
}

/** The province of the place at which the text is dated; null where no committee of the register is of that name. */
function placeProvince({ heading }: ParsedDecision, agencies: readonly Agency[], on: CalendarDate): string | null {
  if (heading.place === null) return null
  const slug = provinceSlug(foldForSearch(heading.place).replace(/^(?:tinh|thanh pho|tp\.?) /, ''), agencies, on)
  return agencies.some(({ province }) => province === slug) ? slug : null
}

function noDecision(): DraftRefused {
  return new DraftRefused({
    vi: 'Không đọc được số, ngày và cơ quan ban hành: đây có phải văn bản của một quyết định không? Xem so-nhom parse; nếu phải thì nêu --issuer và --slug.',
    en: 'Neither a number nor a day nor an issuer could be read: is this the text of a decision? See so-nhom parse; if it is, give --issuer and --slug.',
  })
}

/** `lai-chau/893-qd-ubnd-2019`: the issuer's province or level, the symbol, and the year where the symbol has none. */
function slugOf({ heading }: ParsedDecision, issuer: Agency | null): string {
  const { number, year } = heading
  if (heading.issuer === null && number === null && heading.date === null) throw noDecision()
  if (!issuer) {
    const [vi, en] =
      heading.issuer === null
        ? ['Không đọc được cơ quan ban hành.', 'Who issued the text could not be read.']
        : [
            `Cơ quan ban hành "${heading.issuer}" chưa có trong sổ.`,
            `The register does not know who issued the text, "${heading.issuer}".`,
          ]
    throw new DraftRefused({
      vi: `${vi} Thêm vào data/agencies.yaml rồi chạy lại, hoặc nêu --issuer (tên định danh của cơ quan) hay --slug.`,
      en: `${en} Add it to data/agencies.yaml and draft again, or name it with --issuer (an agency's slug), or give --slug.`,
    })
  }
  if (number === null || year === null) {
    const [vi, en] = number === null ? ['số, ký hiệu', 'number'] : ['năm', 'year']
    throw new DraftRefused({
      vi: `Văn bản không cho biết ${vi}. Nêu --slug, ví dụ: --slug ${issuer.slug.split('/')[0]}/1-qd-ubnd-2024`,
      en: `The text does not tell its ${en}. Give --slug, such as: --slug ${issuer.slug.split('/')[0]}/1-qd-ubnd-2024`,
    })
  }
  const symbol = kebab(number)
  return `${issuer.slug.split('/')[0]}/${symbol.split('-').includes(String(year)) ? symbol : `${symbol}-${year}`}`
}

/** Words as a key: small, without accents, with hyphens. */
export function kebab(words: string): string {
  return foldForSearch(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

function signatoryOf(signature: ParsedSignature | null) {
  if (!signature || (signature.name === null && signature.title === null)) return null
  const { name, title, onBehalf, capacity } = signature
  return {
    ...(name === null ? {} : { name }),
    title: title === null ? '' : sentenceCase(title),
    ...(onBehalf === null ? {} : { onBehalf: sentenceCase(onBehalf) }),
    ...(capacity === null ? {} : { capacity: sentenceCase(capacity) }),
  }
}

function sourceTitle({ heading }: ParsedDecision, issuer: Agency | null, title: string): string {
  const parts = [
    heading.kind,
    heading.number && `số ${heading.number}`,
    heading.date && `${officialDate(heading.date)}`,
    issuer && `của ${issuer.name.vi}`,
    title && `: ${title}`,
  ]
  return parts.filter(Boolean).join(' ').replace(' : ', ': ')
}
