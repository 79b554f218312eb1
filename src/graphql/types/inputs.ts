// What callers give when they ask about people: candidates, subjects, accounts, claims.
import { ACCOUNT_KINDS } from '../../domain/admission-question.ts'
import { FACT_KEYS } from '../../domain/post.ts'
import type { MayJoinInput as MayJoinQuestion } from '../../usecases/may-join.ts'
import type { MembershipInput as MembershipQuestion } from '../../usecases/membership.ts'
import { KnownAtInput, knownAtArgument, knownAtOf, onArgument } from '../arguments.ts'
import { builder } from '../builder.ts'
import { AgencyKindEnum, enumOf, GroupRoleEnum, PlatformEnum, TenureCapacityEnum } from '../enums.ts'

export const FactKeyEnum = enumOf(
  'FactKey',
  FACT_KEYS,
  'Facts that the register cannot see. May grow. Loại thông tin.',
  {
    ASSISTS_STANDING_MEMBERS: 'Assists the standing members of the committee. Giúp việc cho Thường trực UBND.',
    FIELD_IN_CHARGE: 'Has charge of the group’s field; the value names the field. Lĩnh vực phụ trách.',
    ASSIGNED_BY_LEADERSHIP: 'Was given the task by the leadership. Được lãnh đạo giao.',
    POST_HELD: 'Which post is held that day. Chức vụ đang giữ.',
  },
)

const AccountKindEnum = enumOf('AccountKind', ACCOUNT_KINDS, 'Whose account it is. May grow. Loại tài khoản.', {
  PERSONAL: 'A person’s. Của cá nhân.',
  OFFICIAL_ACCOUNT: 'An official account (OA). Tài khoản chính thức.',
  BOT: 'A program’s. Chương trình tự động.',
  SHARED: 'Shared by several people. Dùng chung.',
})

const AccountInput = builder.inputType('AccountInput', {
  description: 'A platform account: exactly one of phone and externalId. Needs a token. Tài khoản.',
  fields: (t) => ({
    platform: t.field({
      type: PlatformEnum,
      required: true,
      defaultValue: 'ZALO',
      description: 'The platform. Nền tảng.',
    }),
    kind: t.field({
      type: AccountKindEnum,
      required: true,
      defaultValue: 'PERSONAL',
      description: 'Whose it is. Loại tài khoản.',
    }),
    phone: t.string({ description: 'Such as 0912 345 678 or +84912345678. Số điện thoại.' }),
    externalId: t.string({ description: 'The platform’s own id. Mã của nền tảng.' }),
  }),
})

const ClaimedFactInput = builder.inputType('ClaimedFact', {
  description: 'A fact that the caller vouches for. Left out: not known. Thông tin do người hỏi nêu.',
  fields: (t) => ({
    key: t.field({ type: FactKeyEnum, required: true, description: 'Which fact. Loại thông tin.' }),
    holds: t.boolean({ required: true, description: 'Whether it is so. Có hay không.' }),
    value: t.string({ description: 'Its value, such as the field. Giá trị.' }),
  }),
})

const PostClaimInput = builder.inputType('PostClaim', {
  description: 'A post that somebody claims to hold. Chức vụ được khai.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'As written: “Chánh VP”, “GĐ Sở TT&TT”. Chức danh.' }),
    agency: t.string({ description: 'The agency by slug. Cơ quan theo địa chỉ.' }),
    agencyName: t.string({ description: 'Or by name, as written. Tên cơ quan.' }),
    agencyKind: t.field({
      type: AgencyKindEnum,
      description: 'Or by kind, which is then taken as claimed where title and name do not tell it. Loại cơ quan.',
    }),
    province: t.string({ description: 'Slug of its province. Tỉnh.' }),
    capacity: t.field({
      type: TenureCapacityEnum,
      required: true,
      defaultValue: 'FULL',
      description: 'In what capacity. Tư cách.',
    }),
    facts: t.field({ type: [ClaimedFactInput], description: 'Facts that the register cannot see. Thông tin thêm.' }),
  }),
})

const CandidateInputRef = builder.inputType('CandidateInput', {
  isOneOf: true,
  description: 'Who would join: a person of the register, an account, or whoever holds a post. Người muốn tham gia.',
  fields: (t) => ({
    person: t.id({ description: 'A person’s id. Mã cá nhân.' }),
    account: t.field({ type: AccountInput, description: 'An account. Tài khoản.' }),
    post: t.field({ type: PostClaimInput, description: 'A claimed post. Chức vụ được khai.' }),
  }),
})

const SubjectInputRef = builder.inputType('SubjectInput', {
  isOneOf: true,
  description: 'Whose membership: a person of the register, or an account. Đối tượng được hỏi.',
  fields: (t) => ({
    person: t.id({ description: 'A person’s id. Mã cá nhân.' }),
    account: t.field({ type: AccountInput, description: 'An account. Tài khoản.' }),
  }),
})

const correlation = 'Returned with the answer as given. Mã đối chiếu.'

export const MayJoinInputRef = builder.inputType('MayJoinInput', {
  description: 'May somebody join a group? Câu hỏi về việc tham gia.',
  fields: (t) => ({
    correlationId: t.string({ description: correlation }),
    group: t.string({ required: true, description: 'The group by slug. Nhóm.' }),
    role: t.field({
      type: GroupRoleEnum,
      required: true,
      defaultValue: 'MEMBER',
      description: 'In which role. Vai trò.',
    }),
    candidate: t.field({ type: CandidateInputRef, required: true, description: 'Who. Người muốn tham gia.' }),
    facts: t.field({
      type: [ClaimedFactInput],
      description: 'Facts about the candidate that the register cannot see. Thông tin thêm về người muốn tham gia.',
    }),
    on: t.field(onArgument),
    knownAt: t.field({ ...knownAtArgument, type: KnownAtInput }),
  }),
})

export const MembershipInputRef = builder.inputType('MembershipInput', {
  description: 'Is somebody in a group? Câu hỏi về thành viên.',
  fields: (t) => ({
    correlationId: t.string({ description: correlation }),
    group: t.string({ required: true, description: 'The group by slug. Nhóm.' }),
    subject: t.field({ type: SubjectInputRef, required: true, description: 'Whose membership. Đối tượng.' }),
    on: t.field(onArgument),
    knownAt: t.field({ ...knownAtArgument, type: KnownAtInput }),
  }),
})

type AccountGiven = typeof AccountInput.$inferInput

function accountOf({ platform, kind, phone, externalId }: AccountGiven) {
  return { platform, kind, phone: phone ?? null, externalId: externalId ?? null }
}

/** A person's key from a global id; an id of another kind is passed on, and nobody has it. */
function personOf(id: string): string {
  const text = Buffer.from(id, 'base64').toString('utf8')
  return text.startsWith('Person:') ? text.slice('Person:'.length) : id
}

/** The question as the use case takes it. */
export function mayJoinQuestion(input: typeof MayJoinInputRef.$inferInput): MayJoinQuestion {
  const { correlationId, group, role, candidate, facts, on, knownAt } = input
  return {
    correlationId: correlationId ?? null,
    group,
    role,
    candidate: candidateOf(candidate, claimedFacts(facts)),
    on: on ?? null,
    knownAt: knownAtOf(knownAt),
  }
}

type FactsGiven = readonly (typeof ClaimedFactInput.$inferInput)[] | null | undefined

function claimedFacts(facts: FactsGiven) {
  return (facts ?? []).map(({ key, holds, value }) => ({ key, holds, value: value ?? null }))
}

function candidateOf(
  candidate: typeof CandidateInputRef.$inferInput,
  facts: ReturnType<typeof claimedFacts>,
): MayJoinQuestion['candidate'] {
  if (candidate.person != null) return { person: personOf(String(candidate.person)), facts }
  if (candidate.account != null) return { account: accountOf(candidate.account), facts }
  if (candidate.post == null) throw new Error('graphql let a candidate pass that is neither person, account nor post')
  const { title, agency, agencyName, agencyKind, province, capacity, facts: ofPost } = candidate.post
  return {
    post: {
      title,
      agency: agency ?? null,
      agencyName: agencyName ?? null,
      agencyKind: agencyKind ?? null,
      province: province ?? null,
      capacity,
      facts: [...claimedFacts(ofPost), ...facts],
    },
  }
}

/** The question as the use case takes it. */
export function membershipQuestion(input: typeof MembershipInputRef.$inferInput): MembershipQuestion {
  const { correlationId, group, subject, on, knownAt } = input
  const given =
    subject.person != null
      ? { person: personOf(String(subject.person)) }
      : { account: accountOf(subject.account as AccountGiven) }
  return { correlationId: correlationId ?? null, group, subject: given, on: on ?? null, knownAt: knownAtOf(knownAt) }
}
