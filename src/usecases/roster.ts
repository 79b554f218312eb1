// Who is in a group on a day, and which of the seats that its decisions create are filled.
import type { Rulebook } from '../domain/admission-question.ts'
import { GROUP_ROLES, type GroupRole } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import { type Seat, seatsOn } from '../domain/seat.ts'
import type { Page, PageRequest } from '../storage/page.ts'
import type { Holder, RosterEntry } from '../storage/people-store.ts'
import type { Store } from '../storage/store.ts'

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

/** Everybody who has a role in each group on the day, or may have: one read for any number of groups. */
export async function holdersOf(
  store: Store,
  groups: readonly string[],
  moment: Moment,
): Promise<ReadonlyMap<string, readonly Holder[]>> {
  const pairs = groups.flatMap((group) => GROUP_ROLES.map((role) => ({ group, role })))
  const lists = await store.loadHolders(pairs, moment)
  return Map.groupBy(lists.flat(), ({ membership }) => membership.group)
}

/** What a group is read from, batched by whoever brings it. */
export interface GroupReads {
  readonly rulebook: { load(group: string): Promise<Rulebook | null> }
  readonly holdersOf: { load(group: string): Promise<readonly Holder[]> }
}

/** The seats of the decisions that govern the group that day, in the order of the texts; none of a group not known. */
export async function groupSeats(reads: GroupReads, slug: string, { on }: Moment): Promise<readonly Seat<Holder>[]> {
  const [book, holders] = await Promise.all([reads.rulebook.load(slug), reads.holdersOf.load(slug)])
  return book ? seatsOn(book, holders, on) : []
}
