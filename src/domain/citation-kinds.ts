// Reading the kinds of acts and of the instruments in them: `Quyết định`, `qd`, `Quy chế`, `Phụ lục II`.
import { ATTACHED_KINDS, ENGLISH_KINDS } from './citation.ts'
import { stepNumberAt } from './citation-steps.ts'
import { type Found, phraseAt, type Token, tokenize } from './citation-tokens.ts'
import { foldForSearch } from './vietnamese.ts'

/** Words for kinds with the kinds that they name, run together too, longer ones first: `bo luat` before `luat`. */
const KIND_WORDS: readonly (readonly [string, string])[] = [
  ...Object.keys(ENGLISH_KINDS).map((kind) => [kind, kind] as const),
  ...Object.entries(ENGLISH_KINDS).map(([kind, english]) => [foldForSearch(english), kind] as const),
  ...Object.entries({ qd: 'quyet dinh', nd: 'nghi dinh', nq: 'nghi quyet', qc: 'quy che' }),
  // `Qui chế`, as many spell it.
  ...Object.keys(ATTACHED_KINDS).flatMap((kind) =>
    /quy/.test(kind) ? [[kind.replace('quy', 'qui'), kind] as const] : [],
  ),
]
  .flatMap(([word, kind]) => [[word, kind] as const, [word.replaceAll(' ', ''), kind] as const])
  .sort(([a], [b]) => b.length - a.length)

/** The kind of an instrument as readings give it: `Phụ lục II` and `phu luc 2` are one. */
export function instrumentWord(kind: string): string {
  return instrumentAt(tokenize(kind), 0)?.value ?? foldForSearch(kind)
}

/** The kind of act that is named at a place. `pháp luật` is none. */
export function kindAt(tokens: readonly Token[], at: number): Found<string> | null {
  const found = wordAt(tokens, at, (kind) => !(kind in ATTACHED_KINDS))
  const before = tokens[at - 1]?.fold
  if (found?.value === 'luat' && before === 'phap') return null
  return found?.value === 'lenh' && before === 'menh' ? null : found
}

/** The kind of instrument at a place, an appendix with its number. `theo quy định tại` names none. */
export function instrumentAt(tokens: readonly Token[], at: number): Found<string> | null {
  const found = wordAt(tokens, at, (kind) => kind in ATTACHED_KINDS)
  if (found?.value === 'quy dinh' && (tokens[at - 1]?.fold === 'theo' || tokens[found.to]?.fold === 'tai')) return null
  const number = found?.value === 'phu luc' ? stepNumberAt(tokens, found.to, 'SECTION') : null
  return found && number ? { value: `${found.value} ${number.value}`, to: number.to } : found
}

function wordAt(tokens: readonly Token[], at: number, isWanted: (kind: string) => boolean): Found<string> | null {
  const fold = tokens[at]?.fold
  if (!fold) return null
  for (const [word, kind] of KIND_WORDS) {
    const to = word.startsWith(fold) && isWanted(kind) ? phraseAt(tokens, at, [word]) : null
    if (to !== null) return { value: kind, to }
  }
  return null
}
