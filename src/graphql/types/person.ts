// Posts, people, tenures and successions.

import { englishDate, officialDate, within } from '../../domain/calendar.ts'
import { fullName } from '../../domain/display-name.ts'
import type { Moment } from '../../domain/moment.ts'
import type { Appointment } from '../../domain/person.ts'
import type { Localized } from '../../domain/source.ts'
import { SUCCESSION_EFFECTS, type Succession } from '../../domain/succession.ts'
import { knownAtArgument, languageArgument, localized, momentUnder, onArgument } from '../arguments.ts'
import { builder } from '../builder.ts'
import { groundCitation } from '../citations.ts'
import { arrayConnection, pageCost } from '../connection.ts'
import type { RequestContext } from '../context.ts'
import { CertaintyEnum, enumOf, TenureCapacityEnum } from '../enums.ts'
import { AgencyRef, CitationRef, type Known, PersonRef, PostRef, SuccessionRef, TenureRef } from '../refs.ts'
import { MembershipConnection } from './membership.ts'

const SuccessionEffectEnum = enumOf('SuccessionEffect', SUCCESSION_EFFECTS, 'What a succession does. Hệ quả.', {
  SUCCEEDS: 'The new body stands for the old one. Tiếp nhận.',
  UNSETTLED: 'No text found says whether it does. Chưa thống nhất.',
})

async function agencyAt(context: RequestContext, slug: string, moment: Moment) {
  const found = await context.at(moment).agency.load(slug)
  if (!found) throw new Error(`a fact of an unknown agency ${slug}`)
  return { ...found, moment }
}

builder.node(PostRef, {
  description: 'A seat in an agency; it exists while vacant. Chức vụ.',
  id: { resolve: (post) => post.id },
  fields: (t) => ({
    agency: t.field({
      type: AgencyRef,
      description: 'The agency. Cơ quan, đơn vị.',
      resolve: ({ agency, moment }, _args, context) => agencyAt(context, agency, moment),
    }),
    title: t.exposeString('title', { description: 'Its title, without the agency’s name. Chức danh.' }),
    rank: t.exposeString('rank', { description: 'Its rank, such as HEAD_OF_AGENCY. Cấp chức vụ.' }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day. Từ ngày.',
      resolve: ({ period }) => period.from,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day no more. Đến trước ngày.',
      resolve: ({ period }) => period.to,
    }),
    toKnown: t.boolean({
      description: 'With `to` null: true, it goes on; false, nobody knows. Đã biết thời điểm kết thúc.',
      resolve: ({ period }) => period.toKnown,
    }),
  }),
})

builder.node(PersonRef, {
  description: 'A human being. Cá nhân.',
  id: { resolve: (person) => person.id },
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: 'Full name; null where no basis for showing it is recorded. Họ và tên.',
      resolve: (person) => (person.publicationBasis === null ? null : fullName(person)),
    }),
    publicationBasis: t.string({
      nullable: true,
      description: 'Why the name is shown. Căn cứ công khai.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ publicationBasis }, { lang }, context) =>
        publicationBasis && localized(publicationBasis, lang, context),
    }),
    tenures: t.field({
      type: [TenureRef],
      description: 'Posts held on a day, or perhaps held. Chức vụ.',
      args: { on: t.arg(onArgument), knownAt: t.arg(knownAtArgument) },
      resolve: async (person, args, context) => {
        const moment = await momentUnder(context, person.moment, args)
        const tenures = await context.at(moment).tenuresOf.load(person.id)
        return tenures
          .filter(({ period }) => within(period, moment.on) !== 'NO')
          .map((tenure) => ({ ...tenure, moment }))
      },
    }),
    memberships: t.field({
      type: MembershipConnection,
      nullable: true,
      description: 'Groups that the person is in on a day. Các nhóm tham gia.',
      complexity: pageCost,
      args: {
        on: t.arg(onArgument),
        knownAt: t.arg(knownAtArgument),
        first: t.arg.int({ description: 'How many, 1 to 100; 20 unless said. Số mục.' }),
        after: t.arg.string({ description: 'Only what follows this cursor. Lấy sau con trỏ này.' }),
      },
      resolve: async (person, { first, after, ...args }, context) => {
        const moment = await momentUnder(context, person.moment, args)
        const all = await context.at(moment).membershipsOf.load(person.id)
        const present = all.filter(({ period }) => within(period, moment.on) !== 'NO')
        const shapes = present.map((membership) => ({ membership, person, held: null, moment }))
        return arrayConnection(shapes, ({ membership }) => membership.id, { first, after })
      },
    }),
  }),
})

TenureRef.implement({
  description: 'Somebody holds a post for a time. Thời gian giữ chức vụ.',
  fields: (t) => ({
    post: t.field({
      type: PostRef,
      description: 'The post. Chức vụ.',
      resolve: ({ post, moment }) => ({ ...post, moment }),
    }),
    capacity: t.expose('capacity', { type: TenureCapacityEnum, description: 'In what capacity. Tư cách.' }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day. Từ ngày.',
      resolve: ({ period }) => period.from,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day no more. Đến trước ngày.',
      resolve: ({ period }) => period.to,
    }),
    toKnown: t.boolean({
      description: 'With `to` null: true, it goes on; false, nobody knows. Đã biết thời điểm kết thúc.',
      resolve: ({ period }) => period.toKnown,
    }),
    appointment: t.field({
      type: CitationRef,
      nullable: true,
      description: 'The appointing decision, by number and date, where recorded. Quyết định bổ nhiệm.',
      resolve: ({ appointment, certainty, source, moment }) =>
        appointment && { ...NOWHERE, words: appointmentWords(appointment), certainty, source, moment },
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure it is. Mức chắc chắn.' }),
  }),
})

SuccessionRef.implement({
  description: 'One agency follows another, in a scope. Tiếp nhận chức năng, nhiệm vụ.',
  fields: (t) => ({
    from: t.field({
      type: AgencyRef,
      description: 'The agency followed. Cơ quan cũ.',
      resolve: ({ from, moment }, _args, context) => agencyAt(context, from, moment),
    }),
    to: t.field({
      type: AgencyRef,
      description: 'The agency that follows. Cơ quan tiếp nhận.',
      resolve: ({ to, moment }, _args, context) => agencyAt(context, to, moment),
    }),
    on: t.field({ type: 'Date', description: 'From this day. Từ ngày.', resolve: ({ succession }) => succession.on }),
    effect: t.field({
      type: SuccessionEffectEnum,
      description: 'Whether what was said of the old is said of the new. Hệ quả.',
      resolve: ({ succession }) => succession.effect,
    }),
    scope: t.string({
      nullable: true,
      description: 'Which functions. Phạm vi.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ succession }, { lang }, context) => succession.scope && localized(succession.scope, lang, context),
    }),
    citation: t.field({
      type: CitationRef,
      description: 'What it rests on. Trích dẫn.',
      resolve: ({ succession, moment }, _args, context) =>
        groundCitation(context, moment, { ...succession, quote: null }),
    }),
    certainty: t.field({
      type: CertaintyEnum,
      description: 'How sure it is. Mức chắc chắn.',
      resolve: ({ succession }) => succession.certainty,
    }),
  }),
})

const NOWHERE = { decision: null, path: null, paragraph: null, quote: null }

function appointmentWords({ number, on, issuer }: Appointment): Localized {
  const vi = ['Quyết định', number && `số ${number}`, on && officialDate(on), issuer && `của ${issuer}`]
  const en = ['Decision', number && `No. ${number}`, on && `dated ${englishDate(on)}`, issuer && `of ${issuer}`]
  return { vi: vi.filter(Boolean).join(' '), en: en.filter(Boolean).join(' ') }
}

type Named = Known<{ readonly succession: Succession; readonly from: string; readonly to: string }>

/** Successions between two agencies by name; those by kind of agency name none. */
async function successionsOf(
  context: RequestContext,
  moment: Moment,
  side: 'from' | 'to',
  slug: string,
): Promise<Named[]> {
  const all = await context.at(moment).successions()
  return all.flatMap((succession) => {
    const { from, to } = succession
    if (from.agency === null || to.agency === null || succession[side].agency !== slug) return []
    return [{ succession, from: from.agency, to: to.agency, moment }]
  })
}

builder.objectFields(AgencyRef, (t) => ({
  predecessors: t.field({
    type: [SuccessionRef],
    description: 'Agencies that it follows. Cơ quan tiền thân.',
    resolve: ({ slug, moment }, _args, context) => successionsOf(context, moment, 'to', slug),
  }),
  successors: t.field({
    type: [SuccessionRef],
    description: 'Agencies that follow it. Cơ quan tiếp nhận.',
    resolve: ({ slug, moment }, _args, context) => successionsOf(context, moment, 'from', slug),
  }),
}))
