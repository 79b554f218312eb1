// The force of an act on a day, and the health of its bases.
import type { Decision } from '../../domain/decision.ts'
import { forceOn } from '../../domain/force.ts'
import { stateForce } from '../../domain/force-words.ts'
import type { Moment } from '../../domain/moment.ts'
import { languageArgument, localized } from '../arguments.ts'
import type { RequestContext } from '../context.ts'
import { CertaintyEnum, DecisionStatusEnum } from '../enums.ts'
import { BasisHealthRef, DecisionRef, ForceRef, type Known, type KnownForce, RelationRef } from '../refs.ts'

/** The force of an act at a moment, with the facts of that moment. */
export async function forceAt(context: RequestContext, decision: Known<Decision>, moment: Moment): Promise<KnownForce> {
  const loaders = context.at(moment)
  const [act, relations] = await Promise.all([
    loaders.decision.load(decision.slug),
    loaders.relationsOf.load(decision.slug),
  ])
  return { ...forceOn(act ?? decision, relations, moment.on), on: moment.on, moment }
}

ForceRef.implement({
  description: 'The status of an act or provision on a day. Hiệu lực vào một ngày.',
  fields: (t) => ({
    status: t.expose('status', { type: DecisionStatusEnum, description: 'In a word. Tình trạng.' }),
    on: t.expose('on', { type: 'Date', description: 'The day asked about. Ngày được hỏi.' }),
    since: t.expose('since', { type: 'Date', nullable: true, description: 'First day of the status. Từ ngày.' }),
    until: t.expose('until', {
      type: 'Date',
      nullable: true,
      description: 'First day on which the status is known to end. Đến trước ngày.',
    }),
    untilKnown: t.exposeBoolean('untilKnown', {
      description:
        'With `until` null: true if somebody verified on or after that day that no end was in sight. Đã kiểm tra.',
    }),
    certainty: t.expose('certainty', { type: CertaintyEnum, description: 'How sure the status is. Mức chắc chắn.' }),
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      nullable: true,
      description: 'Last verified on. Ngày kiểm tra gần nhất.',
    }),
    because: t.field({
      type: [RelationRef],
      description: 'The relations that decided, in the order of their dates. Căn cứ xác định.',
      resolve: ({ because, moment }) => because.map((relation) => ({ ...relation, moment })),
    }),
    statement: t.string({
      description: 'A sentence that a page can show. Câu diễn đạt.',
      args: { lang: t.arg(languageArgument) },
      resolve: (force, { lang }, context) => localized(stateForce(force, force.on), lang, context),
    }),
  }),
})

BasisHealthRef.implement({
  description: 'A basis of a decision and its force on a day. Căn cứ và hiệu lực của căn cứ.',
  fields: (t) => ({
    basis: t.field({
      type: RelationRef,
      description: 'The relation that names the basis. Quan hệ căn cứ.',
      resolve: ({ basis, moment }) => ({ ...basis, moment }),
    }),
    force: t.field({
      type: ForceRef,
      description: 'The force of the act named. Hiệu lực của văn bản được căn cứ.',
      resolve: ({ force, on, moment }) => ({ ...force, on, moment }),
    }),
    endedBy: t.field({
      type: [DecisionRef],
      description: 'The acts that ended it or may have, empty while none did. Văn bản làm hết hiệu lực.',
      resolve: async ({ force, moment }, _args, context) => {
        const ended = force.status === 'EXPIRED' || force.status === 'UNKNOWN' ? force.because : []
        const acts = await Promise.all(ended.map(({ from }) => context.at(moment).decision.load(from)))
        return acts.flatMap((act) => (act ? [{ ...act, moment }] : []))
      },
    }),
  }),
})
