// Reads what a report is made for: `… báo cáo về A để tổng hợp, trình B xem xét, quyết định` asks something of A and of B.
import type { Localized } from '../../domain/source.ts'
import { type ProposedBearer, readBearers } from './bearers.ts'
import type { Classes } from './classes.ts'
import { VERBS } from './rule-words.ts'
import type { Unit } from './units.ts'

const REPORTS =
  /(?<!\p{L})(?:báo cáo|phản ánh|kiến nghị|gửi|thông báo)(?!\p{L})(?<between>[^.;]{0,120}?) (?<join>để|có biện pháp) (?<acts>\p{L}[^.;]*)/iu
const TO = /(?:^|.* )(?:về|cho|tới|đến|với) (?<who>.+)$/iu
const ACTS = new RegExp(`^(?:${VERBS})(?!\\p{L})`, 'iu')
const SUBMITS =
  /^(?<own>.*?(?<!\p{L})trình (?<who>[^,;.]{2,120}?)),? (?<then>(?:xem xét|quyết định|phê duyệt|cho ý kiến|chỉ đạo|giải quyết)(?!\p{L}).*)$/iu

const FOR_A_REPORT: Localized = {
  vi: 'Văn bản không nói thẳng ai làm; đọc từ mục đích của việc báo cáo.',
  en: 'The text does not say outright who does it; read from what the report is made for.',
}

/** Of whom a sentence says so in words that are read, and nobody else. What somebody is only to know or be given is no act. */
export function readFollowers(sentence: string, classes: Classes): readonly Unit[] {
  const { between = '', join = '', acts: words = '' } = REPORTS.exec(sentence)?.groups ?? {}
  const acts = words.replace(/[.;,:/\s]+$/u, '')
  const reported = recipient(between.trim(), classes)
  if (!reported || (join === 'để' && !ACTS.test(acts))) return []
  const { own = acts, who = '', then = '' } = SUBMITS.exec(acts)?.groups ?? {}
  const what = join === 'để' ? own : `${join} ${own}`
  const submitted = who === '' ? [] : sure(who, classes)
  return [
    unit(reported, what, { quote: `${join} ${own}`, why: join }),
    ...(submitted.length > 0 ? [unit({ who, bearers: submitted }, then, { quote: `${join} ${acts}`, why: join })] : []),
  ]
}

/** Whether it is only what a report is made for: what the sentence says first is another rule. */
export function isFollower({ reading }: Unit): boolean {
  return reading === FOR_A_REPORT
}

interface Recipient {
  readonly who: string
  readonly bearers: readonly ProposedBearer[]
}

/** `báo cáo Trưởng nhóm`, `phản ánh kịp thời về Văn phòng`: with or without a word between. */
function recipient(words: string, classes: Classes): Recipient | null {
  for (const who of [words, TO.exec(words)?.groups?.who ?? '']) {
    const bearers = who === '' ? [] : sure(who, classes)
    if (bearers.length > 0) return { who, bearers }
  }
  return null
}

function sure(words: string, classes: Classes): readonly ProposedBearer[] {
  const bearers = readBearers(words, classes)
  return bearers.some((bearer) => 'other' in bearer) ? [] : bearers
}

function unit({ who, bearers }: Recipient, acts: string, { quote, why }: Pick<Unit, 'quote' | 'why'>): Unit {
  return { modality: 'DUTY', bearers, statement: `${who} ${acts}`, condition: null, quote, why, reading: FOR_A_REPORT }
}
