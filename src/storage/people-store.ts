// The people half of the port to storage: posts, persons, tenures, memberships, rosters, successions, account links.
import type { CalendarDate } from '../domain/calendar.ts'
import type { Group, GroupRole, Platform } from '../domain/group.ts'
import type { Moment } from '../domain/moment.ts'
import type { Membership, Person, Post, Tenure } from '../domain/person.ts'
import type { Source } from '../domain/source.ts'
import type { Succession } from '../domain/succession.ts'
import type { Page, PageRequest } from './page.ts'
import type { Origin, Stored } from './store.ts'

/** A fact with the id of the source that it was found in. */
export type Sourced<T> = T & { readonly source: string }

/** What a roster says of its group. */
export interface RosterFacts {
  /** The day from which the roster is attested complete; null: the roster attests nothing. */
  readonly keptFrom: CalendarDate | null
  /** The last day on which somebody checked it against the group; null: nobody said. */
  readonly checkedOn: CalendarDate | null
  /** Whether its people are made up. */
  readonly synthetic: boolean
}

/** Somebody in a role, with everything that the registry knows of the posts that the person holds or held. */
export interface Holder {
  readonly membership: Sourced<Membership>
  readonly person: Person
  /** Of all dates, in order of start. */
  readonly tenures: readonly Sourced<Tenure>[]
}

export interface RosterEntry {
  readonly membership: Sourced<Membership>
  /** Its name is to be withheld where `publicationBasis` is null. */
  readonly person: Person
  /** Those in which the person works on the day (`isInPost`), in protocol order. */
  readonly held: readonly Sourced<Tenure>[]
}

export interface RosterPage extends Page<RosterEntry> {
  /** How many people of the whole list, not of the page, have no publication basis. */
  readonly withheldCount: number
}

/** A platform account as it is kept: HMAC-SHA-256 under a named key, never the number or id itself. */
export interface AccountKey {
  readonly platform: Platform
  readonly keyId: string
  readonly hash: string
}

/** TAKEN: another person has the account, and nothing was changed. */
export type LinkOutcome = 'LINKED' | 'UNCHANGED' | 'TAKEN' | 'UNKNOWN_PERSON'

export interface PeopleCounts {
  readonly persons: number
  readonly posts: number
  readonly tenures: number
  readonly memberships: number
}

export type TenureRecord = Sourced<Omit<Tenure, 'post'>> & { readonly post: string }

/** People to record. Whoever and whatever they point to is among them or recorded already. */
export interface PeopleRecords {
  readonly sources: readonly Stored<Source>[]
  /** Instances of a class of groups, named by their rosters. */
  readonly groups: readonly Group[]
  readonly rosters: readonly (RosterFacts & { readonly group: string })[]
  readonly posts: readonly Post[]
  readonly persons: readonly Person[]
  readonly tenures: readonly TenureRecord[]
  readonly memberships: readonly Sourced<Membership>[]
}

/** What a batch has recorded so far. */
export interface BatchProgress {
  readonly version: number
  readonly persons: number
  readonly memberships: number
}

/** A membership or tenure is read where its period contains the day or may: the period says whether its ends are known. */
export interface PeopleStore {
  /** In the order of the file that they come from. */
  listSuccessions(moment: Moment): Promise<readonly Succession[]>

  /** What is not known is absent. */
  loadPersons(ids: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Person>>
  loadPosts(ids: readonly string[], moment: Moment): Promise<ReadonlyMap<string, Post>>
  /** Of all dates, in order of start, with their posts. */
  loadTenuresOf(persons: readonly string[], moment: Moment): Promise<ReadonlyMap<string, readonly Sourced<Tenure>[]>>
  /** Of all dates, in order of start; of one group, or with null of all. */
  loadMembershipsOf(
    persons: readonly string[],
    group: string | null,
    moment: Moment,
  ): Promise<ReadonlyMap<string, readonly Sourced<Membership>[]>>
  /** Who has a role in a group on the day, in order of start. One list a pair, in the order asked. */
  loadHolders(
    pairs: readonly { readonly group: string; readonly role: GroupRole }[],
    moment: Moment,
  ): Promise<readonly (readonly Holder[])[]>
  /** Memberships of a person in a group on the day, in the order of roles. One list a pair, in the order asked. */
  membershipsOn(
    pairs: readonly { readonly group: string; readonly person: string }[],
    moment: Moment,
  ): Promise<readonly (readonly Sourced<Membership>[])[]>

  /**
   * Who is in a group on the day: by role, then by the first in protocol of the posts held that day (none last), then by
   * name as Vietnamese sorts it. Whose name is withheld comes after the others of the same rank, so that neither place
   * nor cursor tells the name.
   */
  pageRoster(
    group: string,
    query: { readonly roles: readonly GroupRole[] | null },
    page: PageRequest,
    moment: Moment,
  ): Promise<RosterPage>
  /** Absent where a group has no roster. */
  loadRosterFacts(groups: readonly string[], moment: Moment): Promise<ReadonlyMap<string, RosterFacts>>
  /**
   * The last version, at or before the moment's, that changed a group: the group itself, its roster, whoever is or ever was
   * in it with their posts and the sources of all that, or what the decisions that govern it say. Absent where there is no
   * such group. Together with Store.lawVersion it fixes all that is known of the group.
   */
  loadGroupVersions(groups: readonly string[], moment: Moment): Promise<ReadonlyMap<string, number>>

  /** Ids that begin with one of these, in order: `lai-chau/ubnd-tinh#`. */
  listIds(kind: 'PERSON' | 'POST', prefixes: readonly string[], moment: Moment): Promise<readonly string[]>
  countPeople(moment: Moment): Promise<PeopleCounts>

  /** The ids of the persons linked. Keys are the very objects asked with; who is not linked is absent. */
  findPersonsByAccount(accounts: readonly AccountKey[]): Promise<ReadonlyMap<AccountKey, string>>
  /** Links stand outside the two clocks. `instant` is RFC 3339, UTC. */
  linkAccount(account: AccountKey, person: string, instant: string): Promise<LinkOutcome>
  /** Destroys the link. False where there was none. */
  unlinkAccount(account: AccountKey): Promise<boolean>
  /** Destroys every link of a person, and tells how many. */
  unlinkAccountsOf(person: string): Promise<number>
  /**
   * Destroys the links of persons who, in the newest version, have no membership and no tenure that contains the day, may
   * contain it or begins later; tells how many. What is destroyed can be read neither in the database file nor in its
   * journal afterwards; where another process reads the journal at that moment, once links are next destroyed or the
   * store is closed.
   */
  destroyEndedLinks(on: CalendarDate): Promise<number>

  /**
   * Records many people who are new, one change a batch, whole or not at all; ids recorded before are refused with an
   * error. Other work goes on between batches. `instant` is RFC 3339, UTC; a checksum of the origin is not kept.
   */
  recordPeopleBatch(
    batches: Iterable<PeopleRecords>,
    origin: Origin,
    instant: string,
    onProgress: (progress: BatchProgress) => void,
  ): Promise<BatchProgress>
}
