// The questions at the root about people: who may join, who is in.
import { MEMBERSHIP_STATUSES } from '../../domain/membership.ts'
import { mayJoinMany } from '../../usecases/may-join.ts'
import { membershipMany } from '../../usecases/membership.ts'
import { builder } from '../builder.ts'
import { isSynthetic, type RequestContext } from '../context.ts'
import { CertaintyEnum, enumOf, GroupRoleEnum } from '../enums.ts'
import { GroupRef, MembershipAnswerRef, MembershipRef, ProblemRef, ReasonRef, VerdictRef } from '../refs.ts'
import { MayJoinInputRef, MembershipInputRef, mayJoinQuestion, membershipQuestion } from './inputs.ts'
import { VerdictResult } from './verdict.ts'

const MembershipStatusEnum = enumOf(
  'MembershipStatus',
  MEMBERSHIP_STATUSES,
  'Whether somebody is in. Tình trạng thành viên.',
  {
    MEMBER: 'Is in. Là thành viên.',
    NOT_MEMBER: 'Is not, by a roster attested complete. Không phải thành viên.',
    UNKNOWN: 'Nobody knows. Chưa có thông tin.',
  },
)

MembershipAnswerRef.implement({
  description: 'Whether somebody is in a group on a day. Trả lời về thành viên.',
  fields: (t) => ({
    correlationId: t.exposeString('correlationId', {
      nullable: true,
      description: 'As the input gave it. Mã đối chiếu.',
    }),
    status: t.expose('status', { type: MembershipStatusEnum, description: 'The answer. Tình trạng.' }),
    roles: t.field({
      type: [GroupRoleEnum],
      description: 'In which roles. Vai trò.',
      resolve: ({ roles }) => [...roles],
    }),
    group: t.field({
      type: GroupRef,
      description: 'The group. Nhóm.',
      resolve: ({ group, moment }) => ({ ...group, moment }),
    }),
    on: t.field({ type: 'Date', description: 'The day. Ngày được hỏi.', resolve: ({ moment }) => moment.on }),
    memberships: t.field({
      type: [MembershipRef],
      description: 'The memberships of that day. Các lần tham gia.',
      resolve: ({ memberships, moment }) =>
        memberships.map((membership) => ({ membership, person: null, held: null, moment })),
    }),
    reasons: t.field({
      type: [ReasonRef],
      description: 'Why. Lý do.',
      resolve: ({ reasons, moment }) => reasons.map((reason) => ({ ...reason, moment })),
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure it is. Mức chắc chắn.' }),
    asAt: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which the roster was checked, null where nobody said. Đối chiếu gần nhất.',
      resolve: ({ group }) => group.rosterCheckedOn,
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

const MembershipResult = builder.unionType('MembershipResult', {
  description: 'An answer, or why there is none. Trả lời hoặc lỗi.',
  types: [MembershipAnswerRef, ProblemRef],
  resolveType: (answer) => ('problem' in answer ? 'Problem' : 'MembershipAnswer'),
})

type MayJoinGiven = Parameters<typeof mayJoinQuestion>[0]
type MembershipGiven = Parameters<typeof membershipQuestion>[0]

async function verdicts(context: RequestContext, inputs: readonly MayJoinGiven[]) {
  return mayJoinMany(context.asking, inputs.map(mayJoinQuestion), await context.root())
}

async function memberships(context: RequestContext, inputs: readonly MembershipGiven[]) {
  return membershipMany(context.asking, inputs.map(membershipQuestion), await context.root())
}

builder.queryFields((t) => ({
  mayJoin: t.field({
    type: VerdictRef,
    nullable: true,
    description:
      'May this person, or whoever holds this post, join the group in a role on a day? Ai được tham gia nhóm?',
    complexity: { field: 20, multiplier: 1 },
    args: { input: t.arg({ type: MayJoinInputRef, required: true, description: 'The question. Câu hỏi.' }) },
    resolve: async (_root, { input }, context) => {
      const [answer] = await verdicts(context, [input])
      if (answer && 'problem' in answer) throw answer.problem.under('input')
      return answer ?? null
    },
  }),
  mayJoinMany: t.field({
    type: [VerdictResult],
    nullable: true,
    description: 'The same for at most 500, in the order asked. Nhiều câu hỏi một lần.',
    complexity: ({ inputs }) => ({ field: 20, multiplier: Math.max(1, inputs.length) }),
    args: { inputs: t.arg({ type: [MayJoinInputRef], required: true, description: 'The questions. Các câu hỏi.' }) },
    resolve: async (_root, { inputs }, context) => [...(await verdicts(context, inputs))],
  }),
  membership: t.field({
    type: MembershipAnswerRef,
    nullable: true,
    description: 'Is this person, or the holder of this account, in the group on a day? Có phải thành viên không?',
    complexity: { field: 10, multiplier: 1 },
    args: { input: t.arg({ type: MembershipInputRef, required: true, description: 'The question. Câu hỏi.' }) },
    resolve: async (_root, { input }, context) => {
      const [answer] = await memberships(context, [input])
      if (answer && 'problem' in answer) throw answer.problem.under('input')
      return answer ?? null
    },
  }),
  membershipMany: t.field({
    type: [MembershipResult],
    nullable: true,
    description: 'The same for at most 500, in the order asked. Nhiều câu hỏi một lần.',
    complexity: ({ inputs }) => ({ field: 10, multiplier: Math.max(1, inputs.length) }),
    args: { inputs: t.arg({ type: [MembershipInputRef], required: true, description: 'The questions. Các câu hỏi.' }) },
    resolve: async (_root, { inputs }, context) => [...(await memberships(context, inputs))],
  }),
}))
