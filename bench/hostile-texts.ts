// Texts that the parser's time is measured on: one that people wrote, and those that would make a careless reader slow.
import { readFileSync } from 'node:fs'

export interface MeasuredText {
  readonly name: string
  /** A text of the given length in UTF-16 code units. */
  of(length: number): string
}

const decision = readFileSync(
  new URL('../data/decisions/lai-chau/893-qd-ubnd-2019/source.txt', import.meta.url),
  'utf8',
)

export const MEASURED: readonly MeasuredText[] = [
  repeated('893/QĐ-UBND again and again', decision),
  { name: '893/QĐ-UBND, letters decomposed', of: (length) => repeated('', decision.normalize('NFD')).of(length) },
  { name: '893/QĐ-UBND, all on one line', of: (length) => repeated('', decision.replaceAll('\n', ' ')).of(length) },
  repeated('a million (', '('),
  repeated('a million “', '“'),
  repeated('articles on one line', 'Điều 1. '),
  repeated('articles, each on its line', 'Điều 1.\n'),
  repeated('points on one line', 'a) '),
  repeated('points, each on its line', 'a) \n'),
  repeated('passages never closed', '“Điều 1. A\n'),
  repeated('one line of words', 'nhóm trao đổi công việc '),
  repeated('one line of one letter', 'a'),
  repeated('short lines', 'a\n'),
  repeated('short lines in capitals', 'A\n'),
  repeated('blank lines', '\n'),
  repeated('blanks', ' '),
  repeated('columns', 'a | b\n'),
  repeated('heads in columns', 'Số: 1/QĐ | Mẫu, ngày 01 tháng 01\n'),
  repeated('cells broken over rows', '| Số: 1/QĐ-\n| ỦY BAN\n| NHÂN\n'),
  repeated('cells of several lines', '| Nơi nhận:<br>- A;<br>- B | TM. A<br>(Đã ký)<br>Nguyễn Mẫu |\n'),
  repeated('empty cells between bars', 'Số: 1/QĐ | Mẫu\n|\n|\n'),
  repeated('bars, each on its line', '|\nA\n'),
  repeated('columns by tabs', 'Số: 1/QĐ\t\tMẫu, ngày 1 tháng 1\n\t\tA\n'),
  repeated('columns by blanks', 'Số: 1/QĐ       Mẫu, ngày 1 tháng 1\n\n\n            A\n'),
  repeated('columns run together', 'Nơi nhận: TM. ỦY BAN\n- A; KT. CHỦ TỊCH\n'),
  repeated('running heads', 'Tỉnh Mẫu\nTrang 1/9\n'),
  repeated('digital signatures', 'Ký bởi: A\n'),
  repeated('specks', '.\n'),
  repeated('forms', '\nMẫu số 01\nĐƠN\n'),
  repeated('addressees', 'Số: 1/UBND\nKính gửi:\n'),
  repeated('figures read as letters', 'Điều l. A\nl. B\n'),
  repeated('nations', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n'),
  repeated('bases in one paragraph', 'Căn cứ Luật Ví dụ; '),
  repeated('acts in one basis', 'Căn cứ Luật Một ngày 19/6/2015, '),
  repeated('acts in one title', 'Căn cứ Luật Một ngày 19/6/2015 và Luật '),
  repeated('references over lines', 'tại\nĐiều 2 và\nkhoản 1\n'),
  repeated('appendices', 'PHỤ LỤC\n'),
  repeated('recipients', 'Nơi nhận:\n'),
  repeated('marks upon one letter', '\u0301'),
  repeated('strokes', '\\'),
  repeated('asterisks', '**a'),
  repeated('page numbers', '1\n\n'),
  repeated('NUL', '\0'),
]

function repeated(name: string, words: string): MeasuredText {
  return { name, of: (length) => words.repeat(Math.ceil(length / words.length)).slice(0, length) }
}
