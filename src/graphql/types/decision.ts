// Acts themselves: their facts, sources, instruments, relations and what they say.
import type { Decision } from '../../domain/decision.ts'
import { isBackdated } from '../../domain/force.ts'
import { nearest } from '../../domain/vietnamese.ts'
import { basisHealth } from '../../usecases/basis-health.ts'
import { notFound } from '../../usecases/problem.ts'
import { knownAtArgument, languageArgument, localized, momentUnder, onArgument } from '../arguments.ts'
import { builder } from '../builder.ts'
import { provisionCitation } from '../citations.ts'
import { pageCost, pageRequest, toConnection } from '../connection.ts'
import { CertaintyEnum, DecisionStatusEnum, HoldingEnum, RelationKindEnum } from '../enums.ts'
import {
  AdmissionRuleRef,
  AgencyRef,
  BasisHealthRef,
  ComponentRef,
  DecisionRef,
  ForceRef,
  type Known,
  ObligationRef,
  ProvisionRef,
  RelationRef,
  SignatoryRef,
  SourceRef,
} from '../refs.ts'
import { forceAt } from './force.ts'
import { EVERY_GROUP, GroupConnection } from './group.ts'
import { ObligationConnection, ObligationFilterInput, obligationConnection } from './obligation.ts'

const ReportParagraphRef =
  builder.objectRef<Known<{ number: number; text: Decision['title']; decision: string }>>('ReportParagraph')
ReportParagraphRef.implement({
  description: 'A paragraph of a report, in the registry’s words. Đoạn tin, thuật lại.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'From 1, the caption not counted. Số thứ tự đoạn.' }),
    text: t.string({
      description: 'What it says. Nội dung.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ text }, { lang }, context) => localized(text, lang, context),
    }),
    obligations: t.field({
      type: [ObligationRef],
      description: 'What it reports as obliged, forbidden, allowed, urged and declared. Các quy định.',
      resolve: async ({ number, decision, moment }, _args, context) => {
        const rows = await context.at(moment).obligationsOf.load(decision)
        return rows.filter(({ place }) => place.paragraph === number).map((row) => ({ ...row, moment }))
      },
    }),
    admissionRules: t.field({
      type: [AdmissionRuleRef],
      description: 'Who may join by it. Thành phần tham gia.',
      resolve: async ({ number, decision, moment }, _args, context) => {
        const rows = await context.at(moment).admissionRulesOf.load(decision)
        return rows.filter(({ place }) => place.paragraph === number).map((row) => ({ ...row, moment }))
      },
    }),
  }),
})

builder.node(DecisionRef, {
  description: 'A legal act, of one or several instruments. Quyết định, văn bản.',
  id: { resolve: (decision) => decision.slug },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Permanent address; earlier ones resolve too. Địa chỉ cố định.' }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'Number and symbol, null where none is known. Số, ký hiệu.',
    }),
    year: t.exposeInt('year', { nullable: true, description: 'Year of issue, null where not known. Năm ban hành.' }),
    kind: t.exposeString('kind', { description: 'Kind of act as the field names it. Loại văn bản.' }),
    title: t.string({
      description: 'Title. Trích yếu.',
      args: { lang: t.arg(languageArgument) },
      resolve: (decision, { lang }, context) => localized(decision.title, lang, context),
    }),
    citationText: t.string({
      description: 'The act cited in full. Trích dẫn đầy đủ.',
      args: { lang: t.arg(languageArgument) },
      resolve: async ({ slug, moment }, { lang }, context) =>
        (await provisionCitation(context, moment, slug, null, lang)).text,
    }),
    shortCitationText: t.string({
      description: 'The act cited in short: kind and number. Trích dẫn rút gọn.',
      args: { lang: t.arg(languageArgument) },
      resolve: async ({ slug, moment }, { lang }, context) =>
        (await provisionCitation(context, moment, slug, null, lang)).shortText,
    }),
    issuer: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'The body that issued it, null where not known. Cơ quan ban hành.',
      resolve: async ({ issuer, moment }, _args, context) => {
        const agency = issuer === null ? null : await context.at(moment).agency.load(issuer)
        return agency && { ...agency, moment }
      },
    }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true, description: 'Day of signature. Ngày ban hành.' }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day of effect, null where not known. Ngày có hiệu lực.',
    }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'First day without effect by its own terms. Ngày hết hiệu lực.',
    }),
    attestedOn: t.expose('attestedOn', {
      type: 'Date',
      nullable: true,
      description:
        'First day on which a source shows it to apply, where its dates are not known. Ngày có nguồn ghi nhận.',
    }),
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      nullable: true,
      description: 'Last day on which its status was verified against a source. Ngày kiểm tra gần nhất.',
    }),
    backdated: t.boolean({
      description: 'Whether it took effect before it was signed. Hiệu lực trở về trước.',
      resolve: (decision) => isBackdated(decision),
    }),
    holding: t.expose('holding', { type: HoldingEnum, description: 'How much of it the registry holds. Mức lưu giữ.' }),
    status: t.field({
      type: DecisionStatusEnum,
      description: 'Its force in a word. Tình trạng hiệu lực.',
      args: { on: t.arg(onArgument), knownAt: t.arg(knownAtArgument) },
      resolve: async (decision, args, context) =>
        (await forceAt(context, decision, await momentUnder(context, decision.moment, args))).status,
    }),
    force: t.field({
      type: ForceRef,
      description: 'Its force on a day, with dates, certainty and the acts that decide. Hiệu lực.',
      args: { on: t.arg(onArgument), knownAt: t.arg(knownAtArgument) },
      resolve: async (decision, args, context) =>
        forceAt(context, decision, await momentUnder(context, decision.moment, args)),
    }),
    bases: t.field({
      type: [BasisHealthRef],
      description: 'Its bases with their force on a day. A basis that ended does not end the decision. Căn cứ pháp lý.',
      args: { on: t.arg(onArgument), knownAt: t.arg(knownAtArgument) },
      resolve: async (decision, args, context) => {
        const moment = await momentUnder(context, decision.moment, args)
        const bases = await basisHealth(context.at(moment), decision.slug, moment.on)
        return bases.map((basis) => ({ ...basis, moment }))
      },
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure its facts are. Mức chắc chắn.' }),
    sources: t.field({
      type: [SourceRef],
      description: 'Where its facts come from, the main source first. Nguồn.',
      resolve: async ({ slug, source, moment }, _args, context) => {
        const loaders = context.at(moment)
        const listed = (await loaders.outline.load(slug)).sources
        const ids = listed.length > 0 ? listed : [source]
        return (await Promise.all(ids.map((id) => loaders.source.load(id)))).filter((found) => found !== null)
      },
    }),
    signatory: t.expose('signatory', { type: SignatoryRef, nullable: true, description: 'Who signed. Người ký.' }),
    notes: t.stringList({
      description: 'What the reader should know of this record. Ghi chú.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ notes }, { lang }, context) => notes.map((note) => localized(note, lang, context)),
    }),
    components: t.field({
      type: [ComponentRef],
      description: 'Its instruments: itself, and what it was issued with. Thành phần văn bản.',
      resolve: async ({ slug, moment }, _args, context) =>
        (await context.at(moment).outline.load(slug)).components.map((part) => ({ ...part, decision: slug, moment })),
    }),
    provision: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'One provision by its path. Một điều, khoản, điểm.',
      args: { path: t.arg.string({ required: true, description: 'Such as quy-che/dieu-4/khoan-5. Đường dẫn.' }) },
      resolve: async ({ slug, moment }, { path }, context) => {
        const wanted = path.normalize('NFC').toLowerCase()
        const rows = await context.at(moment).provisionsOf.load(slug)
        const found = rows.find((row) => row.path === wanted)
        if (found) return { ...found, moment }
        throw notFound(
          ['path'],
          path,
          nearest(
            wanted,
            rows.map((row) => row.path),
            3,
          ),
        )
      },
    }),
    reportParagraphs: t.field({
      type: [ReportParagraphRef],
      description: 'Where only a report is known: its paragraphs, restated. Tin đưa, thuật lại.',
      resolve: async ({ slug, moment }, _args, context) =>
        (await context.at(moment).outline.load(slug)).paragraphs.map((part) => ({ ...part, decision: slug, moment })),
    }),
    relations: t.field({
      type: [RelationRef],
      description: 'Relations that it speaks or that speak of it. Quan hệ với văn bản khác.',
      args: { kind: t.arg({ type: [RelationKindEnum], description: 'Only of these kinds. Loại quan hệ.' }) },
      resolve: async ({ slug, moment }, { kind }, context) => {
        const relations = await context.at(moment).relationsOf.load(slug)
        return relations.filter((row) => !kind || kind.includes(row.kind)).map((row) => ({ ...row, moment }))
      },
    }),
    obligations: t.field({
      type: ObligationConnection,
      nullable: true,
      description: 'What it obliges, forbids, allows, urges and declares. Các quy định.',
      complexity: pageCost,
      args: {
        filter: t.arg({ type: ObligationFilterInput, description: 'Which of them. Bộ lọc.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: ({ slug, moment }, { filter, ...page }, context) =>
        obligationConnection(
          context,
          moment,
          { filter: { ...filter, decision: ownOnly(slug, filter?.decision) }, orderBy: null },
          page,
        ),
    }),
    groups: t.field({
      type: GroupConnection,
      nullable: true,
      description: 'Groups that it governs. Các nhóm chịu điều chỉnh.',
      complexity: pageCost,
      args: {
        first: t.arg.int({ description: 'How many, 1 to 100; 20 unless said. Số mục.' }),
        after: t.arg.string({ description: 'Only what follows this cursor. Lấy sau con trỏ này.' }),
      },
      resolve: async ({ slug, moment }, args, context) => {
        const page = await context.store.pageGroups({ ...EVERY_GROUP, decision: slug }, pageRequest(args), moment)
        return toConnection(page, (group) => ({ ...group, moment }))
      },
    }),
  }),
})

SignatoryRef.implement({
  description: 'Who signed an act. Người ký.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: true, description: 'Full name. Họ và tên.' }),
    title: t.exposeString('title', { description: 'Title as signed. Chức vụ.' }),
    onBehalf: t.exposeString('onBehalf', { nullable: true, description: 'On whose behalf (TM.). Thay mặt.' }),
    capacity: t.exposeString('capacity', { nullable: true, description: 'In whose place (KT., TL.). Tư cách ký.' }),
  }),
})

/** Other decisions named in the filter of one decision's list leave nothing. */
function ownOnly(slug: string, named: readonly string[] | null | undefined): readonly string[] {
  return !named || named.includes(slug) ? [slug] : []
}
