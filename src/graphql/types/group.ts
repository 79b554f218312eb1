// Groups as decisions set them up: what governs them and who may join.

import { within } from '../../domain/calendar.ts'
import type { Group } from '../../domain/group.ts'
import type { Moment } from '../../domain/moment.ts'
import type { GroupQuery } from '../../storage/store.ts'
import { knownAtArgument, languageArgument, localized, momentUnder, onArgument } from '../arguments.ts'
import { builder } from '../builder.ts'
import { groundCitation } from '../citations.ts'
import { isSynthetic, type RequestContext } from '../context.ts'
import { CertaintyEnum, GroupKindEnum, GroupRoleEnum, PlatformEnum, StandingEnum } from '../enums.ts'
import {
  AdmissionRuleRef,
  AgencyRef,
  CitationRef,
  DecisionRef,
  GovernanceRef,
  GroupRef,
  PostSelectorRef,
} from '../refs.ts'

builder.node(GroupRef, {
  description: 'A chat group, or groups that a decision foresees. Nhóm.',
  id: { resolve: (group) => group.slug },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Permanent address. Địa chỉ cố định.' }),
    version: t.int({
      description:
        'The last registry version that changed the group: the group itself, its roster, whoever is or ever was in it and their posts, or what the decisions that govern it say. While it, `Registry.lawVersion` and the day asked about stay the same, so do all answers about the group, but for their `registryVersion`: its facts, roster, seats and rules, whether somebody of its roster is in, verdicts on posts as claimed and on people of its roster. Not fixed by it: answers about people who were never in the group, whose posts may change elsewhere, answers by account, whose links have no version, and names in answers asked with `knownAt`, which are withheld once their basis is withdrawn. It may be less than the law version. Phiên bản của nhóm.',
      resolve: async ({ slug, moment }, _args, context) => {
        const version = await context.at(moment).groupVersion.load(slug)
        if (version === null) throw new Error(`no change is noted of group ${slug}`)
        return version
      },
    }),
    kind: t.expose('kind', { type: GroupKindEnum, description: 'One group, or a class of groups. Loại nhóm.' }),
    name: t.string({
      description: 'Its name. Tên nhóm.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ name }, { lang }, context) => localized(name, lang, context),
    }),
    platform: t.expose('platform', { type: PlatformEnum, description: 'Where it is. Nền tảng.' }),
    agency: t.field({
      type: AgencyRef,
      description: 'The body that it belongs to. Cơ quan chủ quản nhóm.',
      resolve: async ({ agency, moment }, _args, context) => {
        const found = await context.at(moment).agency.load(agency)
        if (!found) throw new Error(`group of an unknown agency ${agency}`)
        return { ...found, moment }
      },
    }),
    field: t.string({
      nullable: true,
      description: 'Its field of work, null where it has none or for every field. Lĩnh vực.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ field }, { lang }, context) => field && localized(field, lang, context),
    }),
    activeFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day, null where not known. Hoạt động từ ngày.',
      resolve: ({ active }) => active.from,
    }),
    activeTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it is no more. Hoạt động đến trước ngày.',
      resolve: ({ active }) => active.to,
    }),
    activeToKnown: t.boolean({
      description: 'With `activeTo` null: true, it goes on; false, nobody knows. Đã biết thời điểm kết thúc.',
      resolve: ({ active }) => active.toKnown,
    }),
    rosterKeptFrom: t.expose('rosterKeptFrom', {
      type: 'Date',
      nullable: true,
      description:
        'The day from which its roster is attested complete, null where nobody attested. Danh sách được giữ từ ngày.',
    }),
    rosterCheckedOn: t.expose('rosterCheckedOn', {
      type: 'Date',
      nullable: true,
      description:
        'The last day on which its roster was checked against the group; after it, that the roster is complete is INFERRED. Đối chiếu gần nhất.',
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure its facts are. Mức chắc chắn.' }),
    synthetic: t.boolean({
      description: 'Whether its people are made up. Dữ liệu mô phỏng.',
      resolve: ({ slug, moment }, _args, context) => isSynthetic(context, slug, moment),
    }),
    governedBy: t.field({
      type: [GovernanceRef],
      description: 'The decisions that govern it on a day, or may. Văn bản điều chỉnh.',
      args: { on: t.arg(onArgument), knownAt: t.arg(knownAtArgument) },
      resolve: async (group, args, context) => {
        const moment = await momentUnder(context, group.moment, args)
        return (await governing(context, group, moment)).map((governance) => ({ ...governance, moment }))
      },
    }),
    admissionRules: t.field({
      type: [AdmissionRuleRef],
      description:
        'Who may join by the decisions that govern it on a day, in the order of the texts. Thành phần tham gia.',
      args: {
        role: t.arg({ type: GroupRoleEnum, description: 'In this role only. Vai trò.' }),
        on: t.arg(onArgument),
        knownAt: t.arg(knownAtArgument),
      },
      resolve: async (group, { role, ...args }, context) => {
        const moment = await momentUnder(context, group.moment, args)
        const governances = await governing(context, group, moment)
        const loaders = context.at(moment)
        const rules = await Promise.all(governances.map(({ decision }) => loaders.admissionRulesOf.load(decision)))
        const wanted = rules
          .flat()
          .filter((rule) => rule.group === (group.classOf ?? group.slug) && (!role || rule.role === role))
        return wanted.map((rule) => ({ ...rule, moment }))
      },
    }),
  }),
})

async function governing(context: RequestContext, { slug, classOf }: Group, moment: Moment) {
  // An instance follows its class.
  const all = await context.at(moment).governancesOf.load(classOf ?? slug)
  return all.filter(({ period }) => within(period, moment.on) !== 'NO')
}

GovernanceRef.implement({
  description: 'A decision governs a group for a time. Văn bản điều chỉnh nhóm.',
  fields: (t) => ({
    decision: t.field({
      type: DecisionRef,
      description: 'The decision. Văn bản.',
      resolve: async ({ decision, moment }, _args, context) => {
        const found = await context.at(moment).decision.load(decision)
        if (!found) throw new Error(`governance by an unknown decision ${decision}`)
        return { ...found, moment }
      },
    }),
    standing: t.expose('standing', { type: StandingEnum, description: 'Why it governs. Tính chất áp dụng.' }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day. Từ ngày.',
      resolve: ({ period }) => period.from,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day no longer. Đến trước ngày.',
      resolve: ({ period }) => period.to,
    }),
    toKnown: t.boolean({
      description: 'With `to` null: true, it goes on; false, nobody knows. Đã biết thời điểm kết thúc.',
      resolve: ({ period }) => period.toKnown,
    }),
    citation: t.field({
      type: CitationRef,
      nullable: true,
      description: 'Where the decision says so. Trích dẫn.',
      resolve: ({ decision, place, certainty, moment }, _args, context) =>
        place && groundCitation(context, moment, { decision, place, quote: null, certainty }),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure it is. Mức chắc chắn.' }),
  }),
})

builder.node(AdmissionRuleRef, {
  description: 'Who may join a group in a role. Thành phần tham gia.',
  id: { resolve: (rule) => rule.id },
  fields: (t) => ({
    role: t.expose('role', { type: GroupRoleEnum, description: 'The role. Vai trò.' }),
    label: t.string({
      description: 'Who, as the text says it. Tên gọi.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ label }, { lang }, context) => localized(label, lang, context),
    }),
    posts: t.field({
      type: [PostSelectorRef],
      description: 'The posts that it admits. Các chức vụ.',
      resolve: ({ posts, moment }) => posts.map((post) => ({ ...post, moment })),
    }),
    closed: t.exposeBoolean('closed', { description: 'Whether the text bars everybody else. Danh sách khép kín.' }),
    single: t.exposeBoolean('single', { description: 'Whether there is one seat only. Chỉ một người.' }),
    citation: t.field({
      type: CitationRef,
      description: 'Where the text says so. Trích dẫn.',
      resolve: ({ decision, place, quote, certainty, moment }, _args, context) =>
        groundCitation(context, moment, { decision, place, quote, certainty }),
    }),
    note: t.string({
      nullable: true,
      description: 'How the registry read it. Ghi chú cách hiểu.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ note }, { lang }, context) => note && localized(note, lang, context),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure it is. Mức chắc chắn.' }),
  }),
})

export const GroupConnection = builder.connectionObject(
  {
    type: GroupRef,
    name: 'GroupConnection',
    description: 'A page of groups. Danh sách nhóm.',
    fields: (t) => ({ totalCount: t.exposeInt('totalCount', { description: 'How many in all. Tổng số.' }) }),
  },
  { name: 'GroupEdge', description: 'A group in a list. Một mục trong danh sách.' },
)

export const GroupFilterInput = builder.inputType('GroupFilter', {
  description: 'Which groups. Bộ lọc nhóm.',
  fields: (t) => ({
    decision: t.string({ description: 'Governed by this decision, by slug. Văn bản điều chỉnh.' }),
    kind: t.field({ type: [GroupKindEnum], description: 'Of these kinds. Loại nhóm.' }),
    agency: t.stringList({ description: 'Belonging to these agencies, by slug. Cơ quan chủ quản.' }),
    text: t.string({ description: 'Holding all these words, accents or not. Từ cần tìm.' }),
  }),
})

const GroupOrderField = builder.enumType('GroupOrderField', {
  description: 'How groups are ordered. Thứ tự.',
  values: { SLUG: { description: 'By address. Theo địa chỉ.' } } as const,
})

export const GroupOrderInput = builder.inputType('GroupOrder', {
  description: 'How to order groups. Sắp xếp.',
  fields: (t) => ({
    field: t.field({ type: GroupOrderField, required: true, description: 'By what. Theo.' }),
    descending: t.boolean({ required: true, defaultValue: false, description: 'Last first. Giảm dần.' }),
  }),
})

/** A query that filters nothing. */
export const EVERY_GROUP: GroupQuery = { decision: null, kind: null, agency: null, text: null, descending: false }
