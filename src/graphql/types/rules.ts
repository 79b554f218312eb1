// Which rules apply to a group, a role or a member on a day.
import { groupRules } from '../../usecases/rules.ts'
import { knownAtArgument, momentUnder, onArgument } from '../arguments.ts'
import { builder } from '../builder.ts'
import { groundCitation } from '../citations.ts'
import { CertaintyEnum, GroupRoleEnum, ModalityEnum, StandingEnum } from '../enums.ts'
import { ApplicableObligationRef, CitationRef, GroupRef, ObligationRef, RuleListRef } from '../refs.ts'

RuleListRef.implement({
  description: 'The obligations that bind on a day. Quy định áp dụng.',
  fields: (t) => ({
    on: t.field({
      type: 'Date',
      description: 'The day asked about. Ngày được hỏi.',
      resolve: ({ moment }) => moment.on,
    }),
    asAt: t.expose('asAt', {
      type: 'Date',
      nullable: true,
      description: 'The oldest day on which a decision used was last checked. Tình trạng kiểm tra đến ngày.',
    }),
    certainty: t.expose('certainty', {
      type: CertaintyEnum,
      nullable: true,
      description: 'The weakest of the items, null of none. Mức chắc chắn.',
    }),
    registryVersion: t.int({
      description: 'The version that answered; ask again with it. Phiên bản sổ.',
      resolve: ({ moment }) => moment.version,
    }),
    items: t.field({
      type: [ApplicableObligationRef],
      description: 'In the order of the decisions and of their texts. Các quy định.',
      resolve: ({ items, moment }) => items.map((item) => ({ ...item, moment })),
    }),
  }),
})

ApplicableObligationRef.implement({
  description: 'An obligation and why it applies. Quy định và lý do áp dụng.',
  fields: (t) => ({
    obligation: t.field({
      type: ObligationRef,
      description: 'The obligation. Quy định.',
      resolve: ({ obligation, moment }) => ({ ...obligation, moment }),
    }),
    standing: t.field({
      type: StandingEnum,
      description: 'Why its decision governs the group. Tính chất áp dụng.',
      resolve: ({ governance }) => governance.standing,
    }),
    because: t.field({
      type: CitationRef,
      nullable: true,
      description: 'Where the decision says that it governs. Căn cứ áp dụng.',
      resolve: ({ governance, decision, moment }, _args, context) =>
        governance.place &&
        groundCitation(context, moment, {
          decision: decision.slug,
          place: governance.place,
          quote: null,
          certainty: governance.certainty,
        }),
    }),
    since: t.expose('since', {
      type: 'Date',
      nullable: true,
      description: 'First day on which it bound the group. Từ ngày.',
    }),
    certainty: t.expose('certainty', {
      type: CertaintyEnum,
      description: 'How sure it is that it binds. Mức chắc chắn.',
    }),
  }),
})

builder.objectFields(GroupRef, (t) => ({
  rules: t.field({
    type: RuleListRef,
    nullable: true,
    description: 'Which obligations bind, everybody or one role, on a day. Quy định áp dụng.',
    complexity: { field: 5, multiplier: 10 },
    args: {
      role: t.arg({ type: GroupRoleEnum, description: 'Only those that bind this role. Vai trò.' }),
      on: t.arg(onArgument),
      knownAt: t.arg(knownAtArgument),
      modality: t.arg({ type: [ModalityEnum], description: 'Only of these modalities. Loại quy định.' }),
    },
    resolve: async (group, { role, modality, ...args }, context) => {
      const moment = await momentUnder(context, group.moment, args)
      const loaders = context.at(moment)
      return { ...(await groupRules(loaders, group.slug, role ?? null, modality ?? null, moment)), moment }
    },
  }),
}))
