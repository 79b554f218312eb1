// Relations between acts, and the sources of facts.
import type { Decision } from '../../domain/decision.ts'
import type { Moment } from '../../domain/moment.ts'
import { languageArgument, localized } from '../arguments.ts'
import type { RequestContext } from '../context.ts'
import { CertaintyEnum, RelationKindEnum, SourceNatureEnum } from '../enums.ts'
import { DecisionRef, type Known, ProvisionRef, RelationRef, SourceRef } from '../refs.ts'

RelationRef.implement({
  description: 'How one act relates to another. Quan hệ giữa hai văn bản.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationKindEnum, description: 'What `from` does to `to`. Loại quan hệ.' }),
    from: t.field({
      type: DecisionRef,
      description: 'The act that speaks. Văn bản nói.',
      resolve: ({ from, moment }, _args, context) => actOf(context, from, moment),
    }),
    to: t.field({
      type: DecisionRef,
      description: 'The act spoken of. Văn bản được nói đến.',
      resolve: ({ to, moment }, _args, context) => actOf(context, to, moment),
    }),
    fromProvision: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'Where it says so, where known and held. Điều khoản nói.',
      resolve: ({ from, fromPath, moment }, _args, context) => provisionOf(context, from, fromPath, moment),
    }),
    toProvision: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'The provision spoken of, where not the whole act. Điều khoản được nói đến.',
      resolve: ({ to, toPath, moment }, _args, context) => provisionOf(context, to, toPath, moment),
    }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'First day of its effect. Từ ngày.' }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure it is. Mức chắc chắn.' }),
    source: t.field({
      type: SourceRef,
      description: 'Where it comes from. Nguồn.',
      resolve: async ({ source, moment }, _args, context) => {
        const found = await context.at(moment).source.load(source)
        if (!found) throw new Error(`relation from an unknown source ${source}`)
        return found
      },
    }),
    note: t.string({
      nullable: true,
      description: 'What the reader should know of it. Ghi chú.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ note }, { lang }, context) => note && localized(note, lang, context),
    }),
  }),
})

async function actOf(context: RequestContext, slug: string, moment: Moment): Promise<Known<Decision>> {
  const act = await context.at(moment).decision.load(slug)
  if (!act) throw new Error(`relation to an unknown act ${slug}`)
  return { ...act, moment }
}

async function provisionOf(context: RequestContext, slug: string, path: string | null, moment: Moment) {
  if (path === null) return null
  const found = (await context.at(moment).provisionsOf.load(slug)).find((row) => row.path === path)
  return found ? { ...found, moment } : null
}

SourceRef.implement({
  description: 'A document in which a fact was found. Nguồn.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title as published. Tên nguồn.' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who published it. Nơi công bố.' }),
    url: t.exposeString('url', { nullable: true, description: 'Its address, where known. Địa chỉ.' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of publication. Ngày đăng.',
    }),
    readOn: t.expose('readOn', {
      type: 'Date',
      nullable: true,
      description: 'Day on which it was read for the register. Ngày đọc.',
    }),
    nature: t.expose('nature', { type: SourceNatureEnum, description: 'What kind of source. Loại nguồn.' }),
  }),
})
