// Citations in another's sentence, with slips of one letter, or several at once: `theo khoản 5 Điều 4 Quy chế 893 thì …`.
import { distance } from 'fastest-levenshtein'
import { ENGLISH_KINDS } from './citation.ts'
import { provincesIn } from './citation-issuers.ts'
import { takeDates, takeTelephones } from './citation-numbers.ts'
import { type Core, coreAt, type Part, partsOf, sharingActs } from './citation-parts.ts'
import { LONGEST_CITATION } from './citation-reading.ts'
import { stepNumberAt } from './citation-steps.ts'
import { foldsOf, isSignificant, phraseAt, type Token, tokenize } from './citation-tokens.ts'
import { type CitationReading, readWords } from './citation-words.ts'
import { withUsualLetters } from './look-alikes.ts'
import { isProvinceName } from './title-places.ts'
import { nfc } from './vietnamese.ts'

// By their accents, as they are typed in full; then as they are typed without, where that is no part of another word.
const TALK = new Set(
  'thì là có không được nói gì đã sẽ phải vì nếu khi để mà ạ nhé nhỉ cho hỏi em anh chị ơi mình tôi bạn nào sao hay như thế với cứ theo phạm xem đọc này đó rằng vậy mọi ai đâu nhưng nên cần muốn biết rồi gồm đúng'
    .split(' ')
    .concat(
      'thi la co khong ko dc duoc noi gi neu cho em anh chi oi minh toi nao sao vay xem theo voi can cu gom hoi'.split(
        ' ',
      ),
    )
    .concat('what does say says please see under according pursuant is are must may can if that which how'.split(' ')),
)
/** These too end what stands before a citation; within one they may belong to it. */
const LEADING = new Set(['ve', 'tai', 'to', 'trich'])
const LEADING_PAIRS = new Set([
  ...['thuc hien', 'ap dung', 'vi pham', 'chap hanh', 'thi hanh', 'tuan thu', 'trien khai', 'doi chieu', 'huong dan'],
  ...['quan triet', 'chieu theo', 'thay the', 'sua doi', 'bai bo', 'bo sung'],
])
/** Words that say by whom something was issued, around the name that counts. */
const ISSUED = new Set(['do', 'ban', 'hành', 'hanh', 'ký'])
/** Words that belong to what they stand before, though alone they are talk. */
const NOT_TALK = new Set([
  'thi hanh',
  'noi quy',
  'chi thi',
  'khong gian',
  'co quan',
  'cho thanh',
  'thi xa',
  'toi mat',
  'hoi dong',
])
/** Names that end in a word of talk, those of provinces aside. */
const NAMES = new Set(['quoc hoi', 'xa hoi'])
/** After these the name of an issuer goes on, even after a comma. */
const GOES_ON = new Set('ngay cua nam tinh ubnd uy thanh tp huyen xa so thuoc'.split(' '))
const PLACES = new Set('tỉnh tinh ubnd hđnd hdnd ủy uỷ tp huyện huyen xã sở bộ'.split(' '))
const BEFORE_NAMES = new Set('tỉnh tinh phố pho tp huyện huyen xã sở bộ ubnd của do ở tại'.split(' '))
const MOST_REFERENCES = 10
const STEPS = ['chuong', 'dieu', 'khoan', 'diem']
const KINDS = Object.keys(ENGLISH_KINDS).filter((kind) => kind.includes(' '))

/**
 * The citations in a text that is none itself. What stands before and after them in words of talk is left out, slips of
 * one letter in the words for acts and provisions are mended, and several references that `và` joins are read each.
 * A number alone is none here: it may count anything. Never throws.
 */
export function readSentence(text: string): readonly CitationReading[] {
  if (text.length > LONGEST_CITATION) return []
  const mended = mendWords(nfc(withUsualLetters(text)))
  // What it is not said to be is not what it is.
  if (/(?<![\p{L}\p{M}])(?:không|khong) ph[aả]i(?![\p{L}\p{M}])/iu.test(mended)) return []
  const parts = partsOf(mended).slice(0, MOST_REFERENCES)
  const readings = parts.map(readPart)
  if (parts.length > 1 && readings.every((reading) => reading !== null)) return sharingActs(readings)
  const whole = readPart({ text: mended, isEither: false })
  return whole && isReference(whole) ? [whole] : []
}

function readPart({ text, isEither }: Part): CitationReading | null {
  const { kept, aside } = withoutTalk(text)
  const words = readWords(kept)
  return words && { ...words, aside, isEither: words.isEither || isEither }
}

/** Whether more is named than a number alone, which may count anything. */
function isReference({ numberPart, kindWord, componentWord, steps }: CitationReading): boolean {
  const isFull = numberPart !== null && /\D/.test(numberPart)
  const isNumbered = numberPart !== null && (kindWord !== null || componentWord !== null || steps.length > 0)
  return isFull || isNumbered || componentWord !== null || steps.length > 1 || kindWord !== null
}

/** The text with the words for acts and provisions set right where one letter is off: `Điu 4`, `quyt định 893`. */
function mendWords(text: string): string {
  const tokens = tokenize(text)
  let mended = ''
  let done = 0
  tokens.forEach((token, at) => {
    const right = rightWord(tokens, at)
    if (right === null) return
    mended += text.slice(done, token.start) + right
    done = token.end
  })
  return mended + text.slice(done)
}

function rightWord(tokens: readonly Token[], at: number): string | null {
  const fold = tokens[at]?.fold ?? ''
  if (fold.length < 3 || !/^[a-z]+$/.test(fold) || STEPS.includes(fold)) return null
  const steps = STEPS.filter((word) => isSlip(fold, word))
  if (steps.length === 1 && stepNumberAt(tokens, at + 1, 'CLAUSE')) return steps[0] ?? null
  for (const kind of KINDS) {
    const [first = '', second = ''] = kind.split(' ')
    if (isSlip(fold, first) && tokens[at + 1]?.fold === second) return first
    if (isSlip(fold, second) && tokens[at - 1]?.fold === first) return second
  }
  return null
}

function isSlip(typed: string, word: string): boolean {
  return word.length >= 4 && typed[0] === word[0] && distance(typed, word) === 1
}

/** What of a text is the reference, and the names of places in the rest. */
function withoutTalk(text: string): { readonly kept: string; readonly aside: string | null } {
  const tokens = tokenize(text)
  takeTelephones(tokens)
  takeDates(tokens)
  const cores = coresOf(tokens)
  const [first, last] = [cores[0]?.from ?? 0, cores.at(-1)?.to ?? tokens.length]
  const head = tokens.slice(0, first)
  const begins = lastOfHead(head)
  let ends = tokens.findIndex((_, at) => at >= last && endsReference(tokens, at))
  if (ends < 0) ends = tokens.length
  const kept = tokens
    .slice(begins + 1, ends)
    .filter((_, nth) => !isDropped(tokens, begins + 1 + nth))
    .map(({ written }, nth, all) => written + (all[nth + 1]?.start === all[nth]?.end ? '' : ' '))
    .join('')
  const [before, after] = [head.slice(0, begins + 1), tokens.slice(ends)]
  const names = [...placesIn(before), ...provincesIn(foldsOf(before).join(' ')), ...placesIn(after)]
  return { kept, aside: names.length > 0 ? names.join(' ') : null }
}

/** The last token before a citation that is no part of it: the end of a sentence, or the last word of talk in its own. */
function lastOfHead(head: readonly Token[]): number {
  const isEnd = (token: Token, at: number) =>
    /^[.:;!?]$/.test(token.written) && /^\p{Lu}/u.test(head[at + 1]?.written ?? 'A')
  const sentence = head.findLastIndex(isEnd)
  if (head.slice(sentence + 1).some(({ written }) => PLACES.has(written.toLowerCase()))) return sentence
  const talk = head.findLastIndex(
    ({ fold }, at) => LEADING.has(fold) || LEADING_PAIRS.has(`${head[at - 1]?.fold} ${fold}`) || isTalk(head, at),
  )
  return Math.max(sentence, talk)
}

/** The words in capitals after `tỉnh`, `của` and the like, as names of places are written. */
function placesIn(tokens: readonly Token[]): readonly string[] {
  const names: string[] = []
  tokens.forEach(({ written }, at) => {
    if (!BEFORE_NAMES.has(written.toLowerCase())) return
    for (let next = at + 1; /^\p{Lu}\p{Ll}+$/u.test(tokens[next]?.written ?? ''); next++)
      names.push(tokens[next]?.fold ?? '')
  })
  return names
}

/** Where acts, instruments, provisions and numbers stand that only a citation has. */
function coresOf(tokens: readonly Token[]): readonly Core[] {
  const cores: Core[] = []
  for (let at = 0; at < tokens.length; at++) {
    const core = coreAt(tokens, at)
    if (!core || (core.is === 'ACT' && isVerb(tokens, at, core.to))) continue
    cores.push(core)
    at = core.to - 1
  }
  return cores
}

/** `quy định` says what a text does, unless a number or a name follows it. */
function isVerb(tokens: readonly Token[], at: number, to: number): boolean {
  if (phraseAt(tokens, at, ['quy dinh', 'quyet dinh']) === null) return false
  const next = tokens[to]
  // In `Điều 1 quyết định` an act is named.
  const isNamed =
    tokens[at + 1]?.fold === 'dinh' && tokens[at]?.fold === 'quyet' && /\d/.test(tokens[at - 1]?.fold ?? '')
  if (isNamed && (next === undefined || /^[.,;:?!]$/.test(next.written))) return false
  return next === undefined || isTalk(tokens, to) || ['ve', 'nhu', 'ro', 'viec', '?', ':', '.'].includes(next.fold)
}

function isTalk(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || !TALK.has(token.written.toLowerCase()) || tellsIssuer(tokens, at)) return false
  const pair = `${tokens[at - 1]?.fold} ${token.fold}`
  if (NAMES.has(pair) || isProvinceName(pair)) return false
  return !NOT_TALK.has(`${token.fold} ${tokens[at + 1]?.fold ?? ''}`)
}

/** `được UBND tỉnh … ban hành` says who issued it. */
function tellsIssuer(tokens: readonly Token[], at: number): boolean {
  return /^(duoc|dc)$/.test(tokens[at]?.fold ?? '') && PLACES.has(tokens[at + 1]?.written.toLowerCase() ?? '')
}

/** Whether the reference ends at a word that comes after all that a citation names. */
function endsReference(tokens: readonly Token[], at: number): boolean {
  // After all that is cited `a` is no point but `ạ`.
  if (isTalk(tokens, at) || tokens[at]?.fold === 'a') return true
  if (isVerb(tokens, at, at + 2)) return true
  const [token, next] = tokens.slice(at, at + 2)
  // After a comma a name goes on in capitals, talk does not.
  if (!token || !/^[,.;:?!…]$/u.test(token.written) || !next) return false
  return /^\p{Ll}/u.test(next.written) && !GOES_ON.has(next.fold)
}

function isDropped(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (isVerb(tokens, at, at + 2) || isVerb(tokens, at - 1, at + 1)) return true
  if (isTalk(tokens, at)) return isSignificant(token)
  const isAttached =
    phraseAt(tokens, at, ['ban hanh kem']) !== null || phraseAt(tokens, at - 1, ['ban hanh kem']) !== null
  return tellsIssuer(tokens, at) || (ISSUED.has(token.written.toLowerCase()) && !isAttached)
}
