// Sets apart the words of a sentence that say when it holds (`khi …`, `trường hợp …`, `nếu …`).
import { BEARER_WORDS, MODAL_WORDS, VERBS } from './rule-words.ts'

/** `main` is cut from the sentence as it stands; `condition` is null where nothing limits it. */
export interface Conditioned {
  readonly main: string
  readonly condition: string | null
}

const LEADING =
  /^(?:(?:trong )?trường hợp|(?:trước |ngay sau |sau |ngay |mỗi )?khi|nếu|trong quá trình|trong thời gian)(?!\p{L})/iu
const TRAILING =
  /(?<!\p{L}|(?:kể )?từ )(?:trừ (?:trường hợp|khi)|(?:trong )?trường hợp|(?:trước |ngay sau |sau |ngay )?khi|nếu)(?!\p{L})/iu
const SUBJECT_BEGINS = new RegExp(`^(?:thì |(?:${MODAL_WORDS}|${BEARER_WORDS})(?!\\p{L}))`, 'iu')
const VERB_BEGINS = new RegExp(`^(?:${VERBS})(?!\\p{L}| của(?!\\p{L}))`, 'iu')
const MODAL = /(?<!\p{L})(?:thì|cần|phải|có trách nhiệm|không được|nghiêm cấm)(?!\p{L})/iu
const ASKS = new RegExp(`(?<!\\p{L})(?:${MODAL_WORDS}|${VERBS})(?!\\p{L})|[,;]`, 'iu')
/** After a comma: what the sentence goes on to ask, so that the condition before it stands in the middle. */
const GOES_ON = new RegExp(`,\\s+(?:và )?(?:${VERBS}|${MODAL_WORDS}|không)(?!\\p{L})`, 'iu')
/** Words that stand in pairs with a comma between them, which ends nothing. */
const PAIR_BEGINS = /(?<!\p{L})(?:cơ quan|đơn vị|tổ chức|cá nhân|chỉ đạo|kiểm tra|quản lý|sở|ban|cán bộ|công chức)$/iu
const PAIR_ENDS =
  /^(?:cơ quan|đơn vị|tổ chức|cá nhân|điều hành|giám sát|vận hành|sử dụng|ban|ngành|công chức|viên chức)(?!\p{L})/iu

/**
 * Cuts a condition from the beginning, or else from the end. Words within a condition are never what a rule says. A
 * condition in the middle of several acts is left where it is: of which of them it holds nobody has said.
 */
export function splitCondition(words: string): Conditioned {
  return leading(words) ?? trailing(words)
}

function leading(words: string): Conditioned | null {
  if (!LEADING.test(words)) return null
  // Who is to act ends a condition more surely than an act, which a condition may list too.
  for (const begins of [SUBJECT_BEGINS, VERB_BEGINS]) {
    for (let at = words.indexOf(','); at !== -1; at = words.indexOf(',', at + 1)) {
      const rest = words.slice(at + 1, at + 80).trimStart()
      if (!begins.test(rest) || isPair(words.slice(Math.max(0, at - 20), at), rest)) continue
      const main = words.slice(at + 1).trimStart()
      return { condition: words.slice(0, at), main: main.replace(/^thì /iu, '') }
    }
  }
  const modal = MODAL.exec(words)
  if (!modal || modal.index === 0) return null
  const main = words.slice(modal.index).replace(/^thì /iu, '')
  return { condition: words.slice(0, modal.index).replace(/[,\s]+$/u, ''), main }
}

function isPair(before: string, after: string): boolean {
  return PAIR_BEGINS.test(before) && PAIR_ENDS.test(after)
}

/** `Các thành viên khi tham gia nhóm không được phát tán tin`: before it stands only whom the rule binds. */
function inMiddle(before: string, condition: string): Conditioned | null {
  const modal = MODAL.exec(condition)
  if (!modal || ASKS.test(before) || /[,;]/u.test(condition.slice(0, modal.index))) return null
  const main = `${before.trimEnd()} ${condition.slice(modal.index).replace(/^thì /iu, '')}`
  return { main, condition: condition.slice(0, modal.index).trimEnd() }
}

function trailing(words: string): Conditioned {
  const found = TRAILING.exec(words)
  if (!found || found.index === 0) return { main: words, condition: null }
  const condition = words.slice(found.index)
  const middle = inMiddle(words.slice(0, found.index), condition)
  if (middle) return middle
  if (GOES_ON.test(condition)) return { main: words, condition: null }
  return { main: words.slice(0, found.index).replace(/[,\s]+$/u, ''), condition }
}
