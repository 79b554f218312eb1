// The questions at the root about acts, obligations, citations, comparison and search.
import { cite } from '../../usecases/cite.ts'
import { compareDecisions } from '../../usecases/compare-decisions.ts'
import { listDecisions } from '../../usecases/list-decisions.ts'
import { searchRegister } from '../../usecases/search.ts'
import { knownAtArgument, onArgument, rootMoment } from '../arguments.ts'
import { builder } from '../builder.ts'
import { pageCost, pageRequest, readOffset, toConnection, writeOffset } from '../connection.ts'
import { HoldingEnum, SearchKindEnum } from '../enums.ts'
import { missing } from '../missing.ts'
import { CitationMatchRef, ComparisonRef, DecisionRef, TopicRef } from '../refs.ts'
import {
  ObligationConnection,
  ObligationFilterInput,
  ObligationOrderInput,
  obligationConnection,
} from './obligation.ts'
import { SearchConnection } from './search.ts'

const DecisionFilterInput = builder.inputType('DecisionFilter', {
  description: 'Which acts. Bộ lọc văn bản.',
  fields: (t) => ({
    number: t.string({ description: 'Of this number, with its symbol or without. Số, ký hiệu.' }),
    kind: t.stringList({ description: 'Of these kinds: Quyết định, Luật, … Loại văn bản.' }),
    issuer: t.stringList({ description: 'Issued by these agencies, by slug. Cơ quan ban hành.' }),
    year: t.int({ description: 'Of this year. Năm ban hành.' }),
    holding: t.field({
      type: [HoldingEnum],
      description: 'Held to this extent; TEXT and REPORT where left out. Mức lưu giữ.',
    }),
    text: t.string({ description: 'Holding all these words, accents or not. Từ cần tìm.' }),
  }),
})

const DecisionOrderField = builder.enumType('DecisionOrderField', {
  description: 'How acts are ordered. Thứ tự.',
  values: {
    SLUG: { description: 'By address. Theo địa chỉ.' },
    ISSUED_ON: { description: 'By day of signature, unknown days first. Theo ngày ban hành.' },
  } as const,
})

const DecisionOrderInput = builder.inputType('DecisionOrder', {
  description: 'How to order acts. Sắp xếp.',
  fields: (t) => ({
    field: t.field({ type: DecisionOrderField, required: true, description: 'By what. Theo.' }),
    descending: t.boolean({ required: true, defaultValue: false, description: 'Last first. Giảm dần.' }),
  }),
})

const DecisionConnection = builder.connectionObject(
  {
    type: DecisionRef,
    name: 'DecisionConnection',
    description: 'A page of acts. Danh sách văn bản.',
    fields: (t) => ({ totalCount: t.exposeInt('totalCount', { description: 'How many in all. Tổng số.' }) }),
  },
  { name: 'DecisionEdge', description: 'An act in a list. Một mục trong danh sách.' },
)

builder.queryFields((t) => ({
  decision: t.field({
    type: DecisionRef,
    nullable: true,
    description: 'One act by its slug, or one that it had. Một văn bản.',
    args: {
      slug: t.arg.string({ required: true, description: 'Such as lai-chau/893-qd-ubnd-2019. Địa chỉ.' }),
      on: t.arg(onArgument),
      knownAt: t.arg(knownAtArgument),
    },
    resolve: async (_root, { slug, ...args }, context) => {
      const moment = await rootMoment(context, args)
      const decision = await context.at(moment).decision.load(slug)
      if (!decision) throw await missing(context, 'DECISION', slug, moment)
      return { ...decision, moment }
    },
  }),
  decisions: t.field({
    type: DecisionConnection,
    nullable: true,
    description: 'Acts by filter. Danh sách văn bản.',
    complexity: pageCost,
    args: {
      filter: t.arg({ type: DecisionFilterInput, description: 'Which of them. Bộ lọc.' }),
      orderBy: t.arg({ type: DecisionOrderInput, description: 'In which order; by slug where left out. Sắp xếp.' }),
      on: t.arg(onArgument),
      knownAt: t.arg(knownAtArgument),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { filter, orderBy, ...args }, context) => {
      const moment = await rootMoment(context, args)
      const page = await listDecisions(context.store, filter ?? {}, orderBy, pageRequest(args), moment)
      return toConnection(page, (decision) => ({ ...decision, moment }))
    },
  }),
  cite: t.field({
    type: CitationMatchRef,
    description: 'Reads a citation as people write it: a match, or candidates. Đọc trích dẫn.',
    complexity: { field: 1_000, multiplier: 1 },
    args: {
      text: t.arg.string({ required: true, description: 'Such as "k5 d4 quy che 893". Câu trích dẫn.' }),
      on: t.arg(onArgument),
      knownAt: t.arg(knownAtArgument),
    },
    resolve: async (_root, { text, ...args }, context) => {
      const moment = await rootMoment(context, args)
      const found = await cite(context.store, text, moment)
      return {
        outcome: found.outcome,
        decision: found.decision && { ...found.decision, moment },
        provision: found.provision && { ...found.provision, moment },
        candidates: found.candidates.map((candidate) => ({ ...candidate, moment })),
        allMeant: found.allMeant,
        rejected: found.rejected.map((act) => ({ ...act, moment })),
        explanation: found.explanation,
      }
    },
  }),
  obligations: t.field({
    type: ObligationConnection,
    nullable: true,
    description: 'Obligations by filter, with facets. Danh sách quy định.',
    complexity: pageCost,
    args: {
      filter: t.arg({ type: ObligationFilterInput, description: 'Which of them. Bộ lọc.' }),
      orderBy: t.arg({
        type: ObligationOrderInput,
        description: 'In which order; by decision where left out. Sắp xếp.',
      }),
      on: t.arg(onArgument),
      knownAt: t.arg(knownAtArgument),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { filter, orderBy, ...args }, context) =>
      obligationConnection(context, await rootMoment(context, args), { filter, orderBy }, args),
  }),
  topics: t.field({
    type: [TopicRef],
    description: 'The published list of topics, in its order. Danh mục chủ đề.',
    resolve: async (_root, _args, context) => {
      const topics = await context.at(await context.root()).topics()
      return [...topics.values()]
    },
  }),
  compareDecisions: t.field({
    type: ComparisonRef,
    nullable: true,
    description: 'Two or more acts side by side. So sánh văn bản.',
    complexity: { field: 1_000, multiplier: 1 },
    args: {
      decisions: t.arg.stringList({ required: true, description: 'Slugs, two to ten. Địa chỉ các văn bản.' }),
      on: t.arg({
        ...onArgument,
        description: 'Only what was in force on this day; everything where left out. Ngày được hỏi.',
      }),
      knownAt: t.arg(knownAtArgument),
    },
    resolve: async (_root, { decisions, ...args }, context) => {
      const moment = await rootMoment(context, args)
      return { ...(await compareDecisions(context.store, decisions, moment, args.on != null)), moment }
    },
  }),
  search: t.field({
    type: SearchConnection,
    nullable: true,
    description:
      'Full-text search, accents or not: numbers of acts first, then exact accents, rare words, phrases. Tìm kiếm.',
    complexity: pageCost,
    args: {
      text: t.arg.string({ required: true, description: 'Words, 200 characters at most. Từ cần tìm.' }),
      kinds: t.arg({ type: [SearchKindEnum], description: 'Only these; everything where left out. Phạm vi.' }),
      first: t.arg.int({ description: 'How many, 1 to 100; 20 unless said. Số mục.' }),
      after: t.arg.string({ description: 'Only what follows this cursor. Lấy sau con trỏ này.' }),
      knownAt: t.arg(knownAtArgument),
    },
    resolve: async (_root, { text, kinds, first, after, ...args }, context) => {
      const moment = await rootMoment(context, args)
      const { limit } = pageRequest({ first })
      const offset = readOffset(after)
      const found = await searchRegister(context.store, text, kinds ?? null, { limit, offset }, moment)
      const items = found.rows.map((row, index) => ({
        item: { ...row, words: found.words, moment },
        cursor: writeOffset(offset + index + 1),
      }))
      const hasNext = offset + items.length < found.total
      const page = { items, total: found.total, hasNext, hasPrevious: offset > 0 }
      return { ...toConnection(page, (item) => item), notHeld: found.notHeld }
    },
  }),
}))
