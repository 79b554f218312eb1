// Relay lists: arguments read strictly, cursors opaque and checked, pages in the shape that clients expect.
import type { CursorKey, Page, PageRequest } from '../storage/page.ts'
import { badInput, type Problem } from '../usecases/problem.ts'

export interface ConnectionArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

const DEFAULT_SIZE = 20
const MAX_SIZE = 100

/** `first` or `last`, 1 to `max`; 20 from the start where neither is given. Throws BAD_INPUT. */
export function pageRequest(args: ConnectionArguments, max: number = MAX_SIZE): PageRequest {
  if (args.first != null && args.last != null) {
    throw badInput(['last'], {
      vi: 'Chỉ dùng một trong hai: first hoặc last.',
      en: 'Use either first or last, not both.',
    })
  }
  return {
    limit: size('first', args.first, max) ?? size('last', args.last, max) ?? DEFAULT_SIZE,
    after: readCursor('after', args.after),
    before: readCursor('before', args.before),
    backwards: args.last != null,
  }
}

/** What a list may cost: its size, asked or by default. */
export function pageCost(args: ConnectionArguments): { field: number; multiplier: number } {
  return { field: 1, multiplier: Math.max(1, args.first ?? args.last ?? DEFAULT_SIZE) }
}

function size(name: 'first' | 'last', value: number | null | undefined, max: number): number | null {
  if (value == null) return null
  if (value >= 1 && value <= max) return value
  throw badInput([name], {
    vi: `${name} phải từ 1 đến ${max}; ${value} không hợp lệ.`,
    en: `${name} must be 1 to ${max}; ${value} is not.`,
  })
}

export function writeCursor({ sort, id }: CursorKey): string {
  return Buffer.from(JSON.stringify([sort, id])).toString('base64url')
}

function readCursor(name: 'after' | 'before', cursor: string | null | undefined): CursorKey | null {
  if (cursor == null) return null
  const parsed = parseCursor(cursor)
  if (parsed) return parsed
  throw notACursor(name)
}

function notACursor(name: 'after' | 'before'): Problem {
  return badInput([name], {
    vi: `${name} không phải là con trỏ của danh sách này. Dùng lại giá trị cursor, startCursor hoặc endCursor đã nhận.`,
    en: `${name} is not a cursor of this list. Use a cursor, startCursor or endCursor as received.`,
  })
}

function parseCursor(cursor: string): CursorKey | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (!Array.isArray(parts) || parts.length !== 2) return null
    const [sort, id] = parts
    return typeof sort === 'string' && typeof id === 'string' && writeCursor({ sort, id }) === cursor
      ? { sort, id }
      : null
  } catch {
    return null
  }
}

// Search is ranked, so its cursors count places; they hold as long as the version asked does.
const OFFSET = 'offset'

export function writeOffset(place: number): CursorKey {
  return { sort: OFFSET, id: String(place) }
}

/** How many hits an `after` cursor of a search passes over. Throws BAD_INPUT. */
export function readOffset(after: string | null | undefined): number {
  const cursor = readCursor('after', after)
  if (cursor === null) return 0
  const place = cursor.sort === OFFSET && /^\d{1,7}$/.test(cursor.id) ? Number(cursor.id) : null
  if (place === null) throw notACursor('after')
  return place
}

/** A page of a short list that is read whole anyway. Ids are unique and stay in their order. */
export function arrayConnection<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  args: ConnectionArguments,
  max = MAX_SIZE,
) {
  const request = pageRequest(args, max)
  const after = request.after === null ? 0 : items.findIndex((item) => idOf(item) === request.after?.id) + 1
  const kept = items.slice(after, after + request.limit)
  return toConnection(
    {
      items: kept.map((item) => ({ item, cursor: { sort: '', id: idOf(item) } })),
      hasNext: after + kept.length < items.length,
      hasPrevious: after > 0,
      total: items.length,
    },
    (item) => item,
  )
}

/** A page as a connection, every item dressed by `dress`. */
export function toConnection<T, U>(page: Page<T>, dress: (item: T) => U) {
  const edges = page.items.map(({ item, cursor }) => ({ node: dress(item), cursor: writeCursor(cursor) }))
  return {
    edges,
    totalCount: page.total,
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
