// Obligations, whom they bind, their topics, and lists of them with facets.
import type { Moment } from '../../domain/moment.ts'
import type { Facet, FacetCount, ObligationQuery } from '../../storage/store.ts'
import type { ObligationRequest } from '../../usecases/list-obligations.ts'
import { countFacets, obligationQuery, pageObligations } from '../../usecases/list-obligations.ts'
import { languageArgument, localized } from '../arguments.ts'
import { builder } from '../builder.ts'
import { type ConnectionArguments, pageRequest, toConnection } from '../connection.ts'
import type { RequestContext } from '../context.ts'
import { CertaintyEnum, GroupRoleEnum, ModalityEnum } from '../enums.ts'
import { facetLabel } from '../facet-labels.ts'
import { BearerRef, CitationRef, type Known, ObligationRef, TopicRef } from '../refs.ts'

builder.node(ObligationRef, {
  description: 'What a provision obliges, forbids, allows, urges or declares. Quy định.',
  id: { resolve: (obligation) => obligation.id },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Permanent, unique within its decision. Khóa.' }),
    modality: t.expose('modality', { type: ModalityEnum, description: 'What it does. Loại quy định.' }),
    statement: t.string({
      description: 'What it says, in the register’s words. Nội dung.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ statement }, { lang }, context) => localized(statement, lang, context),
    }),
    bearers: t.field({
      type: [BearerRef],
      description: 'Whom it binds. Đối tượng thực hiện.',
      resolve: ({ bearers, moment }) => bearers.map((bearer) => ({ ...bearer, moment })),
    }),
    counterparties: t.field({
      type: [BearerRef],
      description: 'To whom it is owed. Đối tượng liên quan.',
      resolve: ({ counterparties, moment }) => counterparties.map((bearer) => ({ ...bearer, moment })),
    }),
    condition: t.string({
      nullable: true,
      description: 'When it binds, null for always. Điều kiện.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ condition }, { lang }, context) => condition && localized(condition, lang, context),
    }),
    consequence: t.string({
      nullable: true,
      description: 'What follows, where the provision says it. Hệ quả.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ consequence }, { lang }, context) => consequence && localized(consequence, lang, context),
    }),
    note: t.string({
      nullable: true,
      description: 'How the registry read it, where a reading was needed. Ghi chú cách hiểu.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ note }, { lang }, context) => note && localized(note, lang, context),
    }),
    topic: t.field({
      type: TopicRef,
      description: 'The subject under which it compares. Chủ đề.',
      resolve: async ({ topic, moment }, _args, context) => {
        const found = (await context.at(moment).topics()).get(topic)
        if (!found) throw new Error(`obligation of an unknown topic ${topic}`)
        return found
      },
    }),
    citation: t.field({
      type: CitationRef,
      description: 'Where it says so. Trích dẫn.',
      resolve: ({ decision, place, quote, certainty, source, moment }) => ({
        ...place,
        decision,
        quote,
        certainty,
        source,
        moment,
      }),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure it is. Mức chắc chắn.' }),
  }),
})

TopicRef.implement({
  description: 'A subject shared by decisions. Chủ đề.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Permanent. Khóa.' }),
    label: t.string({
      description: 'Its name. Tên chủ đề.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ label }, { lang }, context) => localized(label, lang, context),
    }),
  }),
})

export const ObligationFilterInput = builder.inputType('ObligationFilter', {
  description:
    'Which obligations. Values of one field are alternatives, an empty list matches nothing; fields narrow each other. Bộ lọc quy định.',
  fields: (t) => ({
    modality: t.field({ type: [ModalityEnum], description: 'Of these modalities. Loại quy định.' }),
    role: t.field({ type: [GroupRoleEnum], description: 'Binding these roles. Vai trò phải thực hiện.' }),
    bearer: t.stringList({ description: 'Binding these bearers, as the facet gives them. Đối tượng thực hiện.' }),
    topic: t.stringList({ description: 'Under these topics, by key. Chủ đề.' }),
    decision: t.stringList({ description: 'Of these decisions, by slug. Văn bản.' }),
    agency: t.stringList({ description: 'Binding these agencies or posts in them, by slug. Cơ quan, đơn vị.' }),
    certainty: t.field({ type: [CertaintyEnum], description: 'Of these certainties. Mức chắc chắn.' }),
    inForceOn: t.field({
      type: 'Date',
      description:
        'Of decisions surely in force on this day; what is UNKNOWN that day is left out. Còn hiệu lực vào ngày.',
    }),
    text: t.string({ description: 'Holding all these words, accents or not. Từ cần tìm.' }),
  }),
})

const ObligationOrderField = builder.enumType('ObligationOrderField', {
  description: 'How obligations are ordered. Thứ tự.',
  values: {
    DECISION: { description: 'By decision, then the order of the text. Theo văn bản.' },
    TOPIC: { description: 'By topic, then decision, then the order of the text. Theo chủ đề.' },
  } as const,
})

export const ObligationOrderInput = builder.inputType('ObligationOrder', {
  description: 'How to order obligations. Sắp xếp.',
  fields: (t) => ({
    field: t.field({ type: ObligationOrderField, required: true, description: 'By what. Theo.' }),
    descending: t.boolean({ required: true, defaultValue: false, description: 'Last first. Giảm dần.' }),
  }),
})

const FacetCountRef = builder.objectRef<FacetCount & { readonly facet: Facet; readonly moment: Moment }>('FacetCount')
FacetCountRef.implement({
  description: 'How many obligations have a value. Số lượng theo giá trị.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value, as filters take it. Giá trị.' }),
    label: t.string({
      description: 'Its name. Tên.',
      args: { lang: t.arg(languageArgument) },
      resolve: async (facet, { lang }, context) => localized(await facetLabel(facet, context), lang, context),
    }),
    count: t.exposeInt('count', { description: 'How many, under the other filters. Số lượng.' }),
  }),
})

interface FacetsShape {
  readonly query: ObligationQuery
  readonly moment: Moment
}

const FacetsRef = builder.objectRef<FacetsShape>('ObligationFacets')
FacetsRef.implement({
  description: 'Counts by value, each under the other filters. Số lượng theo từng tiêu chí.',
  fields: (t) => {
    const facet = (name: Facet, description: string) =>
      t.field({
        type: [FacetCountRef],
        description,
        complexity: { field: 200, multiplier: 10 },
        resolve: async ({ query, moment }, _args, context) => {
          const counted = await countFacets(context.store, query, [name], moment)
          return (counted[name] ?? []).map((count) => ({ ...count, facet: name, moment }))
        },
      })
    return {
      modality: facet('modality', 'By modality. Theo loại quy định.'),
      bearer: facet('bearer', 'By bearer. Theo đối tượng thực hiện.'),
      topic: facet('topic', 'By topic. Theo chủ đề.'),
      decision: facet('decision', 'By decision. Theo văn bản.'),
      certainty: facet('certainty', 'By certainty. Theo mức chắc chắn.'),
    }
  },
})

export const ObligationConnection = builder.connectionObject(
  {
    type: ObligationRef,
    name: 'ObligationConnection',
    description: 'A page of obligations. Danh sách quy định.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount', { description: 'How many in all. Tổng số.' }),
      facets: t.field({
        type: FacetsRef,
        nullable: true,
        description: 'Counts by value. Số lượng theo từng tiêu chí.',
        resolve: (connection) => connection.facets ?? null,
      }),
    }),
  },
  { name: 'ObligationEdge', description: 'An obligation in a list. Một mục trong danh sách.' },
)

/** A page of obligations, with what its facets count when they are asked for. */
export async function obligationConnection(
  context: RequestContext,
  moment: Moment,
  request: ObligationRequest,
  page: ConnectionArguments,
) {
  const wanted = pageRequest(page)
  const query = await obligationQuery(context.store, request, moment)
  const found = await pageObligations(context.store, query, wanted, moment)
  const dress = (obligation: (typeof found.items)[number]['item']): Known<typeof obligation> => ({
    ...obligation,
    moment,
  })
  return { ...toConnection(found, dress), facets: { query, moment } }
}
