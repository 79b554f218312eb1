// The instruments of an act and their provisions.
import { provisionForceOn } from '../../domain/force.ts'
import type { Moment } from '../../domain/moment.ts'
import { containerOf } from '../../domain/provision.ts'
import { knownAtArgument, languageArgument, localized, momentUnder, onArgument } from '../arguments.ts'
import { builder } from '../builder.ts'
import { provisionCitation } from '../citations.ts'
import type { RequestContext } from '../context.ts'
import { ProvisionKindEnum } from '../enums.ts'
import {
  AdmissionRuleRef,
  ComponentRef,
  DecisionRef,
  ForceRef,
  ObligationRef,
  ProvisionRef,
  TextReferenceRef,
} from '../refs.ts'

ComponentRef.implement({
  description: 'One instrument of an act. Thành phần văn bản.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'First step of the paths of its provisions. Khóa.' }),
    attached: t.exposeBoolean('attached', {
      description: 'Issued with the act, not the act itself. Ban hành kèm theo.',
    }),
    title: t.string({
      description: 'Its title; of the act itself, the act’s. Tên.',
      args: { lang: t.arg(languageArgument) },
      resolve: async ({ title, decision, moment, kind }, { lang }, context) => {
        if (title !== null) return title
        const act = await context.at(moment).decision.load(decision)
        return act ? localized(act.title, lang, context) : kind
      },
    }),
    provisions: t.field({
      type: [ProvisionRef],
      description: 'Its outermost parts, in the order of the text. Các phần lớn nhất.',
      resolve: async ({ key, decision, moment }, _args, context) => {
        const rows = await context.at(moment).provisionsOf.load(decision)
        return rows.filter((row) => row.component === key && row.parent === null).map((row) => ({ ...row, moment }))
      },
    }),
    passages: t.field({
      type: [ProvisionRef],
      description:
        'Every part of it at every level, openings and sentences too, in the order of the text; `parentPath` tells the tree. Mọi phần của văn bản.',
      resolve: async ({ key, decision, moment }, _args, context) => {
        const rows = await context.at(moment).provisionsOf.load(decision)
        return rows.filter((row) => row.component === key).map((row) => ({ ...row, moment }))
      },
    }),
  }),
})

const ownArgument = {
  type: 'Boolean',
  required: true,
  defaultValue: false,
  description: 'Only what stands at this very part, not at the parts within it. Chỉ của riêng phần này.',
} as const

const UNNUMBERED = new Set(['OPENING', 'SENTENCE'])

builder.node(ProvisionRef, {
  description: 'A part of an act’s text. Điều, khoản, điểm.',
  id: { resolve: (provision) => provision.id },
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Its address within the act. Đường dẫn.' }),
    parentPath: t.exposeString('parent', {
      nullable: true,
      description: 'The address of the part that it stands directly within, null for an outermost one. Phần chứa nó.',
    }),
    kind: t.expose('kind', { type: ProvisionKindEnum, description: 'What part it is. Loại phần.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number as the text writes it. Số.' }),
    heading: t.exposeString('heading', { nullable: true, description: 'Its caption. Tiêu đề.' }),
    text: t.string({
      description:
        'Its own words, repaired, without number, caption and inner parts; empty where it has none. Nội dung.',
      resolve: ({ text }) => text ?? '',
    }),
    rawText: t.exposeString('rawText', {
      description: 'The same passage as found, with its number and caption. Nguyên văn bản sao.',
    }),
    repaired: t.exposeBoolean('repaired', {
      description: 'Whether copying losses were repaired in it. Đã phục hồi ký tự.',
    }),
    coverage: t.exposeString('coverage', {
      nullable: true,
      description: 'Where it carries no rule: DEFINITION, SCOPE or FORMAL. Vai trò khi không có quy định.',
    }),
    references: t.field({
      type: [TextReferenceRef],
      description: 'The references in its own words to places of this act and of others, in their order. Các viện dẫn.',
      resolve: async (provision, _args, context) => {
        const { moment } = provision
        return (await context.at(moment).references(provision)).map((found) => ({ ...found, moment }))
      },
    }),
    citationText: t.string({
      description: 'Its citation in full. Trích dẫn đầy đủ.',
      args: { lang: t.arg(languageArgument) },
      resolve: async ({ decision, path, moment }, { lang }, context) =>
        (await provisionCitation(context, moment, decision, path, lang)).text,
    }),
    parts: t.field({
      type: [ProvisionRef],
      description: 'Its opening and sentences, where they can be cited apart. Đoạn mở đầu và các câu.',
      resolve: async ({ decision, path, moment }, _args, context) => {
        const rows = await context.at(moment).provisionsOf.load(decision)
        return rows.filter((row) => row.parent === path && UNNUMBERED.has(row.kind)).map((row) => ({ ...row, moment }))
      },
    }),
    children: t.field({
      type: [ProvisionRef],
      description: 'The numbered parts directly within it, in the order of the text. Các phần trực thuộc.',
      resolve: async ({ decision, path, moment }, _args, context) => {
        const rows = await context.at(moment).provisionsOf.load(decision)
        return rows.filter((row) => row.parent === path && !UNNUMBERED.has(row.kind)).map((row) => ({ ...row, moment }))
      },
    }),
    decision: t.field({
      type: DecisionRef,
      description: 'The act that it is part of. Văn bản chứa nó.',
      resolve: async ({ decision, moment }, _args, context) => {
        const act = await context.at(moment).decision.load(decision)
        if (!act) throw new Error(`provision of an unknown decision ${decision}`)
        return { ...act, moment }
      },
    }),
    force: t.field({
      type: ForceRef,
      nullable: true,
      description: 'Its force on a day. Hiệu lực.',
      args: { on: t.arg(onArgument), knownAt: t.arg(knownAtArgument) },
      resolve: async (provision, args, context) => {
        const moment = await momentUnder(context, provision.moment, args)
        const loaders = context.at(moment)
        const [act, relations, provisions] = await Promise.all([
          loaders.decision.load(provision.decision),
          loaders.relationsOf.load(provision.decision),
          loaders.provisionsOf.load(provision.decision),
        ])
        if (!act) return act
        const force = provisionForceOn(act, provision.path, relations, moment.on, containerOf(provisions))
        return { ...force, on: moment.on, moment }
      },
    }),
    obligations: t.field({
      type: [ObligationRef],
      description: 'What it, and the parts within it, oblige, forbid, allow, urge and declare. Các quy định.',
      args: { own: t.arg(ownArgument) },
      resolve: async ({ decision, path, moment }, { own }, context) => {
        const [rows, paths] = await Promise.all([
          context.at(moment).obligationsOf.load(decision),
          own ? new Set<string | null>([path]) : pathsWithin(context, moment, decision, path),
        ])
        return rows.filter(({ place }) => paths.has(place.path)).map((row) => ({ ...row, moment }))
      },
    }),
    admissionRules: t.field({
      type: [AdmissionRuleRef],
      description: 'Who may join by it or the parts within it. Thành phần tham gia.',
      args: { own: t.arg(ownArgument) },
      resolve: async ({ decision, path, moment }, { own }, context) => {
        const [rows, paths] = await Promise.all([
          context.at(moment).admissionRulesOf.load(decision),
          own ? new Set<string | null>([path]) : pathsWithin(context, moment, decision, path),
        ])
        return rows.filter(({ place }) => paths.has(place.path)).map((row) => ({ ...row, moment }))
      },
    }),
  }),
})

/** The path and those of every part within it. Articles name no chapter, so that a prefix would not find them. */
async function pathsWithin(context: RequestContext, moment: Moment, decision: string, path: string) {
  const within = new Set<string | null>([path])
  // Parents stand before their parts in the order of the text.
  for (const row of await context.at(moment).provisionsOf.load(decision)) {
    if (row.parent !== null && within.has(row.parent)) within.add(row.path)
  }
  return within
}
