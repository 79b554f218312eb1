// The registry itself: its version, its day, what it holds.

import type { RegistryCounts } from '../../storage/store.ts'
import { knownAtArgument, rootMoment } from '../arguments.ts'
import { builder } from '../builder.ts'
import { RegistryRef } from '../refs.ts'

const CountsRef = builder.objectRef<RegistryCounts>('RegistryCounts')
CountsRef.implement({
  description: 'How much the registry holds. Số lượng.',
  fields: (t) => ({
    decisions: t.exposeInt('decisions', { description: 'Decisions held in text or report. Quyết định.' }),
    provisions: t.exposeInt('provisions', { description: 'Numbered parts of their texts. Điều, khoản, điểm.' }),
    obligations: t.exposeInt('obligations', { description: 'Obligations. Quy định.' }),
    admissionRules: t.exposeInt('admissionRules', { description: 'Admission rules. Thành phần tham gia.' }),
    groups: t.exposeInt('groups', { description: 'Groups. Nhóm.' }),
    agencies: t.exposeInt('agencies', { description: 'Agencies. Cơ quan, đơn vị.' }),
  }),
})

RegistryRef.implement({
  description: 'The registry. Sổ Nhóm.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Its version; every change raises it by one. Phiên bản.' }),
    lawVersion: t.exposeInt('lawVersion', {
      description:
        'The last version that changed decisions, acts, agencies, successions, topics or their sources: the law of all groups. What a roster changes leaves it as it is. See `Group.version`. Phiên bản phần pháp luật.',
    }),
    today: t.field({
      type: 'Date',
      description: 'Today in Viet Nam, as this request reads it. Hôm nay.',
      resolve: ({ moment }) => moment.on,
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      description: 'When the version was recorded. Thời điểm ghi nhận.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Whether its people are made up. Dữ liệu mô phỏng.' }),
    counts: t.field({
      type: CountsRef,
      description: 'How much it holds. Số lượng.',
      resolve: ({ moment }, _args, context) => context.store.counts(moment),
    }),
  }),
})

builder.queryField('registry', (t) =>
  t.field({
    type: RegistryRef,
    description: 'The registry itself. Sổ Nhóm.',
    args: { knownAt: t.arg(knownAtArgument) },
    resolve: async (_root, args, context) => {
      const moment = await rootMoment(context, args)
      const state = await context.store.findState(moment.version)
      if (!state) throw new Error(`version ${moment.version} was resolved but does not exist`)
      return { ...state, moment }
    },
  }),
)
