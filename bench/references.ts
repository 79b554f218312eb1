// Measures reading references and amending formulas in a megabyte of text, as found and hostile, and in half of it.
// node bench/references.ts
import { readAmendingFormulas } from '../src/domain/amending-formulas.ts'
import { readReferences, type Standing } from '../src/domain/references.ts'

const SIZE = 1_000_000
const STANDING: Standing = {
  component: 'quy-che',
  steps: [
    { kind: 'ARTICLE', number: '7' },
    { kind: 'CLAUSE', number: '2' },
  ],
  outer: [],
  components: [
    { key: 'quyet-dinh', kind: 'Quyết định', title: null, attached: false },
    { key: 'quy-che', kind: 'Quy chế', title: 'Quy chế làm việc của nhóm trao đổi công việc', attached: true },
  ],
}
/** What some begin with. */
const HEADS: Readonly<Record<string, string>> = { 'a list of acts repealed': 'Bãi bỏ ' }
/** What each text repeats. */
const TEXTS: Readonly<Record<string, string>> = {
  'a text of rules':
    'Thành viên trả lời tin nhắn trong ngày, trừ trường hợp tại khoản 2 Điều 7 Quy chế và các điểm a, b khoản 1 Điều này theo Luật An ninh mạng ngày 12/6/2018.\n',
  brackets: '(',
  labels: 'Điều 1.',
  'a list without end': 'khoản 1, ',
  'plural lists': 'các điểm a, b, c, d, đ, e, ',
  'appendices without end': 'Phụ lục I, II, III, IV và V, ',
  'appendices issued': 'Phụ lục I, II kèm theo ',
  instruments: 'Quy chế ',
  'instruments issued': 'Quy chế kèm theo ',
  laws: 'Luật An ',
  strokes: '1/',
  quotations: ':“',
  repeals: 'Bãi bỏ Điều 8. ',
  ends: 'Quyết định số 1/QĐ-UBND hết hiệu lực ',
  'verbs and quotations': 'và thay thế “',
  'passive amendments': 'Khoản 1 Điều 5 được sửa đổi, bổ sung như sau: “1. Thành viên trả lời.”\n',
  'passive on one line': 'Điều 8 được bãi bỏ, ',
  'passive verbs': 'được sửa đổi, ',
  'subjects without a verb': 'Quyết định số 1/QĐ-UBND về việc ',
  'titles that hold verbs': 'Điều 5 được sửa đổi bởi Quyết định số 1/QĐ-UBND ',
  'lists of acts': 'Quyết định số 1/QĐ-UBND; ',
  'a list of acts repealed': 'Quyết định số 2/QĐ-UBND; ',
  'repeals in one sentence': 'bãi bỏ Điều 8; ',
  'announced lists': 'Các quyết định sau đây hết hiệu lực: ',
  exceptions: 'bãi bỏ Điều 8 Quyết định số 1/QĐ-UBND, trừ khoản 1, ',
  'what stays': 'Bãi bỏ Điều 8, khoản 1 tiếp tục trái với ',
  'sentences that except': 'Riêng Điều 4 tiếp tục có hiệu lực. ',
  'phrases in turn': 'thay cụm từ “A” bằng cụm từ “B”, ',
  'marks that open and close': '“\'"',
  'marks that only close': '‘”',
}

function milliseconds(run: () => unknown): number {
  const start = performance.now()
  run()
  return Math.round(performance.now() - start)
}

console.log('text | references, 0.5 MB and 1 MB (ms) | formulas, 0.5 MB and 1 MB (ms)')
for (const [name, piece] of Object.entries(TEXTS)) {
  const whole = (HEADS[name] ?? '') + piece.repeat(Math.ceil(SIZE / piece.length))
  const readers = [(text: string) => readReferences(text, STANDING), (text: string) => readAmendingFormulas(text)]
  const times = readers.map((read) =>
    [whole.slice(0, SIZE / 2), whole].map((text) => milliseconds(() => read(text))).join(', '),
  )
  console.log([name, ...times].join(' | '))
}
