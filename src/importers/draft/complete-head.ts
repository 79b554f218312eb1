// What the head of a text does not tell, taken from the line that says with which act something was issued.
import { citedInNote } from '../decision-text/attached-alone.ts'
import type { ParsedDecision } from '../decision-text/parsed.ts'
import { wordsOf } from '../decision-text/rows.ts'

export type TakenFact = 'number' | 'issuer' | 'date'

export interface CompletedDecision extends ParsedDecision {
  /** The facts of the heading that are those of the line, and not of the head. */
  readonly taken: readonly TakenFact[]
}

const FACTS: readonly TakenFact[] = ['number', 'issuer', 'date']
const NOTE = /\( ?(?:Được |Đã )?(?:Ban hành |Kèm )(?:kèm )?theo [^()]{1,600}/iu

/**
 * Number, year, date and issuer that the heading lacks, from the first `(Ban hành kèm theo …)` of the text that does not
 * speak of another act than the heading does. What the heading tells stays.
 */
export function completeHead(parsed: ParsedDecision, text: string): CompletedDecision {
  const { heading, notes } = parsed
  if (notes.some(({ code }) => code === 'DECISION_NOT_IN_TEXT')) {
    return { ...parsed, taken: FACTS.filter((fact) => heading[fact] !== null) }
  }
  const cited = notesOf(parsed, text)
    .map(citedInNote)
    .find(({ number, date }) => agree(heading.number, number) && agree(heading.date, date) && (number ?? date) !== null)
  const taken = cited ? FACTS.filter((fact) => heading[fact] === null && cited[fact] !== null) : []
  if (!cited || taken.length === 0) return { ...parsed, taken: [] }
  const { number, issuer, date, year } = heading
  const completed = { number: number ?? cited.number, issuer: issuer ?? cited.issuer, date: date ?? cited.date }
  return { ...parsed, heading: { ...heading, ...completed, year: year ?? cited.year }, taken }
}

function notesOf({ parts }: ParsedDecision, text: string): readonly string[] {
  return parts.flatMap(({ role, span }) => {
    if (role !== 'attached-heading') return []
    const note = NOTE.exec(wordsOf(text.slice(span.start, span.end)).replace(/[*_]/g, ''))
    return note ? [`${note[0]})`] : []
  })
}

function agree(told: string | null, cited: string | null): boolean {
  return told === null || cited === null || told === cited
}
