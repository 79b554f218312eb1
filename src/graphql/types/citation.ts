// Citations: the words of a place in a decision, what it says there, and what a citation was read as.
import { CITATION_MISFITS } from '../../domain/citation-acts.ts'
import type { Moment } from '../../domain/moment.ts'
import { CITATION_OUTCOMES } from '../../usecases/cite-weighing.ts'
import { languageArgument, localized } from '../arguments.ts'
import { citationWords, provisionCitation } from '../citations.ts'
import type { RequestContext } from '../context.ts'
import { CertaintyEnum, enumOf } from '../enums.ts'
import {
  CitationCandidateRef,
  CitationMatchRef,
  CitationRef,
  DecisionRef,
  ProvisionRef,
  RejectedActRef,
  SourceRef,
} from '../refs.ts'

CitationRef.implement({
  description: 'Where something is said. Trích dẫn.',
  fields: (t) => ({
    text: t.string({
      description: 'In full. Trích dẫn đầy đủ.',
      args: { lang: t.arg(languageArgument) },
      resolve: async (citation, { lang }, context) => (await citationWords(context, citation, lang)).text,
    }),
    shortText: t.string({
      description: 'In short. Trích dẫn rút gọn.',
      args: { lang: t.arg(languageArgument) },
      resolve: async (citation, { lang }, context) => (await citationWords(context, citation, lang)).shortText,
    }),
    decision: t.field({
      type: DecisionRef,
      nullable: true,
      description: 'The act cited. Văn bản.',
      resolve: async ({ decision, moment }, _args, context) => {
        const found = decision === null ? null : await context.at(moment).decision.load(decision)
        return found && { ...found, moment }
      },
    }),
    provision: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'The provision cited, null for a report. Điều, khoản, điểm.',
      resolve: async ({ decision, path, moment }, _args, context) => {
        if (path === null || decision === null) return null
        const found = (await context.at(moment).provisionsOf.load(decision)).find((row) => row.path === path)
        return found ? { ...found, moment } : null
      },
    }),
    paragraph: t.string({
      nullable: true,
      description: 'The paragraph of the report cited, null for a text. Đoạn tin.',
      resolve: ({ paragraph }) => (paragraph === null ? null : String(paragraph)),
    }),
    quote: t.exposeString('quote', { nullable: true, description: 'The words that carry it, repaired. Lời văn.' }),
    quoteRepaired: t.boolean({
      description: 'Whether copying losses were repaired in the passage quoted. Lời văn có ký tự phục hồi.',
      resolve: async ({ decision, path, moment }, _args, context) => {
        if (path === null || decision === null) return false
        const rows = await context.at(moment).provisionsOf.load(decision)
        return rows.find((row) => row.path === path)?.repaired ?? false
      },
    }),
    source: t.field({
      type: SourceRef,
      description: 'The document in which it was found. Nguồn.',
      resolve: async ({ source, moment }, _args, context) => {
        const found = await context.at(moment).source.load(source)
        if (!found) throw new Error(`citation of an unknown source ${source}`)
        return found
      },
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure it is. Mức chắc chắn.' }),
  }),
})

export const CitationOutcomeEnum = enumOf(
  'CitationOutcome',
  CITATION_OUTCOMES,
  'How a citation came out. May grow. Kết quả.',
  {
    MATCH: 'It means one thing. Khớp.',
    AMBIGUOUS:
      'It may mean what the candidates say, or names several of them. Chưa rõ nghĩa, hoặc nêu nhiều điều khoản.',
    NO_SUCH_PROVISION: 'The act has no such provision; the candidates name the act. Không có điều khoản này.',
    TEXT_NOT_HELD: 'The act is known, its text is not held. Chưa lưu toàn văn.',
    NOT_FOUND: 'Nothing in the register is like it. Không có trong sổ.',
    NOT_READ: 'It cannot be read as a citation. Không đọc được.',
  },
)

const CitationMisfitEnum = enumOf(
  'CitationMisfit',
  CITATION_MISFITS,
  'What of a citation is not so of an act. May grow. Điểm không khớp.',
  {
    SYMBOL: 'Another number or symbol. Số, ký hiệu khác.',
    KIND: 'Another kind of act. Loại văn bản khác.',
    YEAR: 'Another year. Năm khác.',
    DATE: 'Another day or month of issue. Ngày ban hành khác.',
    ISSUER: 'Another issuer. Cơ quan ban hành khác.',
    INSTRUMENT: 'An instrument that is not issued with it. Văn bản kèm theo không có.',
    WORDS: 'Words that are not of its name. Từ không thuộc tên gọi.',
  },
)

RejectedActRef.implement({
  description: 'An act that bears the number of a citation and is not meant. Văn bản cùng số nhưng không khớp.',
  fields: (t) => ({
    decision: t.field({
      type: DecisionRef,
      description: 'The act. Văn bản.',
      resolve: ({ decision, moment }, _args, context) => knownDecision(context, decision, moment),
    }),
    misfits: t.field({
      type: [CitationMisfitEnum],
      description: 'What of the citation is not so of it. Điểm không khớp.',
      resolve: ({ misfits }) => [...misfits],
    }),
  }),
})

CitationMatchRef.implement({
  description: 'What a citation was read as: one match, or candidates. Kết quả đọc trích dẫn.',
  fields: (t) => ({
    outcome: t.expose('outcome', { type: CitationOutcomeEnum, description: 'How it came out. Kết quả.' }),
    decision: t.expose('decision', {
      type: DecisionRef,
      nullable: true,
      description: 'The act, where one matches. Văn bản.',
    }),
    provision: t.expose('provision', {
      type: ProvisionRef,
      nullable: true,
      description: 'The provision, where one was named and one matches. Điều, khoản, điểm.',
    }),
    candidates: t.field({
      type: [CitationCandidateRef],
      description: 'What it may mean, likeliest first, or all that it names. Các khả năng.',
      resolve: ({ candidates }) => [...candidates],
    }),
    allMeant: t.exposeBoolean('allMeant', {
      description:
        'Whether it names several things that are all clear, so that every candidate is meant. Nêu nhiều nơi, tất cả đều rõ.',
    }),
    rejected: t.field({
      type: [RejectedActRef],
      description:
        'Acts that bear a number that is named and are not meant, where nothing else is found. Văn bản cùng số nhưng không khớp.',
      resolve: ({ rejected }) => [...rejected],
    }),
    explanation: t.string({
      nullable: true,
      description: 'Why it is no match, and what there is; null for a match. Giải thích.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ explanation }, { lang }, context) => explanation && localized(explanation, lang, context),
    }),
  }),
})

CitationCandidateRef.implement({
  description: 'Something that a citation may mean. Một khả năng.',
  fields: (t) => ({
    decision: t.field({
      type: DecisionRef,
      description: 'The act. Văn bản.',
      resolve: ({ decision, moment }, _args, context) => knownDecision(context, decision, moment),
    }),
    provision: t.field({
      type: ProvisionRef,
      nullable: true,
      description: 'The provision, where one was named. Điều, khoản, điểm.',
      resolve: async ({ decision, path, moment }, _args, context) => {
        const rows = path === null ? [] : await context.at(moment).provisionsOf.load(decision)
        const found = rows.find((row) => row.path === path)
        return found ? { ...found, moment } : null
      },
    }),
    citationText: t.string({
      description: 'Its citation in full. Trích dẫn đầy đủ.',
      args: { lang: t.arg(languageArgument) },
      resolve: async ({ decision, path, moment }, { lang }, context) =>
        (await provisionCitation(context, moment, decision, path, lang)).text,
    }),
  }),
})

async function knownDecision(context: RequestContext, slug: string, moment: Moment) {
  const found = await context.at(moment).decision.load(slug)
  if (!found) throw new Error(`citation of an unknown decision ${slug}`)
  return { ...found, moment }
}
