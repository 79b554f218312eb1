// Reading a citation that is a path: `lai-chau/893-qd-ubnd-2019#quy-che/dieu-4/khoan-5`.
import { takeFullNumber } from './citation-numbers.ts'
import { tokenize } from './citation-tokens.ts'
import type { CitationReading } from './citation-words.ts'
import { parsePath } from './provision.ts'

const SLUG = /^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/

/** Reads a slug, a path in a component, or both; null where the text is none. */
export function readPath(text: string): CitationReading | null {
  if (/\s/.test(text)) return null
  const [before = '', after, more] = withoutHost(text).split('#')
  const isSlug = SLUG.test(before) && before.includes('-')
  if (more !== undefined || (after !== undefined && !isSlug)) return null
  const isPath = after === undefined && (parsePath(before)?.steps.length ?? 0) > 0
  // `dieu-4/khoan-5` names no component; it reads as words do.
  if (isPath) return isStep(before.split('/')[0] ?? '') ? null : fromPath(null, before)
  return isSlug ? fromPath(before, after ?? null) : null
}

/** Of the address of a page of the register what comes after `/quyet-dinh/`, without a query. */
function withoutHost(text: string): string {
  const [, path] = /^https?:\/\/[^/#?]+\/(?:[a-z]+\/)?quyet-dinh\/(.+)$/.exec(text) ?? []
  return path === undefined ? text : path.replace(/\?[^#]*/, '').replace(/\/?(#|$)/, '$1')
}

function isStep(segment: string): boolean {
  return parsePath(`component/${segment}`) !== null
}

function fromPath(slug: string | null, path: string | null): CitationReading | null {
  const named = path === null || !isStep(path.split('/')[0] ?? '')
  const address = path === null ? null : parsePath(named ? path : `component/${path}`)
  if (path !== null && address === null) return null
  const [issuer = '', name = ''] = slug?.split('/') ?? []
  const number = takeFullNumber(tokenize(name.replace(/^(\d+)-(?=\d{4}-)/, '$1/')))?.value
  return {
    slug,
    numberPart: number?.part ?? null,
    year: number?.year ?? null,
    issuedOn: null,
    kindWord: null,
    componentWord: address && named ? address.component.replaceAll('-', ' ') : null,
    componentTitle: null,
    steps: address?.steps ?? [],
    otherPlaces: [],
    isStretched: false,
    isEither: false,
    issuerHint: issuer.replaceAll('-', ' ') || null,
    rest: null,
    // A path writes its letters as they are.
    isAccentless: false,
    aside: null,
  }
}
