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
/** What each text repeats. */
const TEXTS: Readonly<Record<string, string>> = {
  'a text of rules':
    'Thành viên trả lời tin nhắn trong ngày, trừ trường hợp tại khoản 2 Điều 7 Quy chế và các điểm a, b khoản 1 Điều này theo Luật An ninh mạng ngày 12/6/2018.\n',
  brackets: '(',
  labels: 'Điều 1.',
  'a list without end': 'khoản 1, ',
  instruments: 'Quy chế ',
  'instruments issued': 'Quy chế kèm theo ',
  laws: 'Luật An ',
  strokes: '1/',
  quotations: ':“',
  repeals: 'Bãi bỏ Điều 8. ',
  ends: 'Quyết định số 1/QĐ-UBND hết hiệu lực ',
  'verbs and quotations': 'và thay thế “',
}

function milliseconds(run: () => unknown): number {
  const start = performance.now()
  run()
  return Math.round(performance.now() - start)
}

console.log('text | references, 0.5 MB and 1 MB (ms) | formulas, 0.5 MB and 1 MB (ms)')
for (const [name, piece] of Object.entries(TEXTS)) {
  const whole = piece.repeat(Math.ceil(SIZE / piece.length))
  const times = [readReferences, readAmendingFormulas].map((read) =>
    [whole.slice(0, SIZE / 2), whole].map((text) => milliseconds(() => read(text, STANDING))).join(', '),
  )
  console.log([name, ...times].join(' | '))
}
