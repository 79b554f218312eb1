// Reading the places that a text names in one breath: `các điểm a, b và đ khoản 1`, `từ Điều 4 đến Điều 7`, `khoản này`.
import { type Found, isJoined, type Token } from './citation-tokens.ts'
import { type PathStep, PROVISION_KINDS, type ProvisionKind } from './provision.ts'
import { areWords, isCapital, mayEndList, numberOfStepAt, POINT_ORDER, stepWordAt, wordOf } from './reference-words.ts'

/** One number as it is written. `after`: the number from which a range runs to it. */
interface Item {
  readonly number: string
  readonly from: number
  readonly to: number
  readonly after: string | null
}
/** A step's word with its numbers, none of them where it is `này`. */
interface Group {
  readonly kind: ProvisionKind
  readonly items: readonly Item[]
  readonly from: number
  readonly to: number
  readonly link: Link
}
type Link = 'NONE' | 'COMMA' | 'JOIN' | 'RANGE'

/** What one number written in a text means, with the tokens [from, to) that say so. */
export interface WrittenPlace {
  readonly from: number
  readonly to: number
  /** Outermost first; several for the end of a range, which means those before it too. */
  readonly places: readonly (readonly PathStep[])[]
  /** The outermost step is relative: `này`. */
  readonly isThis: ProvisionKind | null
}

/** More groups and numbers than anybody writes in one breath; what goes on is read as another. */
const MOST = 40
const MOST_PLACES = 200

/** The places named from a token on, and the token after the last. */
export function placesAt(tokens: readonly Token[], at: number): Found<readonly WrittenPlace[]> | null {
  const groups = groupsAt(tokens, at)
  const last = groups.at(-1)
  if (last === undefined || isTalk(tokens, groups)) return null
  return { value: writtenPlaces(inheriting(addressesOf(groups))), to: last.to }
}

/** `điều này cho thấy`, `điều 5 xe`: words that are no provision unless something before says so. */
function isTalk(tokens: readonly Token[], groups: readonly Group[]): boolean {
  const [first] = groups
  if (groups.length > 1 || first?.kind !== 'ARTICLE') return false
  if (first.items.length === 0) {
    if (!isCapital(tokens[first.from])) return true
    const next = `${wordOf(tokens[first.to])} ${wordOf(tokens[first.to + 1])}`
    return /^(có nghĩa|cho thấy|cho phép|giúp|làm|chứng tỏ|dẫn đến|khiến|đòi hỏi|thể hiện|sẽ giúp)/.test(next)
  }
  const before = wordOf(tokens[first.from - 1])
  return !isCapital(tokens[first.from]) && !/^(như|tại|theo|của|và|các|đến|từ|ở|với|hoặc|trong|[(“"])$/.test(before)
}

function groupsAt(tokens: readonly Token[], at: number): Group[] {
  const groups: Group[] = []
  let link: Found<Link> = { value: 'NONE', to: at }
  while (groups.length < MOST) {
    const group = groupAt(tokens, link.to, link.value)
    if (group === null) break
    groups.push(group)
    const next = withinAt(tokens, group) ?? linkAt(tokens, group.to)
    if (next === null) break
    link = next
  }
  return groups
}

/** `khoản 1 tại Điều 8`, `khoản 1 - Điều 8`: what follows holds what came before, where it is a wider step. */
function withinAt(tokens: readonly Token[], { kind, to }: Group): Found<Link> | null {
  if (!/^(tại|thuộc|trong|ở|[-–])$/.test(wordOf(tokens[to]) || (tokens[to]?.written ?? ''))) return null
  const wider = stepWordAt(tokens, to + 1)
  return wider && rank(wider.value) < rank(kind) ? { value: 'NONE', to: to + 1 } : null
}

function linkAt(tokens: readonly Token[], at: number): Found<Link> | null {
  const begun = (to: number) => (/^(các|những|từ|cả|tại|của)$/.test(wordOf(tokens[to])) ? to + 1 : to)
  const word = wordOf(tokens[at])
  if (word === 'và' || word === 'hoặc' || word === 'hay') return { value: 'JOIN', to: begun(at + 1) }
  if (word === 'đến' || word === 'tới') return { value: 'RANGE', to: begun(at + 1) }
  if (word === ',' || word === ';') {
    const joins = /^(và|hoặc|hay)$/.test(wordOf(tokens[at + 1]))
    return { value: joins || word === ';' ? 'JOIN' : 'COMMA', to: begun(joins ? at + 2 : at + 1) }
  }
  return { value: 'NONE', to: word === 'của' ? at + 1 : at }
}

function groupAt(tokens: readonly Token[], from: number, link: Link): Group | null {
  const word = stepWordAt(tokens, from)
  if (word === null) return null
  const kind = word.value
  if (areWords(tokens, word.to, 'này') && kind !== 'SENTENCE') return { kind, items: [], from, to: word.to + 1, link }
  const first = numberOfStepAt(tokens, word.to, kind)
  if (first === null) return null
  const items: Item[] = [{ number: first.value, from: word.to, to: first.to, after: null }]
  const isPlural = wordOf(tokens[from - 1]) === 'các'
  if (kind !== 'OPENING') items.push(...moreItems(tokens, { kind, first: first.value, from: first.to, isPlural }))
  return { kind, items, from, to: items.at(-1)?.to ?? first.to, link }
}

/** A list with its first number, and where that ends. `isPlural`: `các` stands before its word. */
interface Begun {
  readonly kind: ProvisionKind
  readonly first: string
  readonly from: number
  readonly isPlural: boolean
}

/**
 * The numbers that go on a list. Commas alone make one where a step follows that holds them all, where `các` stands before
 * it, and where it ends the sentence: else the last may count what follows.
 */
function moreItems(tokens: readonly Token[], { kind, first, from, isPlural }: Begun): readonly Item[] {
  const all: Item[] = []
  let sure = 0
  for (let at = from; all.length < MOST; ) {
    const link = numberLinkAt(tokens, at)
    const number = link === null ? null : numberOfStepAt(tokens, link.to, kind)
    if (link === null || number === null) break
    const after = link.value === 'RANGE' ? (all.at(-1)?.number ?? first) : null
    all.push({ number: number.value, from: link.to, to: number.to, after })
    at = number.to
    const isHeld = stepWordAt(tokens, /^(của|tại|thuộc|trong|ở)$/.test(wordOf(tokens[at])) ? at + 1 : at) !== null
    const isList = link.value !== 'COMMA' || isPlural || endsSentence(tokens[at])
    if (isHeld || (isList && mayEndList(tokens, at))) sure = all.length
  }
  return all.slice(0, sure)
}

function endsSentence(token: Token | undefined): boolean {
  return token === undefined || /^[.;)]$/.test(token.written)
}

function numberLinkAt(tokens: readonly Token[], at: number): Found<Link> | null {
  const [last, token, next] = tokens.slice(at - 1, at + 2)
  if (/^[-–]$/.test(token?.written ?? '')) {
    return isJoined(last, token) && isJoined(token, next) ? { value: 'RANGE', to: at + 1 } : null
  }
  const link = linkAt(tokens, at)
  return link?.value === 'NONE' ? null : link
}

function rank(kind: ProvisionKind): number {
  return PROVISION_KINDS.indexOf(kind)
}

/** The groups that together say one address, and those that it shares with a neighbour. */
interface Address {
  readonly groups: Group[]
  held: readonly Group[]
}

function addressesOf(groups: readonly Group[]): readonly Address[] {
  const addresses: Address[] = []
  groups.forEach((group, index) => {
    const current = addresses.at(-1)
    if (current && belongsTo(current, group, groups[index + 1])) current.groups.push(group)
    else addresses.push({ groups: [group], held: [] })
  })
  return addresses
}

/** `khoản 2 Điều 7`, `khoản 2, Điều 7` and `Điều 7 khoản 2` are one address; in `Điều 4, khoản 1 Điều 5` are two. */
function belongsTo({ groups }: Address, group: Group, next: Group | undefined): boolean {
  if (group.link === 'JOIN' || group.link === 'RANGE') return false
  const ranks = groups.map(({ kind }) => rank(kind))
  if (rank(group.kind) < Math.min(...ranks)) return true
  if (rank(group.kind) <= Math.max(...ranks)) return false
  const isHeldByNext = next !== undefined && next.link === 'NONE' && rank(next.kind) < rank(group.kind)
  return !isHeldByNext
}

/** In `khoản 1 và khoản 3 Điều 4` both are of Điều 4, as in `Điều 4 khoản 1 và khoản 3`. */
function inheriting(addresses: readonly Address[]): readonly Address[] {
  const outer = (of: Address, to: Address) => {
    if (to.groups.some(({ items }) => items.length === 0)) return []
    const limit = Math.min(...to.groups.map(({ kind }) => rank(kind)))
    if (limit === rank('ARTICLE')) return []
    return [...of.groups, ...of.held].filter(({ kind }) => rank(kind) < limit)
  }
  for (let index = addresses.length - 2; index >= 0; index--) {
    const [address, next] = addresses.slice(index, index + 2)
    if (address && next) address.held = outer(next, address)
  }
  for (const [index, address] of addresses.entries()) {
    const before = addresses[index - 1]
    if (before && address.held.length === 0) address.held = outer(before, address)
  }
  return addresses
}

function writtenPlaces(addresses: readonly Address[]): readonly WrittenPlace[] {
  return addresses.flatMap((address, index) => {
    const groups = [...address.groups, ...address.held].sort((a, b) => rank(a.kind) - rank(b.kind))
    const inner = groups.at(-1)
    if (inner === undefined) return []
    const outer = stepsOf(groups.slice(0, -1))
    const from = Math.min(...address.groups.map((group) => group.from))
    const to = Math.max(...address.groups.map((group) => group.to))
    const isThis = groups.find(({ items }) => items.length === 0)?.kind ?? null
    if (inner.items.length === 0) return [{ from, to, places: outer, isThis }]
    return inner.items.map((item, nth) => {
      const after = nth === 0 && inner.link === 'RANGE' ? lastNumber(addresses[index - 1], inner.kind) : item.after
      const numbers = [...(after === null ? [] : between(after, item.number)), item.number]
      const places = outer.flatMap((steps) => numbers.map((number) => [...steps, { kind: inner.kind, number }]))
      return {
        from: nth === 0 ? from : item.from,
        to: nth === inner.items.length - 1 ? to : item.to,
        places: places.slice(0, MOST_PLACES),
        isThis,
      }
    })
  })
}

/** Every combination of the numbers of steps that are outer to another. */
function stepsOf(groups: readonly Group[]): readonly (readonly PathStep[])[] {
  return groups.reduce<readonly (readonly PathStep[])[]>(
    (all, { kind, items }) =>
      items.length === 0
        ? all
        : all.flatMap((steps) => items.map(({ number }) => [...steps, { kind, number }])).slice(0, MOST_PLACES),
    [[]],
  )
}

function lastNumber(address: Address | undefined, kind: ProvisionKind): string | null {
  return address?.groups.find((group) => group.kind === kind)?.items.at(-1)?.number ?? null
}

/** The numbers between the ends of a range; none where they are the ends of none. */
function between(first: string, last: string): readonly string[] {
  if (/^\d+$/.test(first) && /^\d+$/.test(last)) {
    const [from, to] = [Number(first), Number(last)]
    return to - from > MOST_PLACES
      ? []
      : Array.from({ length: Math.max(0, to - from - 1) }, (_, nth) => `${from + 1 + nth}`)
  }
  const [from, to] = [POINT_ORDER.indexOf(first), POINT_ORDER.indexOf(last)]
  return from < 0 ? [] : POINT_ORDER.slice(from + 1, Math.max(from + 1, to))
}
