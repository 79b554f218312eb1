// What is said of a force on a day, in both languages.
import { type CalendarDate, englishDate, shortOfficialDate } from './calendar.ts'
import type { Force } from './force.ts'
import type { Localized } from './source.ts'

/** What a page says of a force: never a bare "Còn hiệu lực" for a day that nobody has verified. */
export function stateForce(force: Force, on: CalendarDate): Localized {
  const sentence = sentenceOf(force, on)
  if (!force.beforeIssue) return sentence
  return {
    vi: `${sentence.vi} Ngày này trước ngày ký: quyết định có hiệu lực trở về trước.`,
    en: `${sentence.en} This day is before the signature: the decision takes effect from an earlier date.`,
  }
}

function sentenceOf(force: Force, on: CalendarDate): Localized {
  switch (force.status) {
    case 'NOT_YET_IN_FORCE':
      return force.ahead === 'END'
        ? dated(
            'Chưa có hiệu lực; hết hiệu lực trước đó, từ ngày',
            'Not yet in force; ends before that, on',
            force.until,
          )
        : dated('Chưa có hiệu lực; có hiệu lực từ ngày', 'Not yet in force; in force from', force.until)
    case 'EXPIRED':
      return dated('Hết hiệu lực từ ngày', 'No longer in force since', force.since)
    case 'SUSPENDED':
      return dated('Đình chỉ thi hành từ ngày', 'Suspended since', force.since)
    case 'UNKNOWN':
      return doubtWords(force)
    case 'PARTLY_IN_FORCE':
      return verifiedOr(force, on, 'Hết hiệu lực một phần', 'Partly in force')
    case 'IN_FORCE':
      return verifiedOr(force, on, 'Còn hiệu lực', 'In force')
  }
}

function doubtWords({ because, since }: Force): Localized {
  switch (because.at(-1)?.kind) {
    case undefined:
      return { vi: 'Chưa xác định: chưa có nguồn cho thời điểm này.', en: 'Not known: no source speaks of this day.' }
    case 'DEFERS':
      return { vi: 'Chưa xác định: có thể chưa có hiệu lực.', en: 'Not settled: may not be in force yet.' }
    case 'SUSPENDS':
      return dated(
        'Chưa xác định: có thể bị đình chỉ thi hành từ ngày',
        'Not settled: may have been suspended on',
        since,
      )
    case 'RESUMES':
      return dated(
        'Chưa xác định: bị đình chỉ, có thể đã tiếp tục thi hành từ ngày',
        'Not settled: suspended, may have resumed on',
        since,
      )
    default:
      return dated('Chưa xác định: có thể đã hết hiệu lực từ ngày', 'Not settled: may have ended on', since)
  }
}

function verifiedOr(force: Force, on: CalendarDate, vi: string, en: string): Localized {
  if (force.checkedOn !== null && on <= force.checkedOn) return { vi: `${vi}.`, en: `${en}.` }
  const coming = comingWords(force)
  if (coming) return dated(`${vi}; ${coming.vi}`, `${en}; ${coming.en}`, coming.on)
  const partly = force.status === 'PARTLY_IN_FORCE'
  const before = partly ? { vi: `${vi}. `, en: `${en}. ` } : { vi: '', en: '' }
  const checked = checkedWords(force.checkedOn)
  return {
    vi: `${before.vi}Chưa ghi nhận văn bản làm hết hiệu lực${partly ? ' phần còn lại' : ''} (${checked.vi}).`,
    en: `${before.en}No act that ends ${partly ? 'the rest' : 'it'} is on record (${checked.en}).`,
  }
}

/** What is to come first, sure or not; nothing of it is stated as sure that is not. */
function comingWords({ until, ahead, mayEndOn }: Force): (Localized & { readonly on: CalendarDate }) | null {
  if (mayEndOn !== null && (until === null || mayEndOn < until)) {
    return { vi: 'chưa thống nhất: có thể hết hiệu lực từ ngày', en: 'not settled: may end on', on: mayEndOn }
  }
  if (until === null) return null
  switch (ahead) {
    case 'SUSPENSION':
      return { vi: 'bị đình chỉ thi hành từ ngày', en: 'suspended from', on: until }
    case 'END_OF_PART':
      return { vi: 'hết hiệu lực một phần từ ngày', en: 'a part ends on', on: until }
    default:
      return { vi: 'đến hết hiệu lực vào ngày', en: 'ends on', on: until }
  }
}

function checkedWords(checkedOn: CalendarDate | null): Localized {
  if (checkedOn === null) return { vi: 'chưa kiểm tra với nguồn nào', en: 'not checked against any source' }
  return { vi: `kiểm tra đến ${shortOfficialDate(checkedOn)}`, en: `checked to ${englishDate(checkedOn)}` }
}

function dated(vi: string, en: string, date: CalendarDate | null): Localized {
  if (date === null)
    return {
      vi: `${vi.replace(/ (từ|vào) ngày$/, '')} (chưa rõ ngày).`,
      en: `${en.replace(/ (since|on|from)$/, '')} (date not known).`,
    }
  return { vi: `${vi} ${shortOfficialDate(date)}.`, en: `${en} ${englishDate(date)}.` }
}
