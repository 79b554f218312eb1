// The names that tests of rule cases use for the shape of a case file.
import type { CaseFacts as Facts, CaseFile as File, MayJoinFileCase } from '../../src/importers/files/case-shape.ts'

export type CaseFacts = Facts
export type CaseFile = File
/** A case that asks who may join. */
export type RuleCase = MayJoinFileCase
export type Wanted = MayJoinFileCase['want']
