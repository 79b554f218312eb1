// Who is in a group on a day, and which of the seats that its decisions create are filled.
import { within } from '../domain/calendar.ts'
import { GROUP_ROLES, type GroupRole } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import { type Seat, seatsOn } from '../domain/seat.ts'
import type { HeldPost } from '../domain/selection.ts'
import type { Page, PageRequest } from '../storage/page.ts'
import type { Holder, RosterEntry } from '../storage/people-store.ts'
import type { Store } from '../storage/store.ts'
import { type GroupReads, governingDecisions, heldPosts } from './governing.ts'

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

type SeatHolder = Holder & { readonly posts: readonly HeldPost[] }

/** The seats of the decisions that govern the group that day, in the order of the texts. */
export async function groupSeats(
  store: Store,
  reads: GroupReads,
  slug: string,
  moment: Moment,
): Promise<readonly Seat<SeatHolder>[]> {
  const [group, governing] = await Promise.all([reads.group.load(slug), governingDecisions(reads, slug, moment.on)])
  if (!group) return []
  const current = governing.filter(({ governance }) => within(governance.period, moment.on) !== 'NO')
  const rules = current.flatMap(({ admissionRules }) => admissionRules)
  const roles = GROUP_ROLES.filter((role) => rules.some((rule) => rule.role === role))
  const lists = await store.loadHolders(
    roles.map((role) => ({ group: slug, role })),
    moment,
  )
  const holders = await Promise.all(
    lists.flat().map(async (holder) => {
      const held = holder.tenures.filter(({ period }) => within(period, moment.on) === 'YES')
      return { ...holder, posts: await heldPosts(reads, held) }
    }),
  )
  return seatsOn(group, rules, holders, moment.on)
}
