// Membership, rosters and seats.

import { postExists } from '../../domain/admission-posts.ts'
import { displayName, fullName, officeName } from '../../domain/display-name.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Modality } from '../../domain/obligation.ts'
import { isHolder, isInPost, type Membership } from '../../domain/person.ts'
import { SEAT_STATUSES } from '../../domain/seat.ts'
import { groupRoster, groupSeats } from '../../usecases/roster.ts'
import { memberRules } from '../../usecases/rules.ts'
import { knownAtArgument, languageArgument, localized, momentUnder, onArgument } from '../arguments.ts'
import { builder } from '../builder.ts'
import { groundCitation } from '../citations.ts'
import { arrayConnection, pageCost, pageRequest, toConnection } from '../connection.ts'
import type { RequestContext } from '../context.ts'
import { CertaintyEnum, enumOf, GroupRoleEnum, ModalityEnum } from '../enums.ts'
import {
  CitationRef,
  GroupRef,
  MembershipRef,
  type MembershipShape,
  PersonRef,
  PostRef,
  RuleListRef,
  SeatRef,
} from '../refs.ts'

const MAX_ROSTER = 500

const SeatStatusEnum = enumOf('SeatStatus', SEAT_STATUSES, 'Whether somebody sits in a seat. Tình trạng vị trí.', {
  FILLED: 'Somebody does. Đã có người giữ.',
  VACANT: 'Nobody does, by a roster attested complete. Khuyết.',
  UNKNOWN: 'Nobody knows. Chưa có thông tin.',
})

async function personOf(context: RequestContext, { membership, person, moment }: MembershipShape) {
  const found = person ?? (await context.at(moment).person.load(membership.person))
  if (!found) throw new Error(`membership of an unknown person ${membership.id}`)
  return found
}

/** Tenures of posts that exist on the day: a body that has ended has nobody in its posts, whatever the tenure says. */
async function heldOn(context: RequestContext, { membership, held, moment }: MembershipShape) {
  const loaders = context.at(moment)
  const [book, tenures] = await Promise.all([
    loaders.rulebook.load(membership.group),
    held ?? loaders.tenuresOf.load(membership.person),
  ])
  return tenures.filter((tenure) => isInPost(tenure, moment.on) && (!book || postExists(tenure, book, moment.on)))
}

async function rulesOf(
  context: RequestContext,
  membership: Membership,
  modality: readonly Modality[] | null,
  moment: Moment,
) {
  const tenures = await context.at(moment).tenuresOf.load(membership.person)
  return memberRules(context.at(moment), membership, tenures, modality, moment)
}

builder.node(MembershipRef, {
  description: 'Somebody is in a group in a role for a time. Thành viên nhóm.',
  id: { resolve: ({ membership }) => membership.id },
  fields: (t) => ({
    group: t.field({
      type: GroupRef,
      description: 'The group. Nhóm.',
      resolve: async ({ membership, moment }, _args, context) => {
        const found = await context.at(moment).group.load(membership.group)
        if (!found) throw new Error(`membership of an unknown group ${membership.group}`)
        return { ...found, moment }
      },
    }),
    person: t.field({
      type: PersonRef,
      nullable: true,
      description: 'The person, null where withheld. Cá nhân.',
      resolve: async (shape, _args, context) => {
        const person = await personOf(context, shape)
        return person.publicationBasis === null ? null : { ...person, moment: shape.moment }
      },
    }),
    displayName: t.string({
      nullable: true,
      description:
        'Full name and first post, with the capacity where it is not the post itself; null where withheld. Tên hiển thị.',
      resolve: async (shape, _args, context) => {
        const person = await personOf(context, shape)
        if (person.publicationBasis === null) return null
        const [first] = await heldOn(context, shape)
        const agency = first ? await context.at(shape.moment).agency.load(first.post.agency) : null
        return displayName(fullName(person), first && agency ? officeName(first, agency.name.vi) : null)
      },
    }),
    withheld: t.boolean({
      description: 'Whether the name is withheld, no basis for showing it being recorded. Không công khai tên.',
      resolve: async (shape, _args, context) => (await personOf(context, shape)).publicationBasis === null,
    }),
    role: t.field({
      type: GroupRoleEnum,
      description: 'The role. Vai trò.',
      resolve: ({ membership }) => membership.role,
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day. Từ ngày.',
      resolve: ({ membership }) => membership.period.from,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day no more. Đến trước ngày.',
      resolve: ({ membership }) => membership.period.to,
    }),
    toKnown: t.boolean({
      description: 'With `to` null: true, it goes on; false, nobody knows. Đã biết thời điểm kết thúc.',
      resolve: ({ membership }) => membership.period.toKnown,
    }),
    posts: t.field({
      type: [PostRef],
      description:
        'Posts held on the day, or that may be, in protocol order; mere charge of a post is not among them. Chức vụ.',
      resolve: async (shape, _args, context) =>
        (await heldOn(context, shape)).filter(isHolder).map(({ post }) => ({ ...post, moment: shape.moment })),
    }),
    bases: t.field({
      type: [CitationRef],
      description: 'By which provisions. Căn cứ.',
      resolve: ({ membership, moment }, _args, context) =>
        Promise.all(
          membership.bases.map((basis) =>
            groundCitation(context, moment, { ...basis, quote: null, certainty: membership.certainty }),
          ),
        ),
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'How sure it is. Mức chắc chắn.',
      resolve: ({ membership }) => membership.certainty,
    }),
    rules: t.field({
      type: RuleListRef,
      nullable: true,
      description: 'Which obligations bind this member on a day. Quy định áp dụng.',
      complexity: { field: 5, multiplier: 1 },
      args: {
        on: t.arg(onArgument),
        knownAt: t.arg(knownAtArgument),
        modality: t.arg({ type: [ModalityEnum], description: 'Only of these modalities. Loại quy định.' }),
      },
      resolve: async (shape, { modality, ...args }, context) => {
        const moment = await momentUnder(context, shape.moment, args)
        const rules = await rulesOf(context, shape.membership, modality ?? null, moment)
        return { ...rules, moment }
      },
    }),
  }),
})

export const MembershipConnection = builder.connectionObject(
  {
    type: MembershipRef,
    name: 'MembershipConnection',
    description: 'A page of memberships. Danh sách nhóm tham gia.',
    fields: (t) => ({ totalCount: t.exposeInt('totalCount', { description: 'How many in all. Tổng số.' }) }),
  },
  { name: 'MembershipEdge', description: 'A membership in a list. Một mục trong danh sách.' },
)

export const RosterConnection = builder.connectionObject(
  {
    type: MembershipRef,
    name: 'RosterConnection',
    description: 'A page of a roster, by role, protocol and name. Danh sách thành viên.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount', { description: 'How many in all, the withheld included. Tổng số.' }),
      withheldCount: t.int({
        description: 'How many of all are shown without a name. Số người không công khai tên.',
        resolve: (connection) => connection.withheldCount ?? 0,
      }),
    }),
  },
  { name: 'RosterEdge', description: 'A member in a list. Một mục trong danh sách.' },
)

builder.objectFields(GroupRef, (t) => ({
  roster: t.field({
    type: RosterConnection,
    nullable: true,
    description: 'Who is in it on a day, as far as the register knows. Danh sách thành viên.',
    complexity: pageCost,
    args: {
      on: t.arg(onArgument),
      knownAt: t.arg(knownAtArgument),
      role: t.arg({ type: [GroupRoleEnum], description: 'Only in these roles. Vai trò.' }),
      first: t.arg.int({ description: 'How many from the start, 1 to 500; 20 unless said. Số mục lấy từ đầu.' }),
      after: t.arg.string({ description: 'Only what follows this cursor. Lấy sau con trỏ này.' }),
      last: t.arg.int({ description: 'How many from the end, 1 to 500. Số mục lấy từ cuối.' }),
      before: t.arg.string({ description: 'Only what precedes this cursor. Lấy trước con trỏ này.' }),
    },
    resolve: async (group, { role, on, knownAt, ...page }, context) => {
      const moment = await momentUnder(context, group.moment, { on, knownAt })
      const found = await groupRoster(context.store, group.slug, role ?? null, pageRequest(page, MAX_ROSTER), moment)
      return { ...toConnection(found, (entry) => ({ ...entry, moment })), withheldCount: found.withheldCount }
    },
  }),
  seats: t.field({
    type: [SeatRef],
    description: 'The seats that its decisions create, and who sits in them on a day. Các vị trí.',
    complexity: { field: 40, multiplier: 5 },
    args: { on: t.arg(onArgument), knownAt: t.arg(knownAtArgument) },
    resolve: async (group, args, context) => {
      const moment = await momentUnder(context, group.moment, args)
      const seats = await groupSeats(context.at(moment), group.slug, moment)
      return seats.map((seat) => ({ ...seat, moment }))
    },
  }),
}))

SeatRef.implement({
  description: 'A place in a group that goes to the holder of a post. Vị trí trong nhóm.',
  fields: (t) => ({
    role: t.expose('role', { type: GroupRoleEnum, description: 'The role. Vai trò.' }),
    label: t.string({
      description: 'Whose seat it is. Tên vị trí.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ posts }, { lang }, context) => localized(posts.label, lang, context),
    }),
    single: t.exposeBoolean('single', {
      description: 'Whether it is one seat, or as many as there are such posts. Một người.',
    }),
    status: t.expose('status', { type: SeatStatusEnum, description: 'Whether somebody sits in it. Tình trạng.' }),
    certainty: t.expose('certainty', {
      type: CertaintyEnum,
      description: 'How sure the status is; UNSETTLED where it is UNKNOWN. Mức chắc chắn.',
    }),
    note: t.string({
      nullable: true,
      description:
        'That the body of the text has ended, and what took it over; null where it stands. Ghi chú về cơ quan đã kết thúc.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ note }, { lang }, context) => note && localized(note, lang, context),
    }),
    citation: t.field({
      type: CitationRef,
      description: 'The provision that creates it. Trích dẫn.',
      resolve: ({ rule, moment }, _args, context) => groundCitation(context, moment, rule),
    }),
    holders: t.field({
      type: RosterConnection,
      nullable: true,
      description: 'Who sits in it on the day. Người giữ.',
      complexity: pageCost,
      args: { first: t.arg.int({ description: 'How many, 1 to 500; 20 unless said. Số mục.' }) },
      resolve: ({ holders, moment }, { first }) => {
        const shapes = holders.map(({ membership, person }) => ({ membership, person, held: null, moment }))
        const page = arrayConnection(shapes, ({ membership }) => membership.id, { first }, MAX_ROSTER)
        return { ...page, withheldCount: holders.filter(({ person }) => person.publicationBasis === null).length }
      },
    }),
  }),
})
