// Who is in a group on a day, and which of the seats that its decisions create are filled.
import { GROUP_ROLES, type GroupRole } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import { type Seat, seatsOn } from '../domain/seat.ts'
import type { Page, PageRequest } from '../storage/page.ts'
import type { Holder, RosterEntry } from '../storage/people-store.ts'
import type { Store } from '../storage/store.ts'
import type { Asking } from './ask.ts'

/** A page of the roster, by role, protocol and name; `withheldCount` speaks of the whole list. */
export async function groupRoster(
  store: Store,
  group: string,
  roles: readonly GroupRole[] | null,
  page: PageRequest,
  moment: Moment,
): Promise<Page<RosterEntry & { readonly group: string }> & { readonly withheldCount: number }> {
  const found = await store.pageRoster(group, { roles }, page, moment)
  return { ...found, items: found.items.map(({ item, cursor }) => ({ item: { ...item, group }, cursor })) }
}

/** The seats of the decisions that govern the group that day, in the order of the texts; none of a group not known. */
export async function groupSeats(
  { store, shelf }: Pick<Asking, 'store' | 'shelf'>,
  slug: string,
  moment: Moment,
): Promise<readonly Seat<Holder>[]> {
  const [book, holders] = await Promise.all([
    shelf.find(slug, moment),
    store.loadHolders(
      GROUP_ROLES.map((role) => ({ group: slug, role })),
      moment,
    ),
  ])
  return book ? seatsOn(book, holders.flat(), moment.on) : []
}
