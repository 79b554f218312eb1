// The shape of a file of rule cases: facts, a question, a day, and the answer that is wanted.
import { z } from 'zod'
import { ACCOUNT_KINDS } from '../../domain/admission-question.ts'
import { CONDITION_CODES, REASON_CODES } from '../../domain/admission-reasons.ts'
import { AGENCY_KINDS } from '../../domain/agency.ts'
import { RELATION_KINDS } from '../../domain/decision.ts'
import { GROUP_ROLES } from '../../domain/group.ts'
import { MEMBERSHIP_CODES, MEMBERSHIP_STATUSES } from '../../domain/membership.ts'
import { TENURE_CAPACITIES } from '../../domain/person.ts'
import { FACT_KEYS, RANKS } from '../../domain/post.ts'
import { SUCCESSION_EFFECTS } from '../../domain/succession.ts'
import { FINDINGS } from '../../domain/verdict.ts'
import { certainty, date, localized, period, slug, text } from './shapes.ts'

function codesOf<C extends string>(table: Readonly<Record<C, unknown>>) {
  return z.enum(Object.keys(table) as [C, ...C[]])
}

const reasonCode = codesOf(REASON_CODES)
const conditionCode = codesOf(CONDITION_CODES)
const membershipCode = codesOf(MEMBERSHIP_CODES)
const id = text.max(200)
const role = z.enum(GROUP_ROLES)
const capacity = z.enum(TENURE_CAPACITIES)
const end = z.union([z.strictObject({ agency: slug }), z.strictObject({ kind: z.enum(AGENCY_KINDS), within: text })])

const agency = z.strictObject({
  slug,
  name: localized,
  kind: z.enum(AGENCY_KINDS),
  province: text.optional(),
  provinceName: text.optional(),
  formerSlugs: z.array(slug).optional(),
  ...period,
})

const succession = z.strictObject({
  key: text,
  from: end,
  to: end,
  on: date,
  effect: z.enum(SUCCESSION_EFFECTS),
  decision: slug,
  certainty,
})

const relation = z.strictObject({
  kind: z.enum(RELATION_KINDS),
  from: slug.describe('The act that speaks; one that the register does not have is taken as made up.'),
  to: slug,
  toPath: text.optional(),
  on: date.optional(),
  certainty,
})

const membership = z.strictObject({
  person: id,
  group: slug,
  role,
  bases: z.array(text).optional().describe('`<decision>#<path>` or `<decision>#paragraph-3`.'),
  ...period,
})

const factsShape = z
  .strictObject({
    agencies: z.array(agency).optional(),
    successions: z.array(succession).optional(),
    relations: z.array(relation).optional(),
    posts: z.array(z.strictObject({ id, agency: slug, title: text, rank: z.enum(RANKS), ...period })).optional(),
    persons: z.array(z.strictObject({ id, family: text, middle: z.string(), given: text })).optional(),
    tenures: z
      .array(
        z.strictObject({
          person: id,
          post: id,
          capacity: capacity.optional(),
          certainty: certainty.optional(),
          ...period,
        }),
      )
      .optional(),
    groups: z
      .array(z.strictObject({ slug, classOf: slug, field: localized.optional(), ...period }))
      .optional()
      .describe('Groups of a class that a decision foresees without naming them.'),
    rosters: z
      .array(z.strictObject({ group: slug, keptFrom: date, checkedOn: date.optional() }))
      .optional()
      .describe('From which day the roster of a group is attested complete, and on which it was last checked.'),
    memberships: z.array(membership).optional(),
  })
  .meta({ id: 'facts', description: 'What the register is taken to know besides what it holds.' })
export type CaseFacts = z.infer<typeof factsShape>

const claimedFacts = z.array(
  z.strictObject({ key: z.enum(FACT_KEYS), holds: z.boolean(), value: z.string().optional() }),
)

const claim = z.strictObject({
  title: z.string(),
  agency: slug.optional(),
  agencyName: z.string().optional(),
  agencyKind: z.enum(AGENCY_KINDS).optional(),
  province: z.string().optional(),
  capacity: capacity.optional(),
  facts: claimedFacts.optional(),
})

const candidate = z
  .union([
    z.strictObject({ post: claim }),
    z.strictObject({ person: id, facts: claimedFacts.optional() }),
    z.strictObject({ accountKind: z.enum(ACCOUNT_KINDS).exclude(['PERSONAL']) }),
  ])
  .describe('A claimed post, a person of the facts, or an account that is no person’s.')

const verdictWanted = z.strictObject({
  finding: z.enum(FINDINGS),
  certainty: certainty.optional(),
  codes: z.array(reasonCode).optional().describe('Each must be among the codes of the reasons.'),
  withoutCodes: z.array(reasonCode).optional().describe('None may be among them.'),
  citations: z
    .array(text)
    .optional()
    .describe(
      'Each must be cited: `<decision>`, `<decision>#<path>` (it or one inside it) or `<decision>#paragraph-3`.',
    ),
  nearest: z
    .strictObject({ code: reasonCode.optional(), quote: text.optional() })
    .nullable()
    .optional()
    .describe('The reason that comes nearest, by its code, the words it quotes or both; null: none.'),
  conditions: z.array(conditionCode).optional(),
  withoutConditions: z.array(conditionCode).optional(),
  missing: z.array(z.enum(FACT_KEYS)).optional().describe('Exactly these facts are missing, in any order.'),
  notes: z.boolean().optional().describe('Whether there is any note.'),
  reading: z
    .strictObject({
      understood: z.boolean().optional(),
      rank: z.enum(RANKS).optional(),
      agency: slug.optional(),
      agencyKind: z.enum(AGENCY_KINDS).optional(),
    })
    .optional()
    .describe('How a claimed title was read.'),
  asAt: date.optional().describe('The oldest day on which a decision used was last checked.'),
})
export type VerdictWantedShape = z.infer<typeof verdictWanted>

const membershipWanted = z.strictObject({
  status: z.enum(MEMBERSHIP_STATUSES),
  roles: z.array(role).optional().describe('Exactly these roles, in any order.'),
  codes: z.array(membershipCode).optional().describe('Each must be among the codes of the reasons.'),
  certainty: certainty.optional(),
})

const rulesWanted = z
  .strictObject({
    includes: z
      .array(text)
      .optional()
      .describe('Keys of obligations that bind; `<decision>#<key>` names the decision.'),
    excludes: z.array(text).optional().describe('Keys of obligations that do not.'),
    certainty: certainty.nullable().optional().describe('The weakest of all that bind; null: nothing binds.'),
    certainties: z.record(text, certainty).optional().describe('By key, how sure it is that the obligation binds.'),
  })
  .refine((want) => Object.keys(want).length > 0, 'phải có ít nhất một mong đợi · at least one expectation is needed')

const about = {
  id,
  title: localized,
  facts: factsShape
    .optional()
    .describe('Facts of this case alone, on top of the file’s; one with the same key corrects it.'),
  group: slug,
  on: date,
  knownAt: z
    .enum(['FILE_FACTS', 'ALL_FACTS'])
    .optional()
    .describe(
      'FILE_FACTS: as the register knew it before the facts of this case were recorded. ALL_FACTS where left out.',
    ),
}

const questionShape = z.discriminatedUnion('ask', [
  z.strictObject({ ...about, ask: z.literal('mayJoin'), role, candidate, want: verdictWanted }),
  z.strictObject({
    ...about,
    ask: z.literal('membership'),
    subject: z.strictObject({ person: id }),
    want: membershipWanted,
  }),
  z.strictObject({ ...about, ask: z.literal('rules'), role: role.optional(), want: rulesWanted }),
])

// Which question it is comes first: a slip there is told as one, and not as a case that fits nothing.
const askShape = z.looseObject({ ask: z.enum(['mayJoin', 'membership', 'rules']) })
const caseShape = askShape.pipe(questionShape as z.ZodType<z.infer<typeof questionShape>, z.infer<typeof askShape>>)

export const caseFileShape = z.strictObject({
  format: z.literal('so-nhom/cases/1'),
  synthetic: z.literal(true).describe('People and groups in the facts are made up.'),
  facts: factsShape.optional().describe('Facts of every case of the file.'),
  cases: z.array(caseShape).min(1),
})
export type CaseFile = z.infer<typeof caseFileShape>
export type FileCase = CaseFile['cases'][number]
export type MayJoinFileCase = Extract<FileCase, { ask: 'mayJoin' }>
export type MembershipFileCase = Extract<FileCase, { ask: 'membership' }>
export type RulesFileCase = Extract<FileCase, { ask: 'rules' }>
