// Quotations of every shape: which words of a text they hold, closed or not.
import { describe, expect, it } from 'vitest'
import { quotationsIn } from '../../src/domain/quotations.ts'

/** The words of each, its marks included; `*` a passage, `…` never closed. */
function read(text: string): string[] {
  return quotationsIn(text).map(
    ({ start, end, isPassage, isClosed }) => `${isPassage ? '*' : ''}${text.slice(start, end)}${isClosed ? '' : '…'}`,
  )
}

describe('quotations', () => {
  it.each<[string, readonly string[]]>([
    ['nhóm “Zalo Công vụ” của tỉnh', ['“Zalo Công vụ”']],
    ['cụm từ "A" bằng cụm từ "B" tại Điều 3', ['"A"', '"B"']],
    ['như sau: “1. Tin “Mật”, “Tối mật”.”; và', ['*“1. Tin “Mật”, “Tối mật”.”']],
    ['như sau:\n"1. Thành viên "chính thức";\n2. Khách."\nĐiều 2', ['*"1. Thành viên "chính thức";\n2. Khách."']],
    ['như sau:"1. Thành viên', ['*"1. Thành viên…']],
    ['như sau “Điều 5. Khách\n1. Đọc.”', ['*“Điều 5. Khách\n1. Đọc.”']],
    ["như sau:\n'1. Xã Ea H'leo; xã Cư M'gar.'", ["*'1. Xã Ea H'leo; xã Cư M'gar.'"]],
    ['‘A’ và «B»', ['*‘A’', '«B»']],
    ['«A» và ‘B’', ['*«A»', '‘B’']],
    ['mở “A" và đóng', ['“A"']],
    ['mở "A” và đóng', ['"A”']],
    ['kết quả ".', []],
    ['nhóm “A".', ['“A"']],
    ['nhóm “A ".', ['“A "']],
    ['màn hình 21" và 24"', []],
    ["huyện Ea H'leo, H’Mông, K'", []],
    ['ghi “Khẩn và gửi\nngay. Ghi “Mật”.', ['“Khẩn và gửi…', '“Mật”']],
    ['cụm từ “A bằng cụm từ “B” tại Điều 3', ['“A bằng cụm từ “B”…']],
    ['“Điều 4. Tin “Mật”.\n1. Gửi.', ['*“Điều 4. Tin “Mật”.\n1. Gửi.…']],
    ['”.', []],
    ['', []],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted)
  })

  it('come in order, none within another, whatever the text', () => {
    const pieces = ['“', '”', '"', "'", '‘', '’', '«', '»', ' ', '\n', ':', '.', 'a', 'Điều 1. ']
    let seed = 11
    const random = (limit: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % limit
    }
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: random(40) }, () => pieces[random(pieces.length)] ?? '').join('')
      let done = 0
      for (const { start, end } of quotationsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(done)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        done = end
      }
    }
  })
})
