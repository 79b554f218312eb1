// The places that a citation names, one or several: `khoản 5 Điều 4`, `khoản 1, 2 và 5 Điều 4`, `Điều 4 đến Điều 6`.
import { numberAt } from './citation-numbers.ts'
import { stepAt, stepNumberAt } from './citation-steps.ts'
import { type Found, isJoined, isSignificant, type Token, use } from './citation-tokens.ts'
import { type PathStep, PROVISION_KINDS, type ProvisionKind } from './provision.ts'

/** A step with all the numbers that are listed after it: `khoản 1, 2 và 5`. */
interface Listed {
  readonly kind: ProvisionKind
  readonly numbers: readonly string[]
  readonly from: number
  readonly to: number
  /** Whether it is read otherwise than written. */
  readonly isStretched: boolean
}
/** What stands between two steps: nothing that counts, words that list, `đến`, or other words. */
type Gap = 'NONE' | 'LIST' | 'RANGE' | 'OTHER'
type Address = Map<ProvisionKind, readonly string[]>

const EITHER = new Set(['hoac', 'hay', 'or'])
const JOINS = new Set(['va', 'and', ...EITHER])
const UNTIL = new Set(['den', 'to', 'toi'])
const DASHES = /^[-–—~]$/
/** More numbers or places than anybody means in one citation. */
const MOST = 20

/** What the steps of a citation name. */
export interface PlacesRead {
  /** Each outermost step first. */
  readonly places: readonly (readonly PathStep[])[]
  /** Whether more or other may be meant than the places say: `Điều 4.5` read as a clause, a range over articles. */
  readonly isStretched: boolean
  /** Whether one of the places is meant, or the other: `khoản 5 hoặc 6`. */
  readonly isEither: boolean
}

/**
 * Takes the places out of the tokens: anywhere, or only those that lead. A second step of one kind counts only where
 * words join it to the first, and after other words none that `và` joins. Once there is a step, none is sought from where
 * `endsAt` says that a title begins; where `isAct` says that an act is named, a list ends though only commas join it.
 */
export function takePlaces(
  tokens: readonly Token[],
  onlyLeading: boolean,
  { endsAt, isAct }: { readonly endsAt: (at: number) => boolean; readonly isAct: (at: number) => boolean },
): PlacesRead {
  const listed = takeListed(tokens, onlyLeading, endsAt, isAct)
  const gaps = listed.map((one, index) => gapBetween(tokens, listed[index - 1]?.to ?? one.from, one.from))
  const addresses = addressesOf(listed, gaps)
  const within = listed.flatMap(({ from, to }, index) => [
    ...(gaps[index] === 'LIST' ? tokens.slice(listed[index - 1]?.to ?? from, from) : []),
    ...tokens.slice(from, to),
  ])
  return {
    places: expand(inheriting(addresses)),
    isStretched:
      listed.some(({ isStretched }) => isStretched) ||
      listed.some(({ kind }, index) => gaps[index] === 'RANGE' && listed[index - 1]?.kind !== kind),
    isEither: within.some(({ fold }) => EITHER.has(fold)),
  }
}

function takeListed(
  tokens: readonly Token[],
  onlyLeading: boolean,
  endsAt: (at: number) => boolean,
  isAct: (at: number) => boolean,
): Listed[] {
  const listed: Listed[] = []
  let isJoinedOn = false
  for (let at = 0; at < tokens.length; ) {
    const found = listedAt(tokens, at, isAct)
    const token = tokens[at]
    const last = listed.at(-1)
    const gap = found && last ? gapBetween(tokens, last.to, at) : 'OTHER'
    // In `khoản 1 Điều 4 và khoản 2 Điều 5` the second article goes on from a clause that is joined to the first.
    const goesOn = gap === 'NONE' && isJoinedOn && found?.kind !== last?.kind
    // In `Điều 4 Quy chế 893 và khoản 1` another place begins.
    const isOther = gap === 'OTHER' && last !== undefined && JOINS.has(tokens[at - 1]?.fold ?? '')
    const isNew = found && !isOther && !listed.some(({ kind }) => kind === found.kind)
    if (found && (isNew || gap === 'LIST' || gap === 'RANGE' || goesOn)) {
      isJoinedOn = gap === 'LIST' || gap === 'RANGE' || (gap === 'NONE' && isJoinedOn)
      if (last && gap !== 'OTHER') use(tokens, last.to, at)
      const inner = innerClause(tokens, found)
      listed.push(...(inner ? [found, inner] : [found]))
      use(tokens, /^(cac|tu)$/.test(tokens[at - 1]?.fold ?? '') ? at - 1 : at, inner?.to ?? found.to)
    } else if (onlyLeading && token && isSignificant(token) && !isLinking(token)) break
    else if (listed.length > 0 && endsAt(at)) break
    at = Math.max(at + 1, found?.to ?? 0, found ? (listed.at(-1)?.to ?? 0) : 0)
  }
  return listed
}

function isLinking({ fold }: Token): boolean {
  return JOINS.has(fold) || UNTIL.has(fold) || fold === 'cac' || fold === 'tu'
}

function listedAt(tokens: readonly Token[], at: number, isAct: (at: number) => boolean): Listed | null {
  const first = stepAt(tokens, at)
  if (!first) return null
  const { kind, number } = first.value
  const more = kind === 'OPENING' ? { value: [], to: first.to } : moreNumbers(tokens, first.to, kind, number, isAct)
  return { kind, numbers: [number, ...more.value], from: at, to: more.to, isStretched: false }
}

/** The clause in `Article 4(5)`, and in `Đ.4.5`, which may number otherwise. */
function innerClause(tokens: readonly Token[], { kind, numbers, to }: Listed): Listed | null {
  const [mark, figure, end, after] = tokens.slice(to, to + 4)
  if (kind !== 'ARTICLE' || numbers.length > 1 || !/^\d{1,2}$/.test(figure?.fold ?? '') || !isJoined(mark, figure))
    return null
  const clause = { kind: 'CLAUSE', numbers: [String(Number(figure?.fold))], from: to } as const
  if (mark?.fold === '(' && end?.fold === ')') return { ...clause, to: to + 3, isStretched: false }
  const goesOn = /^[./-]$/.test(end?.fold ?? '') && isJoined(figure, end) && /^\d/.test(after?.fold ?? '')
  const isDotted = mark?.fold === '.' && isJoined(tokens[to - 1], mark) && !goesOn
  return isDotted ? { ...clause, to: to + 2, isStretched: true } : null
}

/** The numbers that go on a list. Commas alone make one only where a step or an act follows: `khoản 1, 2 Điều 4`. */
function moreNumbers(
  tokens: readonly Token[],
  from: number,
  kind: ProvisionKind,
  first: string,
  isAct: (at: number) => boolean,
): Found<string[]> {
  let sure: Found<string[]> = { value: [], to: from }
  const all: string[] = []
  for (let at = from; all.length < MOST; ) {
    const link = linkAt(tokens, at)
    const next = link && stepAt(tokens, link.to) === null ? stepNumberAt(tokens, link.to, kind) : null
    const isNumber = next !== null && /^(\d{1,3}\p{L}?|\p{L}{1,2}\d?)$/u.test(next.value)
    if (!link || !next || !isNumber || tokens[next.to]?.fold === '/' || numberAt(tokens, link.to)) break
    const between = link.value === 'RANGE' ? numbersBetween(all.at(-1) ?? first, next.value) : []
    if (between === null) break
    all.push(...between, next.value)
    at = next.to
    const follows = stepAt(tokens, tokens[at]?.fold === 'cac' ? at + 1 : at) !== null
    if (
      !(
        follows ||
        (link.value === 'LIST' && isAct(tokens[at]?.fold === ')' ? at + 1 : at)) ||
        link.value === 'JOIN' ||
        link.value === 'RANGE'
      )
    )
      continue
    sure = { value: [...all], to: at }
  }
  return sure
}

/** A word or mark that lists: a comma is not yet a JOIN, a slash still less. */
function linkAt(tokens: readonly Token[], at: number): Found<'LIST' | 'SLASH' | 'JOIN' | 'RANGE'> | null {
  const [token, next] = tokens.slice(at, at + 2)
  const fold = token?.fold ?? ''
  if (JOINS.has(fold) || fold === '&' || fold === '+') return { value: 'JOIN', to: at + 1 }
  if (UNTIL.has(fold) || DASHES.test(fold)) return { value: 'RANGE', to: at + 1 }
  if (fold === '/') return { value: 'SLASH', to: at + 1 }
  if (!/^[,;]$/.test(fold)) return null
  return JOINS.has(next?.fold ?? '') ? { value: 'JOIN', to: at + 2 } : { value: 'LIST', to: at + 1 }
}

/** The numbers between two; null: they are the ends of no range. */
function numbersBetween(first: string, last: string): string[] | null {
  const [from, to] = [Number(first), Number(last)]
  if (!(to > from && to - from <= MOST)) return null
  return Array.from({ length: to - from - 1 }, (_, nth) => String(from + 1 + nth))
}

function gapBetween(tokens: readonly Token[], from: number, to: number): Gap {
  const between = tokens.slice(from, to)
  if (between.some((token) => isSignificant(token) && !isLinking(token))) return 'OTHER'
  if (between.some(({ fold }) => UNTIL.has(fold))) return 'RANGE'
  return between.some(({ fold }) => JOINS.has(fold) || /^[,;&]$/.test(fold)) ? 'LIST' : 'NONE'
}

function rank(kind: ProvisionKind): number {
  return PROVISION_KINDS.indexOf(kind)
}

function addressesOf(listed: readonly Listed[], gaps: readonly Gap[]): Address[] {
  const addresses: Address[] = []
  listed.forEach(({ kind, numbers }, index) => {
    const current = addresses.at(-1)
    const [before, after] = [listed[index - 1], listed[index + 1]]
    const held = current?.get(kind)
    const between =
      gaps[index] === 'RANGE' && before?.kind === kind
        ? numbersBetween(before.numbers.at(-1) ?? '', numbers[0] ?? '')
        : null
    // In `Điều 4, khoản 1 Điều 5` the clause is one of Điều 5.
    const belongsToNext =
      gaps[index] === 'LIST' &&
      after &&
      gaps[index + 1] === 'NONE' &&
      rank(after.kind) < rank(kind) &&
      current?.has(after.kind)
    if (current && held && between) current.set(kind, [...held, ...between, ...numbers])
    else if (!current || held || belongsToNext) addresses.push(new Map([[kind, numbers]]))
    else current.set(kind, numbers)
  })
  return addresses
}

/** In `khoản 1 và khoản 3 Điều 4` both are of Điều 4, as in `Điều 4 khoản 1 và khoản 3`. */
function inheriting(addresses: readonly Address[]): readonly Address[] {
  const done: Address[] = addresses.map((address) => new Map(address))
  const take = (address: Address, from: Address | undefined): boolean => {
    const outermost = Math.min(...[...address.keys()].map(rank))
    const outer = [...(from ?? [])].filter(([kind]) => rank(kind) < outermost)
    if (outermost === rank('ARTICLE')) return true
    for (const [kind, numbers] of outer) address.set(kind, numbers)
    return outer.length > 0
  }
  for (let index = done.length - 1; index >= 0; index--) {
    const address = done[index] as Address
    if (!take(address, done[index + 1])) take(address, addresses[index - 1])
  }
  return done
}

function expand(addresses: readonly Address[]): readonly (readonly PathStep[])[] {
  const places = addresses.flatMap((address) =>
    PROVISION_KINDS.reduce<PathStep[][]>(
      (all, kind) => {
        const numbers = address.get(kind)
        if (!numbers) return all
        return all.flatMap((steps) => numbers.map((number) => [...steps, { kind, number }])).slice(0, MOST)
      },
      [[]],
    ),
  )
  return places.slice(0, MOST)
}
