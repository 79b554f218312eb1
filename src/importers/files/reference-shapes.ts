// The shapes of the files that decisions refer to: acts that are only cited, agencies, topics.
import { z } from 'zod'
import { AGENCY_KINDS } from '../../domain/agency.ts'
import { act, certainty, key, localized, period, relationShape, slug, sourceShape, text } from './shapes.ts'

export const actsFileShape = z.strictObject({
  format: z.literal('so-nhom/acts/1'),
  sources: z.array(sourceShape).min(1),
  acts: z.array(z.strictObject({ ...act, source: key })),
  relations: z.array(relationShape.required({ from: true, source: true, certainty: true })),
})
export type ActsFile = z.infer<typeof actsFileShape>

export const agenciesFileShape = z.strictObject({
  format: z.literal('so-nhom/agencies/1'),
  sources: z.array(sourceShape).min(1),
  agencies: z.array(
    z.strictObject({
      slug,
      formerSlugs: z.array(slug).optional(),
      name: localized,
      kind: z.enum(AGENCY_KINDS),
      province: key.optional(),
      provinceName: text.optional(),
      parent: slug.optional(),
      ...period,
      certainty,
      endCertainty: certainty.optional().describe('How sure its end is. Absent: as sure as the rest.'),
      source: key,
    }),
  ),
})
export type AgenciesFile = z.infer<typeof agenciesFileShape>

export const topicsFileShape = z.strictObject({
  format: z.literal('so-nhom/topics/1'),
  topics: z.array(z.strictObject({ key, label: localized })),
})
export type TopicsFile = z.infer<typeof topicsFileShape>
