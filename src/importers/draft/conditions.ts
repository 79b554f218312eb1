// Sets apart the words of a sentence that say when it holds (`khi …`, `trường hợp …`, `nếu …`).
import { ACT_VERBS, BEARER_WORDS, MODAL_WORDS } from './rule-words.ts'

/** `main` is cut from the sentence as it stands; `condition` is null where nothing limits it. */
export interface Conditioned {
  readonly main: string
  readonly condition: string | null
}

const LEADING =
  /^(?:(?:trong )?trường hợp|(?:trước |ngay sau |sau |ngay |mỗi )?khi|nếu|trong quá trình|trong thời gian)(?!\p{L})/iu
const TRAILING =
  /(?<!\p{L})(?:trừ (?:trường hợp|khi)|(?:trong )?trường hợp|(?:trước |ngay sau |sau |ngay )?khi|nếu)(?!\p{L})/iu
const MAIN_BEGINS = new RegExp(`^(?:thì |(?:${MODAL_WORDS}|${ACT_VERBS}|${BEARER_WORDS})(?!\\p{L}))`, 'iu')
const MODAL = /(?<!\p{L})(?:thì|cần|phải|có trách nhiệm|không được|nghiêm cấm)(?!\p{L})/iu

/** Cuts a condition from the beginning, or else from the end. Words within a condition are never what a rule says. */
export function splitCondition(words: string): Conditioned {
  return leading(words) ?? trailing(words)
}

function leading(words: string): Conditioned | null {
  if (!LEADING.test(words)) return null
  for (let at = words.indexOf(','); at !== -1; at = words.indexOf(',', at + 1)) {
    const rest = words.slice(at + 1).trimStart()
    if (MAIN_BEGINS.test(rest)) return { condition: words.slice(0, at), main: rest.replace(/^thì /iu, '') }
  }
  const modal = MODAL.exec(words)
  if (!modal || modal.index === 0) return null
  const main = words.slice(modal.index).replace(/^thì /iu, '')
  return { condition: words.slice(0, modal.index).replace(/[,\s]+$/u, ''), main }
}

function trailing(words: string): Conditioned {
  const found = TRAILING.exec(words)
  if (!found || found.index === 0) return { main: words, condition: null }
  return { main: words.slice(0, found.index).replace(/[,\s]+$/u, ''), condition: words.slice(found.index) }
}
