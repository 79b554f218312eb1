// Step 4 of admission: the posts that a candidate holds that day, or the answer where there is none.
import {
  type Absence,
  claimedPosts,
  findAbsence,
  type HeldPost,
  knownBody,
  postFacts,
  readClaim,
  tellAbsence,
  tenuredPosts,
} from './admission-posts.ts'
import { provincesBefore } from './admission-provinces.ts'
import type { PersonCandidate, PostClaim, Rulebook } from './admission-question.ts'
import { missingFact, reasonOf } from './admission-reasons.ts'
import { findSuccessor, groundOfSuccession } from './admission-succession.ts'
import { type CalendarDate, englishDate, shortOfficialDate } from './calendar.ts'
import { type Certainty, type Localized, weakest } from './source.ts'
import { AGENCY_KIND_LABELS, RANK_LABELS } from './title-labels.ts'
import type { TitleReading } from './title-reading.ts'
import type { Condition, Finding, MissingFact, Reason } from './verdict.ts'

/** An answer as far as the step that gives it can tell. */
export interface Draft {
  readonly finding: Finding
  readonly certainty: Certainty
  readonly reasons: readonly Reason[]
  readonly nearest?: Reason | null
  readonly conditions?: readonly Condition[]
  readonly missing?: readonly MissingFact[]
  readonly notes?: readonly Localized[]
  readonly reading?: TitleReading | null
}

/** The posts held on the day. */
export interface Held {
  readonly posts: readonly HeldPost[]
  readonly reading: TitleReading | null
  readonly notes: readonly Localized[]
  /** The answer where no post is held. */
  readonly instead: Draft
}

const PROVINCE_ASSUMED: Localized = {
  vi: 'Chức danh không nêu tỉnh; được hiểu là của tỉnh có nhóm này.',
  en: 'The title names no province; it was taken to be of the province to which the group belongs.',
}
const POST_DENIED: Localized = {
  vi: 'Người hỏi cho biết chức vụ này không được giữ.',
  en: 'The caller says that the post is not held.',
}
const TENURES_OVER: Localized = {
  vi: 'Các chức vụ đã biết không còn vào ngày này; chưa rõ chức vụ mới.',
  en: 'No post known is held on this day; the new post is not known.',
}

/** The posts that a claimed title names, where they exist on the day. */
export function postsOfClaim(claim: PostClaim, book: Rulebook, on: CalendarDate): Held {
  const { reading, provinceAssumed } = readClaim(claim, book, on)
  const notes = provinceAssumed ? [PROVINCE_ASSUMED] : []
  const unread = (): Draft => ({
    ...factsMissing(null),
    reasons: [reasonOf('TITLE_NOT_READ', 'UNKNOWN', { detail: reading.message, certainty: 'STATED' })],
  })
  if (!reading.understood) return { posts: [], reading, notes, instead: unread() }
  const denied = claim.facts.some(({ key, holds }) => key === 'POST_HELD' && !holds)
  if (denied) return { posts: [], reading, notes, instead: factsMissing(POST_DENIED) }
  const posts = claimedPosts(reading, claim.capacity)
  const absences = posts.map((post) => findAbsence(post, book, on))
  const there = posts.filter((_, index) => absences[index] === null)
  const [first, absence] = [posts[0], absences[0]]
  const instead = first && absence ? absent(first, absence, book, on) : factsMissing(null)
  return { posts: there, reading, notes, instead }
}

/** The posts of a person's tenures; a post that the caller claims counts beside them, and one denied leaves it open. */
export function postsOfPerson(person: PersonCandidate, book: Rulebook, on: CalendarDate): Held {
  const denied = person.facts.some(({ key, holds }) => key === 'POST_HELD' && !holds)
  if (denied) return { posts: [], reading: null, notes: [], instead: factsMissing(POST_DENIED) }
  const registered = tenuredPosts(person.tenures, book, on)
  const claim = person.facts.find(({ key, holds, value }) => key === 'POST_HELD' && holds && value !== null)
  const detail = person.tenures.length === 0 ? null : TENURES_OVER
  if (!claim || claim.value === null) {
    return { posts: registered, reading: null, notes: [], instead: factsMissing(detail) }
  }
  const title = { title: claim.value, agency: null, agencyName: null, agencyKind: null, province: null }
  const held = postsOfClaim({ kind: 'CLAIM', ...title, capacity: 'FULL', facts: [] }, book, on)
  return { ...held, posts: [...registered, ...held.posts] }
}

/** INELIGIBLE: nobody can hold the post that day. What took over its functions is nearest. */
function absent(post: HeldPost, absence: Absence, book: Rulebook, on: CalendarDate): Draft {
  const { ground } = absence
  const certainty = weakest([absence.certainty, post.certainty])
  const code = absence.ended ? 'POST_ABOLISHED' : 'POST_NOT_YET_CREATED'
  const reason = reasonOf(code, 'NOT_MET', { detail: tellAbsence(absence), ground, facts: postFacts(post), certainty })
  return { finding: 'INELIGIBLE', certainty, reasons: [reason], nearest: successorOf(post, book, on) }
}

function successorOf(post: HeldPost, book: Rulebook, on: CalendarDate): Reason | null {
  const provinces = [post.province, ...(post.province === null ? [] : provincesBefore(post.province, book, on))]
  const found = provinces.map((province) => findSuccessor({ ...knownBody(post), province }, book, on))
  const succession = found.find((one) => one !== null)
  if (!succession) return null
  const agency = book.agencies.get(succession.to.agency ?? '') ?? null
  const name = agency?.name ?? (succession.to.kind === null ? null : AGENCY_KIND_LABELS[succession.to.kind])
  if (name === null) return null
  const scope = succession.scope
  const rank = RANK_LABELS[post.rank]
  return reasonOf('SUCCESSOR_POST', 'UNKNOWN', {
    detail: {
      vi: `${name.vi}: ${rank.vi}, từ ngày ${shortOfficialDate(succession.on)}.${scope ? ` ${scope.vi}` : ''}`,
      en: `${name.en}: ${rank.en}, from ${englishDate(succession.on)}.${scope ? ` ${scope.en}` : ''}`,
    },
    ground: groundOfSuccession(succession),
    certainty: succession.effect === 'UNSETTLED' ? 'UNSETTLED' : weakest(['INFERRED', succession.certainty]),
  })
}

function factsMissing(detail: Localized | null): Draft {
  return {
    finding: 'UNDETERMINED',
    certainty: 'STATED',
    reasons: [reasonOf('FACTS_MISSING', 'UNKNOWN', { detail, certainty: 'STATED' })],
    missing: [missingFact('POST_HELD')],
  }
}
