// References in the text of a provision: where the words stand and what they mean.
import { CitationCandidateRef, DecisionRef, ProvisionRef, TextReferenceRef } from '../refs.ts'
import { CitationOutcomeEnum } from './citation.ts'

TextReferenceRef.implement({
  description: 'A reference in a text to a place of the same act or of another. Viện dẫn trong văn bản.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where its words begin in `text`, in UTF-16 units. Vị trí đầu.' }),
    end: t.exposeInt('end', { description: 'Where they end, exclusive. Vị trí cuối.' }),
    text: t.exposeString('text', { description: 'The words. Lời viện dẫn.' }),
    outcome: t.expose('outcome', {
      type: CitationOutcomeEnum,
      description:
        'How it came out: NOT_FOUND where no such act is in the register, NOT_READ where the words leave open which act is meant. Kết quả.',
    }),
    decision: t.field({
      type: DecisionRef,
      nullable: true,
      description: 'The act that is meant, where it is clear. Văn bản được viện dẫn.',
      resolve: async ({ decision, moment }, _args, context) => {
        const found = decision === null ? null : await context.at(moment).decision.load(decision)
        return found && { ...found, moment }
      },
    }),
    path: t.exposeString('path', {
      nullable: true,
      description: 'The instrument or provision in that act, null for the act itself. Đường dẫn trong văn bản.',
    }),
    provision: t.field({
      type: ProvisionRef,
      nullable: true,
      description:
        'The provision that is meant; at the end of a range the one whose number is written. Điều, khoản, điểm.',
      resolve: async ({ decision, path, moment }, _args, context) => {
        if (decision === null || path === null) return null
        const found = (await context.at(moment).provisionsOf.load(decision)).find((row) => row.path === path)
        return found ? { ...found, moment } : null
      },
    }),
    provisions: t.field({
      type: [ProvisionRef],
      description: 'Every provision that is meant: at the end of a range those between as well. Mọi điều khoản.',
      resolve: async ({ decision, paths, moment }, _args, context) => {
        if (decision === null || paths.length === 0) return []
        const wanted = new Set(paths)
        const rows = await context.at(moment).provisionsOf.load(decision)
        return rows.filter(({ path }) => wanted.has(path)).map((row) => ({ ...row, moment }))
      },
    }),
    candidates: t.field({
      type: [CitationCandidateRef],
      description: 'What it may mean, where it is not clear. Các khả năng.',
      resolve: ({ candidates, moment }) => candidates.map((candidate) => ({ ...candidate, moment })),
    }),
  }),
})
