// Search hits and the comparison of decisions.
import { markMatches } from '../../domain/vietnamese.ts'
import { languageArgument, localized } from '../arguments.ts'
import { builder } from '../builder.ts'
import { DifferenceEnum, SearchKindEnum } from '../enums.ts'
import { loadNode } from '../nodes.ts'
import {
  ComparisonCellRef,
  ComparisonRef,
  ComparisonRowRef,
  DecisionRef,
  ObligationRef,
  SearchHitRef,
  TopicRef,
} from '../refs.ts'
import { snippet } from '../snippet.ts'

const TextPartRef = builder.objectRef<{ readonly text: string; readonly match: boolean }>('TextPart')
TextPartRef.implement({
  description: 'A run of text, matched or not. Đoạn chữ.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The characters. Chữ.' }),
    match: t.exposeBoolean('match', { description: 'Whether the query matched it. Khớp với câu tìm.' }),
  }),
})

const NODE_TYPES = {
  DECISION: 'Decision',
  PROVISION: 'Provision',
  OBLIGATION: 'Obligation',
  GROUP: 'Group',
  AGENCY: 'Agency',
  PERSON: 'Person',
} as const

SearchHitRef.implement({
  description: 'Something found. Kết quả tìm.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKindEnum, description: 'What it is. Loại.' }),
    target: t.exposeString('target', { description: 'Its slug, or its slug and path. Địa chỉ.' }),
    title: t.string({
      description: 'Its title or caption, empty where it has none. Tiêu đề.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ title }, { lang }, context) => localized(title, lang, context) || title.vi,
    }),
    snippet: t.field({
      type: [TextPartRef],
      description: 'The passage around the first match, with matches marked. Đoạn trích, có đánh dấu.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ title, body, words }, { lang }, context) => {
        const language = lang ?? context.language
        return markMatches(snippet(title, body, words, language), [...words])
      },
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The thing itself. Thực thể.',
      resolve: ({ kind, target, moment }, _args, context) => loadNode(context, moment, NODE_TYPES[kind], target),
    }),
  }),
})

export const SearchConnection = builder.connectionObject(
  {
    type: SearchHitRef,
    name: 'SearchConnection',
    description: 'A page of what was found, best first. Danh sách kết quả.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount', { description: 'How many in all. Tổng số.' }),
      notHeld: t.stringList({
        description:
          'Words of the query that nothing sought holds as typed: what is found has the others, or other accents. Từ không có.',
        resolve: ({ notHeld }) => [...(notHeld ?? [])],
      }),
    }),
  },
  { name: 'SearchEdge', description: 'A hit in a list. Một kết quả.' },
)

ComparisonRef.implement({
  description: 'Decisions side by side, topic by topic. Bảng so sánh.',
  fields: (t) => ({
    decisions: t.field({
      type: [DecisionRef],
      description: 'The decisions, in the order asked. Các văn bản.',
      resolve: ({ decisions, moment }) => decisions.map((decision) => ({ ...decision, moment })),
    }),
    rows: t.field({
      type: [ComparisonRowRef],
      description: 'A row for each topic that any of them touches, in the order of topics. Các dòng theo chủ đề.',
      resolve: ({ rows, moment }) => rows.map((row) => ({ ...row, moment })),
    }),
  }),
})

ComparisonRowRef.implement({
  description: 'What the decisions say of one topic. Một chủ đề.',
  fields: (t) => ({
    topic: t.field({
      type: TopicRef,
      description: 'The topic. Chủ đề.',
      resolve: async ({ topic, moment }, _args, context) => {
        const found = (await context.at(moment).topics()).get(topic)
        if (!found) throw new Error(`comparison of an unknown topic ${topic}`)
        return found
      },
    }),
    cells: t.field({
      type: [ComparisonCellRef],
      description: 'A cell for each decision, in their order. Các ô theo văn bản.',
      resolve: ({ cells, moment }) => cells.map((cell) => ({ ...cell, moment })),
    }),
    differences: t.field({
      type: [DifferenceEnum],
      description: 'In what they differ; empty: the same. Wording is not weighed. Điểm khác nhau.',
      resolve: ({ differences }) => [...differences],
    }),
  }),
})

ComparisonCellRef.implement({
  description: 'What one decision says of a topic. Một ô.',
  fields: (t) => ({
    decision: t.field({
      type: DecisionRef,
      description: 'The decision. Văn bản.',
      resolve: async ({ decision, moment }, _args, context) => {
        const found = await context.at(moment).decision.load(decision)
        if (!found) throw new Error(`comparison of an unknown decision ${decision}`)
        return { ...found, moment }
      },
    }),
    known: t.exposeBoolean('known', {
      description: 'Whether the registry can tell what it says; if not, an empty cell proves nothing. Đã rõ.',
    }),
    obligations: t.field({
      type: [ObligationRef],
      description: 'Its obligations under the topic, in the order of the text. Các quy định.',
      resolve: ({ obligations, moment }) => obligations.map((obligation) => ({ ...obligation, moment })),
    }),
  }),
})
