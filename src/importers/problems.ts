// What is wrong with a file that somebody wants to load: where, what, and what would be right.
import type { Localized } from '../domain/source.ts'

export const FILE_PROBLEMS = {
  FILE_MISSING: 'The file does not exist or cannot be read.',
  FILE_TOO_LARGE: 'The file is larger than the register reads.',
  NOT_UTF8: 'The file is not UTF-8 text.',
  YAML_BROKEN: 'The file is not well-formed YAML, or repeats a key.',
  SHAPE: 'A field is missing, unknown, or not of the form that the schema asks.',
  UNKNOWN_TOPIC: 'The topic is not in data/topics.yaml.',
  UNKNOWN_AGENCY: 'The agency is not in data/agencies.yaml.',
  UNKNOWN_DECISION: 'The act is neither in data/acts.yaml nor a decision of its own.',
  UNKNOWN_GROUP: 'The group is not described by any decision.',
  UNKNOWN_PERSON: 'The person is neither in this file nor in the roster that the reference names.',
  UNKNOWN_POST: 'The post is neither in this file nor in the registry, or its key stands for several.',
  UNKNOWN_PROVINCE: 'No agency of this kind is recorded in the province.',
  UNKNOWN_CLASS: 'The class of posts or agencies is not described in this file.',
  UNKNOWN_SOURCE: 'The source is not described in this file.',
  UNKNOWN_PATH: 'The text has no provision at this path.',
  UNKNOWN_PARAGRAPH: 'The report has no paragraph of this number.',
  UNKNOWN_COMPONENT: 'The text has no instrument of this key.',
  DUPLICATE: 'Two entries have the same key.',
  QUOTE_NOT_FOUND: 'The words quoted are not in the clean text of that place.',
  QUOTE_OF_REPORT: 'A report is cited by paragraph and never quoted.',
  REPAIR_NOT_FOUND: 'The words to repair are not on that line of the text, or not only once.',
  TEXT_CHANGED: 'The text is not the one that the file describes: its checksum differs.',
  FACT_DISAGREES: 'A fact of the file is not what its text says.',
  PATH_OUTSIDE: 'The text must lie beside the decision file.',
  TEXT_OR_REPORT: 'A decision file describes either a text or a report.',
  HIDDEN_CHARACTER: 'The text holds characters that cannot be seen: of no width, of direction, or controls.',
  NO_LETTER: 'A name without a letter is no name.',
  HELD_BY_REGISTER: 'The facts of a case describe what the register holds itself.',
  DATE_AHEAD: 'A day on which something was done has not come yet.',
  PERIOD_REVERSED: 'The period ends before it begins, or on the same day.',
  PERIOD_OVERLAP: 'The same person would be twice in the same place on one day.',
  SUCCESSION_CYCLE: 'Agencies would succeed each other in a circle.',
  RELATION_CYCLE: 'Acts would end, amend or be based on each other in a circle.',
  RELATION_WITHOUT_DAY: 'What ends or suspends another act needs the day from which it does.',
  RELATION_TOO_EARLY: 'The day lies before the act that speaks was issued or took effect.',
  KEEPS_NOTHING: 'The act keeps a part of what it does not end or suspend.',
  NOT_COVERED: 'A provision carries no obligation and no admission rule, and no mark says what it does instead.',
  SYNTHETIC_REGISTER: 'The register is synthetic: records of real decisions never mix with it.',
  SLUG_FOLDER: 'The slug does not agree with the folder that the file lies in.',
} as const
export type FileProblemCode = keyof typeof FILE_PROBLEMS

export interface FileProblem {
  readonly code: FileProblemCode
  readonly file: string
  /** Both from 1; the whole file is 1, 1. */
  readonly line: number
  readonly column: number
  readonly message: Localized
}

/** Where in a file's data something stands: keys and indexes from the top. */
export type DataPath = readonly (string | number)[]

/** Thrown when a file is refused, with everything that is wrong with it, in the order of the file. */
export class FileRefused extends Error {
  readonly problems: readonly FileProblem[]

  constructor(problems: readonly FileProblem[]) {
    const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
    super(sorted.map((problem) => `${formatPlace(problem)}: ${problem.message.en}`).join('\n'))
    this.name = 'FileRefused'
    this.problems = sorted
  }
}

/** `data/x.yaml:12:5` */
export function formatPlace(problem: Pick<FileProblem, 'file' | 'line' | 'column'>): string {
  return `${problem.file}:${problem.line}:${problem.column}`
}
