// The shapes of the files under data/: what a person may write, before anything is looked up or parsed.
import { z } from 'zod'
import { AGENCY_KINDS } from '../../domain/agency.ts'
import { parseCalendarDate } from '../../domain/calendar.ts'
import { RELATION_KINDS } from '../../domain/decision.ts'
import { GROUP_KINDS, GROUP_ROLES, PLATFORMS, STANDINGS } from '../../domain/group.ts'
import { MODALITIES } from '../../domain/obligation.ts'
import { FACT_KEYS, RANKS } from '../../domain/post.ts'
import { CERTAINTIES, SOURCE_NATURES } from '../../domain/source.ts'
import { CONFIDENCES } from '../text-damage/reasons.ts'

// What the form asks is said in both languages, Vietnamese first, with ` · ` between them.
export const key = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'chữ thường không dấu, chữ số và gạch nối · lower-case letters without accents, figures and hyphens',
  )
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
    'tên định danh như lai-chau/893-qd-ubnd-2019 · a slug such as lai-chau/893-qd-ubnd-2019',
  )
export const text = z.string().trim().min(1)
export const date = z
  .string()
  .refine(
    (value) => parseCalendarDate(value) !== null,
    'một ngày có thật viết theo dạng YYYY-MM-DD (năm-tháng-ngày), từ 1900 đến 2199 · a date YYYY-MM-DD that exists, from 1900 to 2199',
  )
export const localized = z.strictObject({ vi: text, en: text })
export const certainty = z.enum(CERTAINTIES)

export const period = {
  from: date.optional().describe('First day. Absent: not known since when.'),
  to: date.optional().describe('First day no longer in it. Absent: no end known.'),
  toKnown: z
    .boolean()
    .optional()
    .describe('With no `to`: true (the default) still running; false: ended or not, nobody knows.'),
}

export const sourceShape = z.strictObject({
  key,
  title: text,
  publisher: text.optional(),
  url: z.url().optional(),
  publishedOn: date.optional(),
  readOn: date.optional().describe('The day on which somebody read it for the register.'),
  nature: z.enum(SOURCE_NATURES),
})

export const at = z
  .union([text, z.strictObject({ paragraph: z.int().positive() })])
  .describe('A provision path such as quy-che/dieu-4/khoan-5, or { paragraph: 3 } of the report.')

export const relationShape = z.strictObject({
  kind: z.enum(RELATION_KINDS),
  from: slug.optional().describe('The act that speaks. In a decision file: this decision, unless said otherwise.'),
  to: slug,
  fromProvision: text.optional(),
  toProvision: text.optional(),
  on: date.optional().describe('First day of its effect.'),
  certainty: certainty.optional(),
  source: key.optional(),
  note: localized.optional(),
})

const agencyClassFields = z.strictObject({
  label: localized,
  agency: slug.optional().describe('One agency by slug.'),
  kinds: z
    .array(
      z.union([
        z.enum(AGENCY_KINDS),
        z.strictObject({ kind: z.enum(AGENCY_KINDS), certainty: certainty.optional(), note: localized.optional() }),
      ]),
    )
    .optional()
    .describe('Or every agency of these kinds; UNSETTLED where the text leaves open whether a kind is meant.'),
  within: key.optional().describe('Slug of the province in which they lie.'),
})

const agencyClass = agencyClassFields.refine(
  ({ agency, kinds }) => agency !== undefined || (kinds ?? []).length > 0,
  'agency (một cơ quan) hoặc kinds (một hay nhiều loại cơ quan) · agency (one agency) or kinds (one or more kinds of agencies)',
)

const postClass = z.strictObject({
  label: localized,
  ranks: z.array(z.enum(RANKS)).describe('Empty: any post.'),
  agencies: key.describe('A key of agencyClasses.'),
  assignment: localized.optional().describe('What the text asks besides the post.'),
  fact: z.enum(FACT_KEYS).optional().describe('The fact that shows it.'),
  certainty: certainty.optional(),
  note: localized.optional(),
})

const namedBearers = [
  z.strictObject({ role: z.enum(GROUP_ROLES) }),
  z.strictObject({ posts: key }),
  z.strictObject({ agencies: key }),
] as const
const bearer = z
  .union([...namedBearers, z.strictObject({ other: localized })])
  .describe('A role of the group, a key of postClasses or agencyClasses, or what the text leaves open.')

const obligation = z.strictObject({
  key,
  at,
  modality: z.enum(MODALITIES),
  topic: key.describe('A key of data/topics.yaml.'),
  bearers: z
    .array(bearer)
    .min(
      1,
      'ít nhất một mục: { role: MEMBER }, { posts: khóa }, { agencies: khóa } hoặc { other: { vi, en } } · at least one entry: { role: MEMBER }, { posts: key }, { agencies: key } or { other: { vi, en } }',
    ),
  counterparties: z.array(bearer).optional(),
  statement: localized.describe("The register's own wording, faithful to the clause and no wider."),
  condition: localized.optional(),
  consequence: localized.optional(),
  quote: text.optional().describe('Words of the clean text at that place. Never for a report.'),
  note: localized.optional(),
  certainty: certainty.optional(),
})

const admission = z.strictObject({
  key,
  at,
  role: z.enum(GROUP_ROLES),
  label: localized,
  posts: z
    .array(key)
    .min(
      1,
      'ít nhất một khóa của postClasses; văn bản không nêu chức vụ thì tả người ấy thành một khóa (ranks: [], agencies, assignment) · at least one key of postClasses; where the text names no post, describe whom it means as one (ranks: [], agencies, assignment)',
    )
    .describe('Keys of postClasses.'),
  closed: z.boolean().describe('Whether the text bars everybody outside the list.'),
  single: z.boolean().optional().describe('One seat only.'),
  quote: text.optional(),
  note: localized.optional(),
  certainty: certainty.optional(),
})

const governedBy = z.strictObject({
  standing: z.enum(STANDINGS),
  at: at.optional(),
  certainty: certainty.optional(),
  ...period,
})

const group = z.strictObject({
  slug,
  kind: z.enum(GROUP_KINDS),
  name: localized,
  platform: z.enum(PLATFORMS),
  agency: slug,
  field: localized.optional(),
  setUpBy: at.optional(),
  active: z.strictObject(period),
  rosterKeptFrom: date.optional(),
  certainty: certainty.optional(),
  governedBy,
  admission: z.array(admission),
})

const governed = z.strictObject({
  group: slug.describe('A group that another decision describes.'),
  governedBy,
  admission: z.array(admission),
})

const coverageMark = z.strictObject({
  at,
  as: z.enum(['DEFINITION', 'SCOPE', 'FORMAL']),
  note: localized.optional(),
})

const repair = z.strictObject({
  line: z.int().positive(),
  wrong: z.string().min(1),
  right: z.string().min(1),
  occurrence: z.int().positive().optional().describe('Which one on that line, from 1, where there are several.'),
})
export const repairsShape = z.array(repair)

/** Both languages as a draft leaves them: what is empty a person must write. */
const unwritten = z.strictObject({ vi: z.string(), en: z.string() })
const why = text.describe('The words of the text that made the proposal.')

/** Entries as they would stand once confirmed, with gaps where a person must write. */
const proposals = z.strictObject({
  repairs: z
    .array(repair.extend({ confidence: z.enum(CONFIDENCES), alternatives: z.array(text).optional(), why: localized }))
    .optional()
    .describe('Letters that the copy may have lost. Confirmed under `repairs` of `text`.'),
  agencyClasses: z.record(key, agencyClassFields.extend({ label: unwritten, why })).optional(),
  postClasses: z.record(key, postClass.extend({ label: unwritten, why })).optional(),
  relations: z.array(relationShape.extend({ why })).optional(),
  groups: z.array(group.omit({ admission: true }).extend({ name: unwritten, why })).optional(),
  admissionRules: z
    .array(admission.extend({ label: unwritten, posts: z.array(key), why }))
    .optional()
    .describe('Confirmed under `admission` of the group.'),
  obligations: z
    .array(
      obligation.extend({
        topic: z.string().describe('Empty until somebody chooses one of data/topics.yaml.'),
        bearers: z.array(z.union([...namedBearers, z.strictObject({ other: unwritten })])),
        statement: unwritten,
        condition: unwritten.optional(),
        why,
      }),
    )
    .optional(),
  coverage: z.array(coverageMark.extend({ why })).optional(),
})
export type Proposals = z.infer<typeof proposals>

const dates = {
  issuedOn: date.optional(),
  effectiveFrom: date.optional(),
  effectiveTo: date.optional(),
  attestedOn: date.optional(),
  checkedOn: date.optional(),
}

export const act = {
  slug,
  formerSlugs: z.array(slug).optional(),
  kind: text.describe('As the field names it: Quyết định, Luật, Nghị định.'),
  number: text.optional(),
  year: z.int().min(1900).max(2199).optional(),
  title: localized,
  issuer: slug.optional().describe('A slug of data/agencies.yaml.'),
  ...dates,
  certainty,
  notes: z.array(localized).optional(),
}

/** Facts that loading compares with the text. */
export const OVERRULABLE = ['number', 'year', 'kind', 'issuedOn', 'effectiveFrom', 'effectiveTo', 'signatory'] as const

export const decisionFileShape = z.strictObject({
  format: z.literal('so-nhom/decision/1'),
  ...act,
  signatory: z
    .strictObject({ name: text.optional(), title: text, onBehalf: text.optional(), capacity: text.optional() })
    .optional(),
  overrules: z
    .array(z.strictObject({ field: z.enum(OVERRULABLE), note: localized }))
    .optional()
    .describe('Facts in which the file knows better than its text, each with the reason. The note is shown.'),
  sources: z.array(sourceShape).min(1).describe('The first is where everything comes from, unless said otherwise.'),
  text: z
    .strictObject({
      file: z.string().describe('The text, beside this file, byte for byte as found.'),
      sha256: z
        .string()
        .optional()
        .meta({ pattern: '^[0-9a-f]{64}$' })
        .describe('SHA-256 of that file in hexadecimal. Required: leave it out once, and loading tells it.'),
      components: z
        .array(z.strictObject({ key, title: text.describe('In sentence case, as citations write it.') }))
        .optional()
        .describe('Titles of the attached instruments, which the text writes in capitals.'),
      repairs: repairsShape.optional(),
      oddities: z
        .array(z.strictObject({ at, note: localized }))
        .optional()
        .describe('Odd, but no copying loss: noted, not repaired.'),
    })
    .optional(),
  report: z
    .strictObject({ paragraphs: z.array(z.strictObject({ number: z.int().positive(), text: localized })).min(1) })
    .optional()
    .describe('Where only a report of the decision is known: its paragraphs, restated.'),
  agencyClasses: z.record(key, agencyClass).optional(),
  postClasses: z.record(key, postClass).optional(),
  relations: z.array(relationShape).optional(),
  groups: z.array(group).optional(),
  governs: z
    .array(governed)
    .optional()
    .describe('Groups that an earlier decision set up and that this one governs too, or from then on.'),
  obligations: z.array(obligation).optional(),
  coverage: z
    .array(coverageMark)
    .optional()
    .describe('Places that carry no rule of their own, and what they do instead.'),
  proposals: proposals
    .optional()
    .describe('What a draft proposes. Nothing here loads: move an entry to the list of its name to confirm it.'),
})
export type DecisionFile = z.infer<typeof decisionFileShape>
