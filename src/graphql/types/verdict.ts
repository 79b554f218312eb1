// Verdicts: the answer to "who may join", with every rule weighed.
import { FINDINGS, OUTCOMES } from '../../domain/verdict.ts'
import { languageArgument, localized } from '../arguments.ts'
import { builder } from '../builder.ts'
import { groundCitation } from '../citations.ts'
import { isSynthetic } from '../context.ts'
import { AgencyKindEnum, CertaintyEnum, enumOf, GroupRoleEnum } from '../enums.ts'
import {
  AgencyRef,
  CitationRef,
  ConditionRef,
  FactRef,
  GroupRef,
  MissingFactRef,
  PostReadingRef,
  ProblemRef,
  ReasonRef,
  VerdictRef,
} from '../refs.ts'
import { FactKeyEnum } from './inputs.ts'

const FindingEnum = enumOf('Finding', FINDINGS, 'The answer in a word. Kết luận.', {
  ELIGIBLE: 'May join. Đủ điều kiện.',
  INELIGIBLE: 'May not join. Không đủ điều kiện.',
  UNDETERMINED: 'The sources do not settle it. Chưa đủ căn cứ kết luận.',
})

const OutcomeEnum = enumOf('Outcome', OUTCOMES, 'How a rule came out. Kết quả xét.', {
  MET: 'Met. Đáp ứng.',
  NOT_MET: 'Not met. Không đáp ứng.',
  UNKNOWN: 'Cannot be told. Chưa rõ.',
})

const FactOriginEnum = enumOf(
  'FactOrigin',
  ['REGISTERED', 'CLAIMED'] as const,
  'Where a fact comes from. Nguồn của thông tin.',
  {
    REGISTERED: 'The register holds it. Có trong sổ.',
    CLAIMED: 'The caller says so. Người hỏi nêu.',
  },
)

VerdictRef.implement({
  description: 'Whether somebody may join a group in a role on a day, and why. Kết luận về việc tham gia.',
  fields: (t) => ({
    correlationId: t.exposeString('correlationId', {
      nullable: true,
      description: 'As the input gave it. Mã đối chiếu.',
    }),
    finding: t.expose('finding', { type: FindingEnum, description: 'The answer. Kết luận.' }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure it is. Mức chắc chắn.' }),
    group: t.field({
      type: GroupRef,
      description: 'The group. Nhóm.',
      resolve: ({ group, moment }) => ({ ...group, moment }),
    }),
    role: t.expose('role', { type: GroupRoleEnum, description: 'The role. Vai trò.' }),
    on: t.expose('on', { type: 'Date', description: 'The day. Ngày được hỏi.' }),
    reasons: t.field({
      type: [ReasonRef],
      description: 'Every circumstance and rule weighed, rules in the order of the text. Các lý do.',
      resolve: ({ reasons, moment }) => reasons.map((reason) => ({ ...reason, moment })),
    }),
    nearest: t.field({
      type: ReasonRef,
      nullable: true,
      description: 'The rule or successor post that comes nearest, where none is met. Trường hợp gần nhất.',
      resolve: ({ nearest, moment }) => nearest && { ...nearest, moment },
    }),
    conditions: t.field({
      type: [ConditionRef],
      description: 'What must still be done or checked. Điều kiện kèm theo.',
      resolve: ({ conditions, moment }) => conditions.map((condition) => ({ ...condition, moment })),
    }),
    missing: t.field({
      type: [MissingFactRef],
      description: 'Facts that would settle it. Thông tin còn thiếu.',
      resolve: ({ missing }) => [...missing],
    }),
    notes: t.stringList({
      description: 'What else the reader should know. Ghi chú.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ notes }, { lang }, context) => notes.map((note) => localized(note, lang, context)),
    }),
    reading: t.field({
      type: PostReadingRef,
      nullable: true,
      description: 'How a claimed title was read. Cách đọc chức danh.',
      resolve: ({ reading, moment }) => reading && { ...reading, moment },
    }),
    asAt: t.expose('asAt', {
      type: 'Date',
      nullable: true,
      description: 'The oldest day on which a decision used was last checked. Tình trạng kiểm tra đến ngày.',
    }),
    synthetic: t.boolean({
      description: 'Whether the people it speaks of are made up. Dữ liệu mô phỏng.',
      resolve: ({ group, moment }, _args, context) => isSynthetic(context, group.slug, moment),
    }),
    registryVersion: t.int({
      description: 'The version that answered; ask again with it. Phiên bản sổ.',
      resolve: ({ moment }) => moment.version,
    }),
  }),
})

ReasonRef.implement({
  description: 'One rule or circumstance weighed. Lý do.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; docs/reasons.md lists them. May grow. Mã.' }),
    outcome: t.expose('outcome', { type: OutcomeEnum, description: 'How it came out. Kết quả.' }),
    message: t.string({
      description: 'A sentence to show. Diễn giải.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ message }, { lang }, context) => localized(message, lang, context),
    }),
    citation: t.field({
      type: CitationRef,
      nullable: true,
      description: 'What it rests on. Trích dẫn.',
      resolve: ({ ground, moment }, _args, context) => ground && groundCitation(context, moment, ground),
    }),
    facts: t.field({
      type: [FactRef],
      description: 'The facts weighed. Thông tin được xét.',
      resolve: ({ facts, moment }) => facts.map((fact) => ({ ...fact, moment })),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure it is. Mức chắc chắn.' }),
  }),
})

FactRef.implement({
  description: 'A fact that was weighed. Thông tin.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What kind of fact. May grow. Khóa.' }),
    label: t.string({
      description: 'Its name. Tên.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ label }, { lang }, context) => localized(label, lang, context),
    }),
    value: t.exposeString('value', { nullable: true, description: 'Its value. Giá trị.' }),
    origin: t.expose('origin', { type: FactOriginEnum, description: 'Registered or claimed. Nguồn.' }),
    citation: t.field({
      type: CitationRef,
      nullable: true,
      description: 'What it rests on. Trích dẫn.',
      resolve: ({ ground, moment }, _args, context) => ground && groundCitation(context, moment, ground),
    }),
  }),
})

ConditionRef.implement({
  description: 'What must still be done or checked. Điều kiện.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; docs/reasons.md lists them. May grow. Mã.' }),
    message: t.string({
      description: 'A sentence to show. Diễn giải.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ message }, { lang }, context) => localized(message, lang, context),
    }),
    citation: t.field({
      type: CitationRef,
      nullable: true,
      description: 'What it rests on. Trích dẫn.',
      resolve: ({ ground, moment }, _args, context) => ground && groundCitation(context, moment, ground),
    }),
  }),
})

MissingFactRef.implement({
  description: 'A fact that would settle the answer. Thông tin còn thiếu.',
  fields: (t) => ({
    key: t.expose('key', { type: FactKeyEnum, description: 'As a claim takes it. Khóa.' }),
    question: t.string({
      description: 'What to ask. Câu cần hỏi.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ question }, { lang }, context) => localized(question, lang, context),
    }),
  }),
})

PostReadingRef.implement({
  description: 'How a claimed title was read. Cách đọc chức danh.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title as read. Chức danh.' }),
    rank: t.exposeString('rank', { nullable: true, description: 'The rank. Cấp chức vụ.' }),
    agency: t.field({
      type: AgencyRef,
      nullable: true,
      description: 'The agency, where the register has it. Cơ quan, đơn vị.',
      resolve: ({ agency, moment }) => agency && { ...agency, moment },
    }),
    agencyKind: t.expose('agencyKind', {
      type: AgencyKindEnum,
      nullable: true,
      description: 'The kind of agency. Loại cơ quan.',
    }),
    understood: t.exposeBoolean('understood', { description: 'Whether it could be read at all. Đọc được.' }),
    message: t.string({
      description: 'A sentence to show. Diễn giải.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ message }, { lang }, context) => localized(message, lang, context),
    }),
  }),
})

ProblemRef.implement({
  description: 'An input of a batch that cannot be answered; the others are. Câu hỏi không trả lời được.',
  fields: (t) => ({
    correlationId: t.exposeString('correlationId', {
      nullable: true,
      description: 'As the input gave it. Mã đối chiếu.',
    }),
    code: t.string({
      description: 'Stable; docs/errors.md lists them. Mã lỗi.',
      resolve: ({ problem }) => problem.code,
    }),
    path: t.stringList({
      description: 'Where in the input. Vị trí.',
      resolve: ({ problem }) => [...problem.inputPath],
    }),
    message: t.string({
      description: 'A sentence to show. Diễn giải.',
      args: { lang: t.arg(languageArgument) },
      resolve: ({ problem }, { lang }, context) => localized(problem.localized, lang, context),
    }),
    suggestions: t.stringList({
      description: 'What was probably meant. Gợi ý.',
      resolve: ({ problem }) => [...problem.suggestions],
    }),
  }),
})

export const VerdictResult = builder.unionType('VerdictResult', {
  description: 'A verdict, or why there is none. Kết luận hoặc lỗi.',
  types: [VerdictRef, ProblemRef],
  resolveType: (answer) => ('problem' in answer ? 'Problem' : 'Verdict'),
})
