// Bodies of the state.
import { languageArgument, localized } from '../arguments.ts'
import { builder } from '../builder.ts'
import { AgencyKindEnum, CertaintyEnum } from '../enums.ts'
import { AgencyRef } from '../refs.ts'

builder.node(AgencyRef, {
  description: 'A body of the state. Cơ quan, đơn vị.',
  id: { resolve: (agency) => agency.slug },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Permanent address. Địa chỉ cố định.' }),
    formerSlugs: t.stringList({
      description: 'Earlier addresses that resolve too. Địa chỉ cũ.',
      resolve: ({ formerSlugs }) => [...formerSlugs],
    }),
    name: t.string({
      description: 'Its name. Tên.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ name }, { lang }, context) => localized(name, lang, context),
    }),
    kind: t.expose('kind', { type: AgencyKindEnum, description: 'What kind of body. Loại cơ quan.' }),
    province: t.exposeString('province', {
      nullable: true,
      description: 'Slug of its province, null for central bodies. Tỉnh.',
    }),
    parent: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'The body that it is under. Cơ quan cấp trên trực tiếp.',
      resolve: async ({ parent, moment }, _args, context) => {
        const found = parent === null ? null : await context.at(moment).agency.load(parent)
        return found && { ...found, moment }
      },
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day, null where not known. Từ ngày.',
      resolve: ({ period }) => period.from,
    }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day on which it is no more, null where no end is known. Đến trước ngày.',
      resolve: ({ period }) => period.to,
    }),
    toKnown: t.boolean({
      description: 'With `to` null: true, it goes on; false, nobody knows. Đã biết thời điểm kết thúc.',
      resolve: ({ period }) => period.toKnown,
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure its facts are. Mức chắc chắn.' }),
  }),
})

export const AgencyConnection = builder.connectionObject(
  {
    type: AgencyRef,
    name: 'AgencyConnection',
    description: 'A page of agencies. Danh sách cơ quan, đơn vị.',
    fields: (t) => ({ totalCount: t.exposeInt('totalCount', { description: 'How many in all. Tổng số.' }) }),
  },
  { name: 'AgencyEdge', description: 'An agency in a list. Một mục trong danh sách.' },
)

export const AgencyFilterInput = builder.inputType('AgencyFilter', {
  description: 'Which agencies. Bộ lọc cơ quan, đơn vị.',
  fields: (t) => ({
    kind: t.field({ type: [AgencyKindEnum], description: 'Of these kinds. Loại cơ quan.' }),
    province: t.string({ description: 'In this province, by slug. Tỉnh.' }),
    text: t.string({ description: 'Holding all these words, accents or not. Từ cần tìm.' }),
  }),
})
