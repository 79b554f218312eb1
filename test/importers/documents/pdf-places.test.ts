// What the places of words on the pages of a PDF tell: which lines are one paragraph, what stands around the words.
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/importers/documents/read-document.ts'
import { codeOf, type PlacedWords, pdf } from '../../support/documents.ts'

const LEFT = 50
const INDENTED = 70
const RIGHT = 550
/** Letters are 10 high and 5 wide: 100 of them fill a line. */
const FULL = 'Giám đốc các sở hướng dẫn, kiểm tra và báo cáo kết quả thực hiện với Ủy ban nhân dân tỉnh trước ngày'
const at = (y: number, words: string, x = LEFT): PlacedWords => ({ words, x, y })
const centred = (y: number, words: string): PlacedWords => at(y, words, (LEFT + RIGHT) / 2 - words.length * 2.5)
const read = async (...pages: readonly (readonly PlacedWords[])[]) => {
  const { text, notes } = await readDocument(pdf(pages.map((placed) => ({ lines: [], placed }))))
  return { text, told: notes.map(({ en }) => en).join('\n') }
}

describe('lines', () => {
  test('broken at the edge of the page are one paragraph, those that end before it are not', async () => {
    expect(FULL).toHaveLength(100)
    const { text } = await read([
      at(700, FULL),
      at(685, '15 tháng 12 hằng năm.'),
      at(670, 'Người vi phạm bị nhắc nhở;'),
      at(655, 'mời ra khỏi nhóm.'),
    ])
    expect(text).toBe(`${FULL} 15 tháng 12 hằng năm.\nNgười vi phạm bị nhắc nhở;\nmời ra khỏi nhóm.\n`)
  })

  test('with a label begin anew, unless first lines are indented and this one is not', async () => {
    const flush = await read([at(700, FULL), at(685, '5. Chủ tịch.')])
    expect(flush.text).toBe(`${FULL}\n5. Chủ tịch.\n`)
    const indented = [
      at(640, '1. Chủ tịch;', INDENTED),
      at(625, '2. Giám đốc;', INDENTED),
      at(610, '3. Chánh văn phòng;', INDENTED),
      at(595, '4. Chuyên viên.', INDENTED),
      at(580, 'Các nội dung khác.'),
    ]
    const { text } = await read([
      at(700, FULL.slice(0, 96), INDENTED),
      at(685, '5. Chủ tịch và những người khác.'),
      ...indented,
    ])
    expect(text.split('\n')[0]).toBe(`${FULL.slice(0, 96).trim()} 5. Chủ tịch và những người khác.`)
    expect(text).toContain('\n1. Chủ tịch;\n2. Giám đốc;\n3. Chánh văn phòng;\n4. Chuyên viên.')
  })

  test('that are indented after a full one begin a paragraph, but go on a hanging one', async () => {
    const fresh = await read([
      at(700, FULL),
      at(685, 'Quyết định này có hiệu lực.', INDENTED),
      at(670, 'x'),
      at(655, 'y'),
    ])
    expect(fresh.text.split('\n').slice(0, 2)).toEqual([FULL, 'Quyết định này có hiệu lực.'])
    const hanging = await read([
      at(700, `a) ${FULL.slice(0, 97)}`),
      at(685, 'ngày 15.', INDENTED),
      at(670, 'x'),
      at(655, 'y'),
    ])
    expect(hanging.text.split('\n')[0]).toBe(`a) ${FULL.slice(0, 97)} ngày 15.`)
  })

  test('over the turn of a page go on', async () => {
    const { text } = await read([at(60, FULL)], [at(700, '15 tháng 12 hằng năm.')])
    expect(text).toBe(`${FULL} 15 tháng 12 hằng năm.\n`)
  })

  test('in the middle are a title of several lines where the next word did not fit', async () => {
    const wide = 'Ban hành Quy chế hoạt động của các nhóm trao đổi công việc trên ứng dụng của Ủy ban nhân dân tỉnh'
    const { text } = await read([
      centred(700, 'QUYẾT ĐỊNH'),
      centred(685, wide.slice(0, 90).trim()),
      centred(670, 'và các cơ quan'),
      centred(655, 'CHỦ TỊCH'),
      at(640, FULL),
      at(625, 'x'),
    ])
    expect(text).toBe(`QUYẾT ĐỊNH\n${wide.slice(0, 90).trim()}\nvà các cơ quan\nCHỦ TỊCH\n${FULL} x\n`)
    const fuller = await read([
      centred(685, `${wide.slice(0, 96)}x`),
      centred(670, 'Mẫu và các cơ quan'),
      at(640, FULL),
      at(625, 'x'),
    ])
    expect(fuller.text.split('\n')[0]).toBe(`${wide.slice(0, 96)}x Mẫu và các cơ quan`)
  })

  test('set far apart throughout are put together by the same rule', async () => {
    const far = [0, 1, 2, 3].map((line) => at(700 - line * 25, FULL))
    const { text } = await read([...far, at(600, 'hết.'), at(560, 'Điều 2.')])
    expect(text).toBe(`${[FULL, FULL, FULL, FULL, 'hết.'].join(' ')}\n\nĐiều 2.\n`)
  })

  test('that end in a hyphen keep it', async () => {
    const { text } = await read([at(700, `${FULL.slice(0, 96)}Gia-`), at(685, 'rai.')])
    expect(text).toBe(`${FULL.slice(0, 96)}Gia-rai.\n`)
  })

  test('of columns side by side stay apart', async () => {
    const { text } = await read([
      at(700, 'ỦY BAN NHÂN DÂN'),
      at(685, 'TỈNH MẪU'),
      at(700, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 375),
      at(685, 'Độc lập - Tự do - Hạnh phúc', 390),
      at(660, 'Số: 12/QĐ-UBND'),
      at(660, 'Tỉnh Mẫu, ngày 05 tháng 3 năm 2024', 375),
      at(630, FULL),
    ])
    expect(text).toBe(
      'ỦY BAN NHÂN DÂN\nTỈNH MẪU\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n' +
        `Số: 12/QĐ-UBND\tTỈNH`.replace('TỈNH', 'Tỉnh') +
        ` Mẫu, ngày 05 tháng 3 năm 2024\n\n${FULL}\n`,
    )
  })
})

describe('letters', () => {
  test('and their marks set as two signs become one, drawn twice are read once', async () => {
    const { text } = await read([
      at(700, 'Quyê'),
      { words: '\u0301', x: 68, y: 700 },
      at(700, 't', 70),
      at(685, 'Điều 1.'),
      at(685, 'Điều 1.', LEFT + 0.3),
    ])
    expect(text).toBe('Quyết\nĐiều 1.\n')
  })

  test('are read from the left, in whatever order a line was drawn', async () => {
    expect((await read([at(700, 'nhân dân', 100), at(700, 'Ủy ban', 65), at(660, FULL)])).text).toBe(
      `Ủy ban nhân dân\n\n${FULL}\n`,
    )
  })

  test('drawn apart from their words are refused, since their order is lost', async () => {
    const scattered = ['QUY T Đ NH', 'T NH M U', 'Đi u 1. L p nhóm c a t nh'].flatMap((words, line): PlacedWords[] => [
      at(700 - line * 15, words),
      { words: 'Ế', x: LEFT + 10, y: 700 - line * 15 },
      { words: 'Ị', x: LEFT + 20, y: 700 - line * 15 },
    ])
    expect(await codeOf(read(scattered))).toBe('DOCUMENT_LETTERS_LOST')
  })
})

describe('what stands around the words', () => {
  const body = (page: number) => [at(700, `Điều ${page}. Lập nhóm.`), at(685, FULL)]

  test('heads, feet and numbers of pages are left out, and told', async () => {
    const pages = [1, 2, 3].map((page) => [
      at(780, `${page}`, 300),
      ...body(page),
      centred(30, `Quy chế nhóm – Trang ${page}/3`),
    ])
    const { text, told } = await read(...pages)
    expect(text).not.toMatch(/Trang|^\d$/m)
    expect(text.match(/Điều \d\. Lập nhóm\./g)).toHaveLength(3)
    expect(told).toMatch(
      /Heads and feet .*lines: 6\): “1”, “Quy chế nhóm – Trang 1\/3”, “2”, “Quy chế nhóm – Trang 2\/3”, …/,
    )
  })

  test('lines at the edge that differ by numbers which are not those of the pages stay', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      at(760, `${page * 5}. Tổ ${page * 5} có ${page + 6} thành viên.`),
      at(730, `Mẫu số ${page}`),
      ...body(page),
      at(70, `Phụ lục ${page} kèm theo Quyết định số ${page}/QĐ-UBND.`),
    ])
    const { text, told } = await read(...pages)
    expect(text.match(/^\d+\. Tổ \d+ có \d+ thành viên\.$/gm)).toHaveLength(4)
    expect(text.match(/^Mẫu số \d$/gm)).toHaveLength(4)
    expect(text.match(/Phụ lục \d kèm theo/g)).toHaveLength(4)
    expect(told).not.toMatch(/heads and feet/)
  })

  test.each([
    ['behind a title', (page: number) => `Quy chế nhóm | ${page + 4}`],
    ['before one', (page: number) => `${page + 4} – Quy chế nhóm`],
    ['before a total', (page: number) => `${page}/3`],
    ['between dashes', (page: number) => `- ${page + 9} -`],
    ['in words', (page: number) => `Trang ${page} (Quy chế nhóm)`],
  ])('the number of a page is known %s', async (_, foot) => {
    const { text, told } = await read(...[1, 2, 3].map((page) => [...body(page), at(40, foot(page))]))
    expect(text).not.toMatch(/Quy chế nhóm|^\d|^-/m)
    expect(told).toMatch(/Heads and feet .*lines: 3\)/)
  })

  test('the first lines of forms, which stand as near as others, stay however often they come', async () => {
    const form = (page: number) => [
      at(760, 'SỞ MẪU'),
      at(745, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      at(730, `Họ và tên người thứ ${page}:`),
      at(715, 'Nơi làm việc:'),
    ]
    const { text } = await read(form(1), form(2), form(3))
    expect(text.match(/SỞ MẪU\nCỘNG HÒA/g)).toHaveLength(3)
    const { told } = await read(...[1, 2, 3].map((page) => [at(780, 'SỞ MẪU'), ...body(page)]))
    expect(told).toMatch(/Heads and feet .*lines: 3\): “SỞ MẪU”\./)
  })

  test.each([
    ['11/27/26, 2:36 AM', 'file:///vi/du/quyet-dinh-mau.html'],
    ['02:36 27/11/2026', 'https://mau.example/van-ban?so=12'],
  ])('what a browser prints around a single page is left out, and told: %s', async (time, address) => {
    const page = [
      at(785, time, 24),
      { words: 'Quyết định mẫu', x: 300, y: 785, height: 8 },
      ...body(1),
      at(17, address, 24),
      { words: '1/1', x: 570, y: 17, height: 8 },
    ]
    const { text, told } = await read(page)
    expect(text).toBe(`Điều 1. Lập nhóm.\n${FULL}\n`)
    expect(told).toContain(`Heads and feet of pages, and their numbers, left out (lines: 2): “${time} Quyết định mẫu”`)
    expect(told).toContain(address)
    const within = [at(740, `${time}: họp tại Sở Mẫu`), ...body(1), at(60, `${address} 1/1`), at(20, `Xem ${address}`)]
    expect((await read(within)).told).not.toMatch(/heads and feet/)
  })

  test('a line at the edge that the pages do not repeat stays', async () => {
    const { text, told } = await read(
      [at(780, 'ỦY BAN NHÂN DÂN TỈNH MẪU'), ...body(1)],
      [...body(2), at(40, 'Nguyễn Văn Mẫu')],
    )
    expect(text).toMatch(/^ỦY BAN NHÂN DÂN TỈNH MẪU[\s\S]*Nguyễn Văn Mẫu\n$/)
    expect(told).not.toMatch(/heads and feet/)
  })

  test('notes at the foot go with the raised numbers that call them; other raised numbers stay', async () => {
    const { text, told } = await read([
      ...body(1),
      at(670, 'Diện tích 5 m'),
      { words: '2', x: 116, y: 674, height: 6 },
      at(655, 'Nhóm của tỉnh'),
      { words: '1', x: 116, y: 659, height: 6 },
      at(655, ' gồm các sở.', 122),
      { words: '1', x: LEFT, y: 63, height: 5 },
      { words: 'Chú thích của người soạn,', x: 54, y: 60, height: 8 },
      { words: 'hai dòng.', x: LEFT, y: 50, height: 8 },
    ])
    expect(text).toMatch(/Diện tích 5 m2\nNhóm của tỉnh gồm các sở\.\n$/)
    expect(told).toMatch(/Footnotes and endnotes, not read: 1/)
  })
})
