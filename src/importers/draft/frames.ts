// What the caption or opening of a provision says about the parts below it: whom they bind, and how.
import type { GroupRole } from '../../domain/group.ts'
import type { Modality } from '../../domain/obligation.ts'
import { type ProposedBearer, readBearers } from './bearers.ts'
import type { Classes } from './classes.ts'

/** `subject`: the words for whom the parts bind, as a sentence about them begins; empty where nobody is named. */
export interface Frame {
  readonly modality: Modality | null
  readonly mark: 'DEFINITION' | 'SCOPE' | null
  /** The parts below list the posts of this role. */
  readonly role: GroupRole | null
  readonly bearers: readonly ProposedBearer[]
  readonly subject: string
  /** The words that say so. */
  readonly why: string
}

export const NO_FRAME: Frame = { modality: null, mark: null, role: null, bearers: [], subject: '', why: '' }

const FORBIDDEN =
  /(?<!\p{L})(?:(?:bị |nghiêm )cấm|bị nghiêm cấm|không được (?:làm|phép|thực hiện|sử dụng)|cấm thực hiện)(?!\p{L})|^(?:những |các )?(?:điều|việc|hành vi|nội dung) (?:nghiêm )?cấm/iu
const DEFINITION = /^(?:giải thích (?:từ ngữ|thuật ngữ)|từ ngữ|khái niệm)|được hiểu (?:như sau|là)/iu
const SCOPE =
  /^(?:phạm vi (?:điều chỉnh|áp dụng)|đối tượng (?:áp dụng|điều chỉnh)|phạm vi(?: điều chỉnh)? và đối tượng)/iu
const TO = /^đối với (?<who>.+)$/iu
const DUTIES_OF =
  /^(?:trách nhiệm|nhiệm vụ|nghĩa vụ|bổn phận)(?:(?:,| và) (?:nhiệm vụ|quyền hạn|nghĩa vụ|quyền))* của (?<who>.+)$/iu
const RIGHTS_OF = /^quyền(?: hạn| lợi)? của (?<who>.+)$/iu

/** The frame that a caption sets; that of above where it sets none. */
export function frameOfHeading(heading: string | null, above: Frame, classes: Classes): Frame {
  if (heading === null) return above
  if (FORBIDDEN.test(heading)) return { ...NO_FRAME, modality: 'PROHIBITION', why: heading }
  if (DEFINITION.test(heading)) return { ...NO_FRAME, mark: 'DEFINITION', why: heading }
  if (SCOPE.test(heading)) return { ...NO_FRAME, mark: 'SCOPE', why: heading }
  const duties = (TO.exec(heading) ?? DUTIES_OF.exec(heading))?.groups?.who
  const rights = RIGHTS_OF.exec(heading)?.groups?.who
  const who = duties ?? rights
  if (who === undefined) return above
  const modality = rights === undefined ? 'DUTY' : 'PERMISSION'
  const subject = who.replace(/\s*\([^)]*\)\s*$/u, '')
  return { ...NO_FRAME, modality, bearers: readBearers(who, classes), subject, why: heading }
}

/** Whether an opening introduces terms and their meanings. */
export function opensDefinitions(opening: string): boolean {
  return DEFINITION.test(opening)
}

/** Whether an opening forbids what is listed below it, with or without a word for whom. */
export function opensProhibitions(opening: string): boolean {
  return FORBIDDEN.test(opening) || /^(?:nghiêm )?cấm(?!\p{L})/iu.test(opening)
}
