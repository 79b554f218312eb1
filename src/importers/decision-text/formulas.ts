// Sentences that close an act below its last clause and belong to none: its adoption, and to whom it is made known.
import type { CalendarDate } from '../../domain/calendar.ts'
import { findDate } from './acts.ts'
import type { Words } from './letters.ts'
import { endsInstrument } from './punctuation.ts'

const ADOPTION =
  /^(?:bo luat|luat|phap lenh|nghi quyet) nay (?:da )?duoc [^.;:]{3,200} thong qua (?=(?:[^.;:]{0,80} )?ngay )/
const NOTICE = /^[^.;:]{3,200} thong bao (?:de|den) [^.;:]{3,200} biet(?![a-z])[^.;:]{0,80}\./

/** `Luật này đã được Quốc hội thông qua ngày …`; not where the sentence sets a day of effect, which is a rule. */
export function isAdoption({ folded }: Words): boolean {
  return ADOPTION.test(folded) && !/ hieu luc(?![a-z])/.test(folded)
}

/** The day on which the act was adopted, as its closing sentence tells; null where it is none, or has no real day. */
export function adoptedOn({ folded }: Words): CalendarDate | null {
  const lead = ADOPTION.exec(folded)
  return lead ? (findDate(folded.slice(lead[0].length))?.value ?? null) : null
}

/** `Văn phòng thông báo để các cơ quan biết, thực hiện./.` */
export function isNotice({ words, folded }: Words): boolean {
  return endsInstrument(words) && NOTICE.test(folded)
}
