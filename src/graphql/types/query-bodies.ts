// The questions at the root about agencies, groups and nodes.
import { searchTerms } from '../../usecases/list-obligations.ts'
import { badInput } from '../../usecases/problem.ts'
import { knownAtArgument, onArgument, rootMoment } from '../arguments.ts'
import { builder } from '../builder.ts'
import { pageCost, pageRequest, toConnection } from '../connection.ts'
import { missing } from '../missing.ts'
import { loadNode, readGlobalId } from '../nodes.ts'
import { AgencyRef, GroupRef } from '../refs.ts'
import { AgencyConnection, AgencyFilterInput } from './agency.ts'
import { GroupConnection, GroupFilterInput, GroupOrderInput } from './group.ts'

const MAX_IDS = 100

builder.queryFields((t) => ({
  agency: t.field({
    type: AgencyRef,
    nullable: true,
    description: 'One agency by its slug, or one that it had. Một cơ quan, đơn vị.',
    args: {
      slug: t.arg.string({ required: true, description: 'Such as lai-chau/ubnd-tinh. Địa chỉ.' }),
      knownAt: t.arg(knownAtArgument),
    },
    resolve: async (_root, { slug, ...args }, context) => {
      const moment = await rootMoment(context, args)
      const agency = await context.at(moment).agency.load(slug)
      if (!agency) throw await missing(context, 'AGENCY', slug, moment)
      return { ...agency, moment }
    },
  }),
  agencies: t.field({
    type: AgencyConnection,
    nullable: true,
    description: 'Agencies by filter, in the order of slugs. Danh sách cơ quan, đơn vị.',
    complexity: pageCost,
    args: {
      filter: t.arg({ type: AgencyFilterInput, description: 'Which of them. Bộ lọc.' }),
      knownAt: t.arg(knownAtArgument),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { filter, ...args }, context) => {
      const moment = await rootMoment(context, args)
      const text = filter?.text == null ? null : searchTerms(filter.text, ['filter', 'text'])
      const query = { kind: filter?.kind ?? null, province: filter?.province ?? null, text }
      const page = await context.store.pageAgencies(query, pageRequest(args), moment)
      return toConnection(page, (agency) => ({ ...agency, moment }))
    },
  }),
  group: t.field({
    type: GroupRef,
    nullable: true,
    description: 'One group by its slug. Một nhóm.',
    args: {
      slug: t.arg.string({ required: true, description: 'Such as lai-chau/ubnd-tinh. Địa chỉ.' }),
      on: t.arg(onArgument),
      knownAt: t.arg(knownAtArgument),
    },
    resolve: async (_root, { slug, ...args }, context) => {
      const moment = await rootMoment(context, args)
      const group = await context.at(moment).group.load(slug)
      if (!group) throw await missing(context, 'GROUP', slug, moment)
      return { ...group, moment }
    },
  }),
  groups: t.field({
    type: GroupConnection,
    nullable: true,
    description: 'Groups by filter, in the order of slugs. Danh sách nhóm.',
    complexity: pageCost,
    args: {
      filter: t.arg({ type: GroupFilterInput, description: 'Which of them. Bộ lọc.' }),
      orderBy: t.arg({ type: GroupOrderInput, description: 'In which order; by slug where left out. Sắp xếp.' }),
      knownAt: t.arg(knownAtArgument),
      on: t.arg(onArgument),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { filter, orderBy, ...args }, context) => {
      const moment = await rootMoment(context, args)
      const query = {
        decision: filter?.decision ?? null,
        kind: filter?.kind ?? null,
        agency: filter?.agency ?? null,
        text: filter?.text == null ? null : searchTerms(filter.text, ['filter', 'text']),
        descending: orderBy?.descending ?? false,
      }
      const page = await context.store.pageGroups(query, pageRequest(args), moment)
      return toConnection(page, (group) => ({ ...group, moment }))
    },
  }),
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'A thing by its global id, null where there is none. Thực thể theo mã định danh.',
    args: { id: t.arg.id({ required: true, description: 'As `id` gave it. Mã định danh.' }) },
    resolve: async (_root, { id }, context) => {
      const read = readGlobalId(id)
      if (!read) {
        throw badInput(['id'], {
          vi: 'id không phải là mã định danh của sổ. Dùng lại giá trị của trường id.',
          en: 'id is not an id of the register. Use the value of an `id` field.',
        })
      }
      return loadNode(context, await context.root(), read.typename, read.key)
    },
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      'Things by their global ids, in the order asked; a malformed or unknown id gives null. Nhiều thực thể.',
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, ids.length) }),
    args: { ids: t.arg.idList({ required: true, description: 'At most 100. Các mã định danh.' }) },
    resolve: async (_root, { ids }, context) => {
      if (ids.length > MAX_IDS) {
        throw badInput(['ids'], {
          vi: `Mỗi lần hỏi nhiều nhất ${MAX_IDS} mã; nhận được ${ids.length}.`,
          en: `At most ${MAX_IDS} ids a request; ${ids.length} given.`,
        })
      }
      const moment = await context.root()
      return Promise.all(
        ids.map((id) => {
          const read = readGlobalId(id)
          return read ? loadNode(context, moment, read.typename, read.key) : null
        }),
      )
    },
  }),
}))
