// The shapes of the files of rosters and successions: what a person may write, before anything is looked up.
import { z } from 'zod'
import { AGENCY_KINDS } from '../../domain/agency.ts'
import { GROUP_ROLES, PLATFORMS } from '../../domain/group.ts'
import { TENURE_CAPACITIES } from '../../domain/person.ts'
import { RANKS } from '../../domain/post.ts'
import { SUCCESSION_EFFECTS } from '../../domain/succession.ts'
import { at, certainty, date, key, localized, period, slug, sourceShape, text } from './shapes.ts'

const end = z
  .union([z.strictObject({ agency: slug }), z.strictObject({ kind: z.enum(AGENCY_KINDS), within: key })])
  .describe('One agency by slug, or every agency of a kind within a province.')

export const successionsFileShape = z.strictObject({
  format: z.literal('so-nhom/successions/1'),
  sources: z.array(sourceShape).min(1),
  successions: z.array(
    z.strictObject({
      key,
      from: end,
      to: end,
      on: date.describe('First day on which `to` stands in the place of `from`.'),
      effect: z.enum(SUCCESSION_EFFECTS),
      scope: localized.optional().describe('Which functions moved, and what is known to have gone elsewhere.'),
      decision: slug.describe('The act that it rests on.'),
      at: at.optional(),
      certainty,
      source: key,
    }),
  ),
})
export type SuccessionsFile = z.infer<typeof successionsFileShape>

const NEUTRAL_KEY =
  'khóa trung tính: một đến ba chữ cái thường không dấu rồi một đến sáu chữ số, như p01 hoặc cb0123, hoặc một UUID viết chữ thường; khóa là một phần của mã định danh công khai nên không được cho biết gì về người đó, như tên, số điện thoại, địa chỉ thư' +
  ' · a neutral key: one to three lower-case letters without accents and then one to six figures, such as p01 or cb0123, or a UUID in lower case; the key is part of public ids, so it must tell nothing of the person, such as a name, a telephone number, an e-mail address'
const personKey = z
  .string(NEUTRAL_KEY)
  .regex(/^([a-z]{1,3}[0-9]{1,6}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/, NEUTRAL_KEY)
  .describe(
    'Permanent and public: the id of the person is group#key. So it tells nothing of the person: one to three letters and one to six figures such as p01, or a UUID.',
  )

const word = text.max(100)
const personRef = z
  .string()
  .regex(
    /^([a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?#)?[a-z0-9]+(-[a-z0-9]+)*$/,
    'khóa trong tệp này, hoặc nhóm#khóa của danh sách khác · a key of this file, or group#key of another roster',
  )
  .describe('A key of persons, or group#key for a person whom the roster of another group describes.')
const postRef = z
  .string()
  .regex(
    /^([a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?#)?[a-z0-9]+(-[a-z0-9]+)*$/,
    'khóa trong tệp này, hoặc cơ-quan#khóa · a key of this file, or agency#key',
  )
  .describe(
    'A key of posts, or agency#key: needed where several posts of the file have the key, or another describes it.',
  )

const person = z.strictObject({
  key: personKey,
  family: word,
  middle: word.optional(),
  given: word,
  publicationBasis: localized.optional().describe('Why the name may be shown. Absent: it is withheld.'),
})

const post = z.strictObject({
  key: key.describe('Permanent: the id of the post is agency#key.'),
  agency: slug,
  title: text.max(300).describe("As the agency writes it, without the agency's name: Giám đốc."),
  rank: z.enum(RANKS),
  ...period,
})

const tenure = z.strictObject({
  key,
  person: personRef,
  post: postRef,
  capacity: z.enum(TENURE_CAPACITIES).optional().describe('FULL where left out.'),
  ...period,
  appointment: z
    .strictObject({
      number: text.optional(),
      on: date.optional(),
      issuer: text.optional().describe('Who issued it, as written.'),
    })
    .optional(),
  certainty,
  source: key.optional().describe('The first where left out.'),
})

const membership = z.strictObject({
  person: personRef,
  role: z.enum(GROUP_ROLES),
  ...period,
  bases: z
    .array(z.strictObject({ decision: slug, at }))
    .optional()
    .describe('The provisions by which the person is in.'),
  certainty,
  source: key.optional().describe('The first where left out.'),
})

export const rosterFileShape = z.strictObject({
  format: z.literal('so-nhom/roster/1'),
  group: slug,
  instance: z
    .strictObject({
      of: slug.describe('The class of groups whose rules it follows.'),
      name: localized,
      field: localized.optional().describe('Its field of work.'),
      agency: slug.optional().describe('The body that it belongs to; the class’s where left out.'),
      platform: z.enum(PLATFORMS).optional(),
      certainty,
      ...period,
    })
    .optional()
    .describe('Where a decision foresees groups without naming one: the group that this roster names.'),
  keptFrom: date.optional().describe('The day from which the roster is attested complete. Absent: nobody attests.'),
  checkedOn: date
    .optional()
    .describe('The last day on which somebody checked the roster against the group: keptFrom where left out.'),
  synthetic: z.boolean().optional().describe('True: its people are made up.'),
  sources: z.array(sourceShape).min(1),
  persons: z.array(person),
  posts: z.array(post),
  tenures: z.array(tenure),
  memberships: z.array(membership),
})
export type RosterFile = z.infer<typeof rosterFileShape>
