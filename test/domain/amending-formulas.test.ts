// Amending formulas: what official sentences change in either voice, and what only mentions a change.
import { describe, expect, it } from 'vitest'
import { type AmendingFormula, readAmendingFormulas } from '../../src/domain/amending-formulas.ts'
import { formatPath, type PathStep } from '../../src/domain/provision.ts'
import type { TextReference } from '../../src/domain/references.ts'

const pathOf = (steps: readonly PathStep[]) => formatPath({ component: '', steps })

function targetText({ act, places }: TextReference): string {
  const named = act.of === 'OTHER' ? [act.number ?? act.title, act.instrument] : act.of === 'UNCLEAR' ? [act.kind] : []
  return [...named, ...places.map(pathOf)].filter((part) => part !== null && part !== '').join(' ')
}

function line({ kind, targets, kept, insertion, phrase, on, announced }: AmendingFormula): string {
  const place = insertion && `${insertion.where} ${pathOf(insertion.place.places.at(-1) ?? [])}`
  const words = phrase && `«${phrase.old ?? ''}»→«${phrase.new ?? ''}»`
  const list = announced && `list of ${announced.kind}`
  const part = kept && ['in part', ...kept.map(({ steps }) => pathOf(steps))].join(' but ')
  return [kind, targets.map(targetText).join(', '), part, place, words, on, list].filter(Boolean).join(' | ')
}

const read = (text: string) => readAmendingFormulas(text).map(line)

describe('a formula in the active voice', () => {
  it.each<[string, readonly string[]]>([
    ['Bãi bỏ Điều 8; Điều 9; khoản 1 Điều 10.', ['REPEALS | /dieu-8, /dieu-9, /dieu-10/khoan-1']],
    ['Bãi bỏ toàn bộ Quyết định số 7/2015/QĐ-UBND do không còn phù hợp.', ['REPEALS | 7/2015/QĐ-UBND']],
    ['Nay bãi bỏ Quyết định số 5/QĐ-UBND.', ['REPEALS | 5/QĐ-UBND']],
    ['Bỏ khoản 2 Điều 4.', ['REPEALS | /dieu-4/khoan-2']],
    ['Hủy Quyết định số 5/QĐ-UBND.', ['ANNULS | 5/QĐ-UBND']],
    ['Kể từ ngày 01/8/2030, bãi bỏ Quyết định số 5/QĐ-UBND.', ['REPEALS | 5/QĐ-UBND | 2030-08-01']],
    ['Ngưng hiệu lực thi hành Điều 5 Quyết định số 5/QĐ-UBND.', ['SUSPENDS | 5/QĐ-UBND /dieu-5']],
    ['Thay thế Điều 3 bằng Điều 3 mới như sau:', ['REPLACES | /dieu-3']],
    [
      'Thay thế Phụ lục I, Phụ lục II ban hành kèm theo Quyết định số 5/QĐ-UBND bằng Phụ lục I kèm theo Quyết định này.',
      ['REPLACES | 5/QĐ-UBND phu luc 1, 5/QĐ-UBND phu luc 2'],
    ],
    ['Quyết định này thay thế cho Quyết định số 5/QĐ-UBND.', ['REPLACES | 5/QĐ-UBND']],
    [
      'Quyết định này có hiệu lực từ ngày ký, thay thế Quyết định số 5/QĐ-UBND và bãi bỏ Điều 3 Quyết định số 6/QĐ-UBND.',
      ['REPLACES | 5/QĐ-UBND', 'REPEALS | 6/QĐ-UBND /dieu-3'],
    ],
    ['Quyết định này có hiệu lực từ ngày ký; thay thế Quyết định số 5/QĐ-UBND.', ['REPLACES | 5/QĐ-UBND']],
    [
      'Sửa đổi khoản 2 và bãi bỏ khoản 3 Điều 4 Quyết định số 5/QĐ-UBND.',
      ['AMENDS | 5/QĐ-UBND /dieu-4/khoan-2', 'REPEALS | 5/QĐ-UBND /dieu-4/khoan-3'],
    ],
    [
      'Sửa đổi khoản 2 và bổ sung khoản 2a vào sau khoản 2 Điều 4 như sau:',
      ['AMENDS | /dieu-4/khoan-2', 'AMENDS | /dieu-4/khoan-2a | AFTER /dieu-4/khoan-2'],
    ],
    ['Trong Điều 5, bãi bỏ khoản 2.', ['REPEALS | /dieu-5/khoan-2']],
    [
      'Sửa đổi khoản 1 Điều 5 Quyết định số 5/QĐ-UBND đã được sửa đổi tại khoản 2 Điều 1 Quyết định số 9/QĐ-UBND như sau:',
      ['AMENDS | 5/QĐ-UBND /dieu-5/khoan-1'],
    ],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  it.each<[string, readonly string[]]>([
    ['Bổ sung Điều 5a, Điều 5b vào sau Điều 5.', ['AMENDS | /dieu-5a, /dieu-5b | AFTER /dieu-5']],
    ['Bổ sung vào sau Điều 5 Điều 5a như sau:', ['AMENDS | /dieu-5a | AFTER /dieu-5']],
    ['Sau khoản 3 Điều 7 bổ sung khoản 3a như sau:', ['AMENDS | /dieu-7/khoan-3a | AFTER /dieu-7/khoan-3']],
    ['Bổ sung thêm khoản 4 vào Điều 5.', ['AMENDS | /dieu-5/khoan-4 | IN /dieu-5']],
    ['Thêm điểm đ vào khoản 2 Điều 10.', ['AMENDS | /dieu-10/khoan-2/diem-đ | IN /dieu-10/khoan-2']],
  ])('tells where something is inserted: %s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  it.each<[string, readonly string[]]>([
    ['Thay thế các cụm từ “A”, “B” bằng cụm từ “C” tại Điều 3.', ['«A»→«C»', '«B»→«C»']],
    ['Thay cụm từ “A” bằng cụm từ “B”, cụm từ “C” bằng cụm từ “D” tại Điều 3.', ['«A»→«B»', '«C»→«D»']],
    ['Thay thế cụm từ "A" thành cụm từ "B" tại Điều 3.', ['«A»→«B»']],
    ['Tại Điều 3, thay từ ‘A’ bằng từ ‘B’.', ['«A»→«B»']],
    ['Điều 3 Quy chế: bỏ cụm từ “A”.', ['«A»→«»']],
    ['Bổ sung cụm từ “A” vào sau cụm từ “B” tại Điều 3.', ['«»→«A»']],
    ['Cụm từ “A” tại Điều 3 được thay thế bằng cụm từ “B”.', ['«A»→«B»']],
    ['Cụm từ “A” tại Điều 3 được sửa thành “B”.', ['«A»→«B»']],
    ['Các cụm từ “A”, “B” tại Điều 3 bị bãi bỏ.', ['«A»→«»', '«B»→«»']],
    ['Điều 3 được bổ sung cụm từ “A” vào sau cụm từ “B”.', ['«»→«A»']],
  ])('of phrases has one for each, and amends their places: %s', (text, wanted) => {
    expect(read(text)).toEqual(wanted.map((words) => expect.stringMatching(`^AMENDS \\| .*/dieu-3 \\| ${words}$`)))
  })
})

describe('a formula in the passive voice', () => {
  it.each<[string, readonly string[]]>([
    ['Khoản 1 Điều 5 được sửa đổi, bổ sung như sau:', ['AMENDS | /dieu-5/khoan-1']],
    [
      'Điểm a và điểm b khoản 2 Điều 6 được sửa đổi như sau:',
      ['AMENDS | /dieu-6/khoan-2/diem-a, /dieu-6/khoan-2/diem-b'],
    ],
    ['Khoản 1 Điều 5 của Quyết định số 5/QĐ-UBND được sửa đổi như sau:', ['AMENDS | 5/QĐ-UBND /dieu-5/khoan-1']],
    ['Khoản 1 Điều 5 Quy chế làm việc của cơ quan được sửa đổi như sau:', ['AMENDS | quy che /dieu-5/khoan-1']],
    ['Tên Điều 5 được sửa đổi như sau:', ['AMENDS | /dieu-5']],
    ['Điều 5 sửa đổi như sau:', ['AMENDS | /dieu-5']],
    ['Các Điều 8, 9 và 10 bị bãi bỏ.', ['REPEALS | /dieu-8, /dieu-9, /dieu-10']],
    ['Điều 8 được bãi bỏ kể từ ngày 01/8/2030.', ['REPEALS | /dieu-8 | 2030-08-01']],
    ['Điều 5 được bãi bỏ, Điều 6 được sửa đổi như sau:', ['REPEALS | /dieu-5', 'AMENDS | /dieu-6']],
    ['Quyết định số 5/QĐ-UBND bị hủy bỏ.', ['ANNULS | 5/QĐ-UBND']],
    ['Quyết định số 5/QĐ-UBND bị thu hồi.', ['REVOKES | 5/QĐ-UBND']],
    ['Quyết định số 5/QĐ-UBND bị đình chỉ thi hành.', ['SUSPENDS | 5/QĐ-UBND']],
    ['Khoản 2 Điều 5 được đính chính như sau:', ['CORRECTS | /dieu-5/khoan-2']],
    ['Điều 3 Quyết định số 5/QĐ-UBND được thay thế bằng Điều 3 mới như sau:', ['REPLACES | 5/QĐ-UBND /dieu-3']],
    ['Quyết định số 5/QĐ-UBND được thay thế bởi Quyết định này.', ['REPLACES | 5/QĐ-UBND']],
    ['Phụ lục I được thay thế bằng Phụ lục I kèm theo Quyết định này.', ['REPLACES | phu luc 1']],
    ['Điều 5a được bổ sung vào sau Điều 5 như sau:', ['AMENDS | /dieu-5a | AFTER /dieu-5']],
    ['Điều 6 được bổ sung các khoản 4 và 5 như sau:', ['AMENDS | /dieu-6/khoan-4, /dieu-6/khoan-5 | IN /dieu-6']],
    ['Khoản 2 Điều 4 bổ sung điểm đ như sau:', ['AMENDS | /dieu-4/khoan-2/diem-đ | IN /dieu-4/khoan-2']],
    [
      'Khoản 1 Điều 5 (đã được sửa đổi tại khoản 2 Điều 1 Quyết định số 9/QĐ-UBND) được sửa đổi như sau:',
      ['AMENDS | /dieu-5/khoan-1'],
    ],
    [
      'Quyết định số 5/QĐ-UBND về việc ban hành Quy chế họp hết hiệu lực từ ngày 01/8/2030.',
      ['REPEALS | 5/QĐ-UBND | 2030-08-01'],
    ],
    ['Quyết định số 5/QĐ-UBND được sửa đổi bởi Quyết định số 9/QĐ-UBND hết hiệu lực.', ['REPEALS | 5/QĐ-UBND']],
    ['Kể từ ngày Quyết định này có hiệu lực, Quyết định số 5/QĐ-UBND không còn hiệu lực.', ['REPEALS | 5/QĐ-UBND']],
    ['Điều 5 ngưng hiệu lực thi hành từ ngày 01/8/2030.', ['SUSPENDS | /dieu-5 | 2030-08-01']],
    ['Quyết định này có hiệu lực từ ngày ký và Quyết định số 5/QĐ-UBND hết hiệu lực.', ['REPEALS | 5/QĐ-UBND']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
    expect(read(text.normalize('NFD')).map((one) => one.normalize('NFC'))).toEqual(wanted)
  })
})

describe('what a formula takes for changed', () => {
  it.each<[string, readonly string[]]>([
    // The titles of acts name others.
    ['Bãi bỏ Quyết định số 7/QĐ-UBND sửa đổi Quyết định số 5/QĐ-UBND.', ['REPEALS | 7/QĐ-UBND']],
    ['Bãi bỏ Quyết định số 7/QĐ-UBND về việc họp và Quyết định số 8/QĐ-UBND.', ['REPEALS | 7/QĐ-UBND, 8/QĐ-UBND']],
    ['Bãi bỏ Quyết định số 7/QĐ-UBND theo quy định tại Điều 12 Luật An ninh mạng năm 2018.', ['REPEALS | 7/QĐ-UBND']],
    // Of a whole act only a part.
    ['Bãi bỏ một số điều của Quyết định số 7/QĐ-UBND như sau:', ['AMENDS | 7/QĐ-UBND | list of REPEALS']],
    ['Bãi bỏ quy định về thời hạn tại khoản 2 Điều 4.', ['AMENDS | /dieu-4/khoan-2']],
    ['Thay thế ông A bằng ông B tại Điều 1 Quyết định số 8/QĐ-UBND.', ['AMENDS | 8/QĐ-UBND /dieu-1']],
    ['Sửa đổi Đề án ban hành kèm theo Quyết định số 8/QĐ-UBND.', ['AMENDS | 8/QĐ-UBND']],
    ['Mẫu số 02 tại Phụ lục II được thay thế bằng Mẫu số 02 ban hành kèm theo Quyết định này.', ['AMENDS | phu luc 2']],
    ['Thay thế Mẫu số 02 tại Phụ lục II bằng Mẫu số 02 kèm theo Quyết định này.', ['AMENDS | phu luc 2']],
    ['Một số điều của Quyết định số 7/QĐ-UBND hết hiệu lực.', ['REPEALS | 7/QĐ-UBND | in part']],
    ['Điều chỉnh, bổ sung một số nội dung của Quyết định số 7/QĐ-UBND.', ['AMENDS | 7/QĐ-UBND']],
    [
      'Bãi bỏ nội dung quy định tại điểm a khoản 2 Điều 3 và cụm từ “định kỳ” tại Điều 4.',
      ['REPEALS | /dieu-3/khoan-2/diem-a', 'AMENDS | /dieu-4 | «định kỳ»→«»'],
    ],
    // Lists.
    ['Khoản 3, khoản 4 Điều 12; Điều 15 bị bãi bỏ.', ['REPEALS | /dieu-12/khoan-3, /dieu-12/khoan-4, /dieu-15']],
    ['Các quyết định sau đây hết hiệu lực:', ['REPEALS | list of REPEALS']],
    ['Các quyết định sau đây được bãi bỏ:', ['REPEALS | list of REPEALS']],
    ['Bãi bỏ các văn bản sau: Quyết định số 1/QĐ-UBND; Quyết định số 2/QĐ-UBND.', ['REPEALS | 1/QĐ-UBND, 2/QĐ-UBND']],
    [
      'Bãi bỏ Điều 3 và sửa đổi Điều 4 như sau: “Điều 4. Bãi bỏ Điều 9. Tin “Mật”. Bãi bỏ Điều 8.”',
      ['REPEALS | /dieu-3', 'AMENDS | /dieu-4'],
    ],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })
})

describe('a duty, a wish, a condition or a report of a change', () => {
  it.each([
    'Quy chế này được sửa đổi khi cần thiết.',
    'Quy chế này được sửa đổi, bổ sung theo quy định của pháp luật.',
    'Trong trường hợp văn bản được sửa đổi, bổ sung hoặc thay thế thì thực hiện theo văn bản mới.',
    'Trường hợp Quyết định số 12/2018/QĐ-UBND được sửa đổi, bổ sung, thay thế thì thực hiện theo văn bản mới.',
    'Khi Điều 5 được sửa đổi, thành viên thực hiện theo Điều 5 mới.',
    'Nếu Quyết định số 12/2018/QĐ-UBND hết hiệu lực thì áp dụng quy định của pháp luật.',
    'Sau khi Quyết định số 5/2018/QĐ-UBND bị bãi bỏ, các đơn vị thực hiện theo quy định mới.',
    'Hồ sơ nộp trước ngày Quyết định số 5/2018/QĐ-UBND hết hiệu lực được xử lý theo quy định cũ.',
    'Việc sửa đổi, bổ sung Quy chế do Ủy ban nhân dân tỉnh quyết định.',
    'Việc sửa đổi, bổ sung Quyết định số 12/2018/QĐ-UBND do Ủy ban nhân dân tỉnh quyết định.',
    'Sửa đổi, bổ sung Quyết định số 12/2018/QĐ-UBND do Ủy ban nhân dân tỉnh quyết định.',
    'Sửa đổi, bổ sung Quyết định số 12/2018/QĐ-UBND phải được thành viên đồng ý.',
    'Sửa đổi khoản 2 Điều 4 khi cần thiết.',
    'Thẩm quyền sửa đổi, bổ sung, thay thế, bãi bỏ Quyết định số 12/2018/QĐ-UBND thuộc Ủy ban nhân dân tỉnh.',
    'Đề nghị sửa đổi khoản 2 Điều 4 Quyết định số 12/2018/QĐ-UBND.',
    'Sở Nội vụ đề nghị sửa đổi, bổ sung khoản 2 Điều 4.',
    'Sở Nội vụ tham mưu Ủy ban nhân dân tỉnh sửa đổi, bổ sung, thay thế Quyết định số 12/2018/QĐ-UBND.',
    'Sở Tư pháp rà soát, đề xuất, bãi bỏ Quyết định số 5/2018/QĐ-UBND.',
    'Sở Tư pháp chủ trì rà soát và bãi bỏ Quyết định số 5/2018/QĐ-UBND.',
    'Sở Tư pháp rà soát các văn bản; bãi bỏ Quyết định số 5/2018/QĐ-UBND.',
    'Giao Sở Nội vụ: sửa đổi Quyết định số 12/2018/QĐ-UBND; bãi bỏ Quyết định số 13/2018/QĐ-UBND.',
    'Sở Nội vụ có trách nhiệm:\n- Sửa đổi Quyết định số 12/2018/QĐ-UBND;\n- Bãi bỏ Quyết định số 13/2018/QĐ-UBND.',
    'Trong quá trình thực hiện, nếu có vướng mắc, sửa đổi, bổ sung Quyết định số 5/2018/QĐ-UBND cho phù hợp.',
    'Bãi bỏ, sửa đổi hoặc thay thế Quyết định số 12/2018/QĐ-UBND.',
    'Quyết định số 12/2018/QĐ-UBND được sửa đổi, bổ sung hoặc bãi bỏ theo đề nghị của Sở Nội vụ.',
    'Điều 5 phải được sửa đổi, bổ sung trong năm 2021.',
    'Định kỳ hằng năm rà soát, sửa đổi, bổ sung Phụ lục I kèm theo Quyết định số 12/2015/QĐ-UBND.',
    'Ủy ban nhân dân tỉnh xem xét bãi bỏ Quyết định số 12/2015/QĐ-UBND trong quý IV.',
    'Chưa bãi bỏ Quyết định số 12/2015/QĐ-UBND cho đến khi có văn bản mới.',
    'Không sửa đổi, bổ sung Điều 5 trong thời gian thí điểm.',
    'Phạm vi điều chỉnh của Điều 5 gồm các nhóm.',
    'Đồng ý chủ trương sửa đổi Quyết định số 12/2015/QĐ-UBND.',
    'Văn bản sửa đổi, bổ sung Điều 5 phải lấy ý kiến thành viên.',
    'Hiệu lực của Điều 5 chấm dứt khi Quyết định số 12/2015/QĐ-UBND hết hiệu lực.',
    'Điều 5 có thể được sửa đổi.',
    'Điều 5 không bị bãi bỏ.',
    'Điều 5 chưa được sửa đổi.',
    'Danh sách tại Phụ lục I được sửa đổi, bổ sung hằng năm.',
    'Danh mục tại Phụ lục I được sửa đổi, bổ sung khi có thay đổi.',
    'Thông tin tại Điều 5 được bổ sung thường xuyên.',
    'Kinh phí được bổ sung theo khoản 2 Điều 6.',
    'Người quy định tại Điều 5 được bổ sung.',
    'Người quản trị được bổ sung thành viên theo Điều 4.',
    'Trưởng nhóm được sửa đổi tên nhóm theo khoản 1 Điều 3.',
  ])('changes nothing: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    'Quyết định này hết hiệu lực kể từ ngày 01/9/2021.',
    'Quyết định này được bãi bỏ khi hết nhiệm vụ.',
    'Bãi bỏ Điều 3 Quyết định này.',
    'Quy chế này thay thế các quy định trước đây của nhóm.',
    'Các quy định trước đây trái với Quyết định này đều bị bãi bỏ.',
    'Bãi bỏ các quy định trước đây trái với Quyết định này.',
    'Bãi bỏ các quy định trái với Quyết định số 12/2018/QĐ-UBND.',
    'Các nội dung khác không được sửa đổi tại Quyết định này vẫn thực hiện theo Quyết định số 12/2018/QĐ-UBND.',
    'Các điều khoản khác của Quyết định số 12/2018/QĐ-UBND không được sửa đổi vẫn giữ nguyên hiệu lực.',
  ])('changes no act that it names: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    'Quyết định số 12/2018/QĐ-UBND được sửa đổi, bổ sung bởi Quyết định số 15/2020/QĐ-UBND.',
    'Quyết định số 12/2018/QĐ-UBND (được sửa đổi tại Quyết định số 15/2020/QĐ-UBND) tiếp tục có hiệu lực.',
    'Khoản 1 Điều 5 được sửa đổi theo quy định tại khoản 2 Điều 1 Quyết định số 15/2020/QĐ-UBND.',
    'Nghị định số 27/2018/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 72/2013/NĐ-CP.',
    'Nghị định số 27/2018/NĐ-CP sửa đổi khoản 2 Điều 3 Nghị định số 72/2013/NĐ-CP được áp dụng.',
    'Thực hiện Quyết định số 15/2020/QĐ-UBND sửa đổi Quyết định số 12/2018/QĐ-UBND, các sở báo cáo.',
    'Căn cứ Quyết định số 15/2020/QĐ-UBND bãi bỏ Quyết định số 12/2018/QĐ-UBND.',
    'Quyết định số 12/2018/QĐ-UBND đã hết hiệu lực.',
    'Quyết định số 12/2018/QĐ-UBND chưa hết hiệu lực.',
    'Quyết định số 5/2018/QĐ-UBND được ban hành để thay thế Quyết định số 3/2015/QĐ-UBND.',
    'Văn bản hết hiệu lực được bãi bỏ theo Điều 12.',
    'Áp dụng Điều 5 Quyết định số 12/2018/QĐ-UBND cho đến khi bị bãi bỏ.',
  ])('is told of other acts: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    'Thành viên vi phạm khoản 1 Điều 5 bị đình chỉ.',
    'Tài khoản quy định tại khoản 1 Điều 5 bị hủy.',
    'Tin nhắn quy định tại Điều 5 bị thu hồi.',
    'Thành viên quy định tại khoản 1 Điều 5 được thay thế bằng người khác.',
    'Thu hồi thẻ của thành viên vi phạm khoản 1 Điều 5.',
    'Hủy bỏ kết quả vi phạm Điều 5.',
    'Đình chỉ thành viên vi phạm quy định tại Điều 5.',
    'Thay thế Trưởng nhóm khi vi phạm khoản 1 Điều 5.',
    'Bổ sung hồ sơ quy định tại Điều 5.',
    'Bổ sung thành viên theo khoản 2 Điều 4.',
    'Thêm thành viên theo khoản 1 Điều 5 vào nhóm.',
    'Bỏ thành viên vi phạm khoản 1 Điều 5 khỏi nhóm.',
    'Thành viên bổ sung hồ sơ theo Điều 5, thay thế thiết bị tại Điều 6 và thu hồi thẻ.',
    'Quyết định số 5/2018/QĐ-UBND quy định thành viên vi phạm bị thu hồi thẻ.',
    'Luật An ninh mạng quy định tài khoản vi phạm bị đình chỉ.',
    'Điều 5 quy định về thẻ bị hủy.',
    'Khoản 2 Điều 5 quy định thành viên vi phạm bị bãi bỏ quyền quản trị.',
    'Nhóm theo Quyết định số 12/2018/QĐ-UBND hết hiệu lực hoạt động.',
  ])('is done to people and things: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('readAmendingFormulas', () => {
  it('gives spans that slice to the words, in order, whatever the text', () => {
    const pieces =
      'Khoản 1 Điều 5 được |bị |sửa đổi, |bổ sung |bãi bỏ |Quyết định số 5/QĐ-UBND |này |hết hiệu lực |. |; |: |\n|“|”|và |hoặc |sau |như sau|cụm từ |bằng |( |) |về việc |các |kể từ ngày 01/8/2030 |, '.split(
        '|',
      )
    let seed = 5
    const random = (limit: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % limit
    }
    let count = 0
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: random(30) }, () => pieces[random(pieces.length)] ?? '').join('')
      let before = 0
      for (const { start, end, text: said, targets } of readAmendingFormulas(text)) {
        count++
        expect(text.slice(start, end)).toBe(said)
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(targets.every((target) => !/này$/u.test(target.text))).toBe(true)
        before = start
      }
    }
    expect(count).toBeGreaterThan(100)
  })

  it.each<[string, string]>([
    ['passives', 'được sửa đổi, '.repeat(5000)],
    ['subjects', 'Quyết định số 1/QĐ-UBND về việc '.repeat(3000)],
    ['titles', 'Điều 5 được sửa đổi bởi Quyết định số 1/QĐ-UBND '.repeat(3000)],
    ['own', 'Quyết định này có hiệu lực và '.repeat(3000)],
    ['leads', 'Kể từ ngày '.repeat(5000)],
    ['marks', '‘”“\'"'.repeat(5000)],
    ['colons', ':;'.repeat(5000)],
    ['lists', `Bãi bỏ ${'Quyết định số 1/QĐ-UBND; '.repeat(3000)}`],
  ])('never throws: %s', (_name, text) => {
    expect(() => readAmendingFormulas(text)).not.toThrow()
  })
})
