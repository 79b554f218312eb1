// What the caption or opening of a provision says about the parts below it: whom they bind, and how.
import type { GroupRole } from '../../domain/group.ts'
import type { Modality } from '../../domain/obligation.ts'
import { addressee, type ProposedBearer, readBearers, readRole, readSubject } from './bearers.ts'
import type { Classes } from './classes.ts'
import { sentenceCase } from './letters.ts'
import { lifts, readModality } from './modality.ts'
import { beginsAct, readUnits } from './units.ts'

/** `subject`: the words for whom the parts bind, as a sentence about them begins; empty where nobody is named. */
export interface Frame {
  readonly modality: Modality | null
  readonly mark: 'DEFINITION' | 'SCOPE' | null
  /** The parts below list the posts of this role. */
  readonly role: GroupRole | null
  readonly bearers: readonly ProposedBearer[]
  readonly subject: string
  /** Words that each of the parts goes on from, where an opening is no sentence without them. */
  readonly lead: string
  /** The words that say so. */
  readonly why: string
}

export const NO_FRAME: Frame = { modality: null, mark: null, role: null, bearers: [], subject: '', lead: '', why: '' }

const FORBIDDEN =
  /(?<!\p{L}|không |không bị )(?:(?:bị |nghiêm )cấm|bị nghiêm cấm|không được (?:làm|phép|thực hiện|sử dụng)|cấm thực hiện)(?!\p{L})|^(?:những |các )?(?:điều|việc|hành vi|nội dung) (?:nghiêm )?cấm/iu
const DEFINITION = /^(?:giải thích (?:từ ngữ|thuật ngữ)|từ ngữ|khái niệm)|được hiểu (?:như sau|là)/iu
const SCOPE =
  /^(?:phạm vi (?:điều chỉnh|áp dụng)|đối tượng (?:áp dụng|điều chỉnh)|phạm vi(?: điều chỉnh)? và đối tượng)/iu
const COMPOSITION = /^thành phần(?: tham gia)?(?: (?:của )?(?:các )?nhóm(?: .*)?)?$/iu
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
  const subject = sentenceCase(who.replace(/\s*\([^)]*\)\s*$/u, ''))
  return { ...NO_FRAME, modality, bearers: readBearers(who, classes), subject, why: heading }
}

/** The role whose holders a caption announces: `Trưởng nhóm`, `Danh sách thành viên nhóm`, `Thành phần tham gia`. */
export function roleOfHeading(heading: string): GroupRole | null {
  const words = heading.replace(/^(?:danh sách|thành phần)(?: (?:các|những))? (?=\S)/iu, '')
  return COMPOSITION.test(heading) ? 'MEMBER' : readRole(words)
}

/** The frame of a caption or an opening below which the holders of a role are listed. */
export function seatsFrame(role: GroupRole, why: string): Frame {
  return { ...NO_FRAME, role, bearers: [{ role }], subject: sentenceCase(why), why }
}

/** Whether an opening introduces terms and their meanings. */
export function opensDefinitions(opening: string): boolean {
  return DEFINITION.test(opening)
}

/** Whether an opening forbids what is listed below it, with or without a word for whom. */
function opensProhibitions(opening: string): boolean {
  return FORBIDDEN.test(opening) || /^(?:nghiêm )?cấm(?!\p{L})/iu.test(opening)
}

const POINTS_ON = / (?:như sau|sau đây|sau|dưới đây)$/iu

/** The frame that an opening sets for the parts that it introduces, without its closing punctuation. */
export function frameOfOpening(words: string, above: Frame, classes: Classes): Frame {
  if (opensProhibitions(words)) {
    const who = /^(?:nghiêm )?cấm (.+)$|^(?:các )?(.+?) (?=không được|bị (?:nghiêm )?cấm)/iu.exec(words)
    const bearers = bearersOr(above, who?.[1] ?? who?.[2] ?? '', classes)
    return { ...NO_FRAME, modality: 'PROHIBITION', bearers, lead: words.replace(POINTS_ON, ''), why: words }
  }
  const said = readModality(words, (who) => readSubject(who, classes).bearers.length > 0)
  if (lifts(words, said)) return NO_FRAME
  if (said) {
    const who = words.slice(0, said.start).trim()
    const bearers = bearersOr(above, who, classes)
    const subject = who === '' ? above.subject : addressee(who)
    return { ...NO_FRAME, modality: said.modality, bearers, subject, why: said.word }
  }
  if (above.role !== null) return above
  const named = above.modality === 'PROHIBITION' ? [] : readBearers(words, classes)
  if (named.length > 0 && !named.some((bearer) => 'other' in bearer)) {
    return { ...NO_FRAME, modality: 'DUTY', bearers: named, subject: addressee(words), why: words }
  }
  const isAct = above.modality === 'PROHIBITION' || (above.modality !== null && beginsAct(words))
  const [unit] = isAct ? readUnits(words, above, classes) : []
  return unit ? { ...above, lead: `${unit.statement}:` } : above
}

function bearersOr(above: Frame, who: string, classes: Classes): readonly ProposedBearer[] {
  const read = who === '' ? [] : readSubject(who, classes).bearers
  return read.length > 0 ? read : above.bearers
}
