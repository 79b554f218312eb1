// Sentences of a decision that carry no rule: they issue what is attached, or say when it has effect.
import type { Localized } from '../../domain/source.ts'

const FORMAL: readonly (readonly [RegExp, Localized])[] = [
  [
    /^ban hành (?:kèm theo|quy|nội|bộ|bản|điều)/iu,
    { vi: 'Ban hành văn bản kèm theo.', en: 'Issues what is attached.' },
  ],
  [
    /(?:(?<!\p{L})này (?:[^.;]{0,60} |[^.;]{0,200}thông qua [^.;]{0,60}và )?(?:có hiệu lực|thay thế|bãi bỏ)|^(?:quyết định|nghị quyết|chỉ thị) có hiệu lực)(?!\p{L})/iu,
    { vi: 'Quy định hiệu lực.', en: 'Sets the effect.' },
  ],
]
/** A sentence that asks something, or tells when or of what group, is no formality although it speaks of the effect. */
const NO_FORMALITY =
  /(?<!\p{L})(?:phải|có trách nhiệm|chịu trách nhiệm|không được|nghiêm cấm)(?!\p{L})|^(?:trong|khi|sau|trước|nếu|các nhóm|nhóm)(?!\p{L})/iu
/** Words that end or replace another act, and the number of one. */
const ENDS_ACT = /(?<!\p{L})(?:thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực)(?!\p{L})/iu
const GOES_ON = /;\s*|,? và (?=(?:giao|yêu cầu|đề nghị)(?!\p{L}))/iu
const OF_EFFECT =
  /(?<!\p{L})(?:hiệu lực|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|kèm theo|thi hành quyết định này|trái với)(?!\p{L})/iu
const DAYS = /\d{1,2}\s?\/\s?\d{1,2}\s?\/\s?\d{4}/gu
const SYMBOL = /\d\s?\/\s?[\p{L}\d]/u

/** What a sentence does, where that is no more than a form. `isRead`: what its provision says of other acts is read. */
export function formality(sentence: string, isRead: boolean): Localized | undefined {
  if (NO_FORMALITY.test(sentence)) return undefined
  // What it says of another act would be lost behind the mark.
  if (!isRead && ENDS_ACT.test(sentence) && SYMBOL.test(sentence.replace(DAYS, ''))) return undefined
  // What it goes on to ask would be lost too.
  if (
    sentence
      .split(GOES_ON)
      .slice(1)
      .some((clause) => !OF_EFFECT.test(clause))
  )
    return undefined
  return FORMAL.find(([pattern]) => pattern.test(sentence))?.[1]
}

// Characters of a sentence that a mark quotes.
const MOST_TOLD = 80

/** The first words of a sentence, by which a mark is told. */
export function beginningOf(sentence: string): string {
  return sentence.length > MOST_TOLD ? `${sentence.slice(0, MOST_TOLD).replace(/\s+\S*$/u, '')} …` : sentence
}
