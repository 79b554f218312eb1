// Text in older Vietnamese encodings is recognised by its words and made Unicode, or refused by name: never shown spoiled.
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/importers/documents/read-document.ts'
import { codeOf } from '../../support/documents.ts'

const WANTED = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Quyết định về việc lập nhóm
Điều 1. Thành viên không được gửi thông tin mật lên nhóm.
`
const TCVN3 = `CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM
§éc lËp - Tù do - H¹nh phóc
QuyÕt ®Þnh vÒ viÖc lËp nhãm
§iÒu 1. Thµnh viªn kh«ng ®\u00adîc göi th«ng tin mËt lªn nhãm.
`
const VNI = `COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM
Ñoäc laäp - Töï do - Haïnh phuùc
Quyeát ñònh veà vieäc laäp nhoùm
Ñieàu 1. Thaønh vieân khoâng ñöôïc göûi thoâng tin maät leân nhoùm.
`

const latin = (text: string) => Buffer.from(text, 'latin1')
const read = (bytes: Buffer, name = 'van-ban.txt') => readDocument(bytes, name)

/** Windows-1258 writes a vowel with its shape as one sign, and its tone as a sign after it. */
function windows1258(text: string): Buffer {
  const signs: Record<string, number> = {
    Đ: 0xd0, đ: 0xf0, Ă: 0xc3, ă: 0xe3, Â: 0xc2, â: 0xe2, Ê: 0xca, ê: 0xea, Ô: 0xd4, ô: 0xf4, Ơ: 0xd5, ơ: 0xf5, Ư: 0xdd, ư: 0xfd,
    '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2,
  } // biome-ignore format: a table
  const letters = [...text.normalize('NFC')].flatMap((letter) => {
    const tone = /[\u0300\u0309\u0303\u0301\u0323]/u.exec(letter.normalize('NFD'))?.[0] ?? ''
    return [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone]
  })
  return Buffer.from(letters.filter((letter) => letter !== '').map((letter) => signs[letter] ?? letter.charCodeAt(0)))
}

describe('plain text', () => {
  test('in UTF-8 is handed back as it stands, decomposed letters and byte order mark included', async () => {
    for (const text of [
      WANTED,
      `\ufeff${WANTED}`,
      WANTED.normalize('NFD'),
      WANTED.replaceAll('\n', '\r\n'),
      'plain\n',
    ]) {
      expect(await read(Buffer.from(text))).toEqual({ kind: 'TEXT', text, notes: [] })
    }
  })

  test.each([
    ['UTF-16 LE', Buffer.from(`\ufeff${WANTED}`, 'utf16le'), false],
    ['UTF-16 BE', Buffer.from(`\ufeff${WANTED}`, 'utf16le').swap16(), false],
    ['Windows-1258', windows1258(WANTED), true],
    ['TCVN3 (ABC)', latin(TCVN3), true],
    ['VNI', latin(VNI), true],
    ['TCVN3 (ABC)', Buffer.from(TCVN3), true],
    ['VNI', Buffer.from(VNI), true],
  ])('in %s becomes the same Vietnamese, and the conversion is told', async (name, bytes, isTold) => {
    const { text, notes } = await read(bytes)
    expect(text).toBe(WANTED)
    expect(notes.map(({ en }) => en.includes(name))).toEqual(isTold ? [true] : [])
  })

  test('in UTF-16 without its mark is read where its bytes leave no doubt, and told', async () => {
    for (const text of [WANTED, `<html><p>${WANTED}</p></html>`]) {
      const little = Buffer.from(text, 'utf16le')
      for (const bytes of [little, Buffer.from(little).swap16()]) {
        const { text: words, notes } = await read(bytes)
        expect(words).toContain('Thành viên không được gửi')
        expect(notes[0]?.vi).toMatch(/UTF-16 không có dấu thứ tự byte/)
      }
    }
    const little = Buffer.from(WANTED, 'utf16le')
    for (const bytes of [little.subarray(1), Buffer.concat([little, Buffer.from([0, 0])]), Buffer.from('a\0b\0')]) {
      await expect(read(bytes)).rejects.toMatchObject({
        code: 'DOCUMENT_NOT_TEXT',
        localized: { vi: expect.stringMatching(/lưu lại với mã UTF-8/), en: expect.stringMatching(/save it as UTF-8/) },
      })
    }
    expect(await codeOf(read(Buffer.alloc(100, '\x01\0')))).toBe('DOCUMENT_NOT_TEXT')
    expect(await codeOf(read(Buffer.alloc(100)))).toBe('DOCUMENT_NOT_TEXT')
  })

  test('in UTF-32 is told to be, with its mark or without', async () => {
    for (const text of [WANTED, `\ufeff${WANTED}`]) {
      const little = Buffer.alloc(text.length * 4)
      for (let at = 0; at < text.length; at += 1) little.writeUInt32LE(text.charCodeAt(at), at * 4)
      for (const bytes of [little, Buffer.from(little).swap32()]) {
        await expect(read(bytes)).rejects.toMatchObject({
          code: 'ENCODING_UNKNOWN',
          localized: { vi: expect.stringMatching(/UTF-32.*lưu lại với mã UTF-8/) },
        })
      }
    }
  })

  test('in an older encoding may hold the ends of lines that Word makes by hand', async () => {
    expect((await read(latin(TCVN3.replaceAll('\n', '\v')))).text).toBe(WANTED.replaceAll('\n', '\v'))
  })

  test('with question marks in the place of letters is told to have lost them', async () => {
    const told = async (text: string) => (await read(Buffer.from(text))).notes.map(({ en }) => en).join()
    expect(await told('?i?u 1. Lập nhóm.\n\n?i?u 2. Quy?t định này.\n')).toMatch(/3 words have a question mark/)
    expect(await told('Ai vào nhóm? Theo http://mau.vn/x?id=1 và a?b=2. Ai ra? Ai ở?\n')).toBe('')
  })

  test('knows every letter of TCVN3 and VNI', async () => {
    const vowels =
      'à ả ã á ạ ằ ẳ ẵ ắ ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ ă â ê ô ơ ư đ'
    const tcvn3 =
      'µ ¶ · ¸ ¹ » ¼ ½ ¾ Æ Ç È É Ê Ë Ì Î Ï Ð Ñ Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä å æ ç è é ê ë ì í î ï ñ ò ó ô õ ö ÷ ø ù ú û ü ý þ ¨ © ª « ¬ \u00ad ®'
    const vni =
      'aø aû aõ aù aï aè aú aü aé aë aà aå aã aá aä eø eû eõ eù eï eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oà oå oã oá oä ôø ôû ôõ ôù ôï uø uû uõ uù uï öø öû öõ öù öï yø yû yõ yù î aê aâ eâ oâ ô ö ñ'
    expect((await read(Buffer.from(`${TCVN3.repeat(40)}${tcvn3}`))).text).toBe(WANTED.repeat(40) + vowels)
    expect((await read(Buffer.from(`${VNI.repeat(40)}${vni}`))).text).toBe(WANTED.repeat(40) + vowels)
    expect((await read(Buffer.from(`${VNI.repeat(40)}${vni.toUpperCase()}`))).text).toBe(
      WANTED.repeat(40) + vowels.toUpperCase(),
    )
  })

  test('of one endless word is read, or its encoding is unknown', async () => {
    const text = 'é'.repeat(5_000_000)
    expect((await read(Buffer.from(text))).text).toBe(text)
    expect(await codeOf(read(latin(text)))).toBe('ENCODING_UNKNOWN')
    expect((await read(latin(`${TCVN3}${text}`))).text.startsWith(WANTED)).toBe(true)
  })

  test('of several encodings is refused, with the names and the line', async () => {
    const mixtures = [
      [Buffer.concat([Buffer.from(WANTED), latin(TCVN3)]), /UTF-8.*line 5/],
      [Buffer.concat([latin(TCVN3), latin(VNI)]), /TCVN3 \(ABC\), VNI/],
      [Buffer.from(WANTED + TCVN3), /Unicode, TCVN3/],
      [Buffer.from(VNI + WANTED), /Unicode, VNI/],
      [Buffer.concat([windows1258(WANTED), latin(VNI)]), /VNI, Windows-1258/],
      [Buffer.concat([Buffer.from(WANTED), Buffer.from([0xc3, 10])]), /UTF-8.*line 5/],
    ] as const
    for (const [bytes, wanted] of mixtures) {
      await expect(read(bytes)).rejects.toMatchObject({
        code: 'ENCODING_MIXED',
        message: expect.stringMatching(wanted),
      })
    }
  })

  test('in an encoding that no words give away is refused, and what was spoiled before', async () => {
    expect(await codeOf(read(latin('Le Conseil a décidé, à la majorité, créé là même été où.')))).toBe(
      'ENCODING_UNKNOWN',
    )
    expect(await codeOf(read(Buffer.from([0xfe, 0xe9, 0x20, 0xe8])))).toBe('ENCODING_UNKNOWN')
    const twice = new TextDecoder('windows-1252').decode(Buffer.from(WANTED))
    expect(await codeOf(read(Buffer.from(twice)))).toBe('ENCODING_GARBLED')
    expect(await codeOf(read(Buffer.from(WANTED.replace(/[^ -~\n]/g, '\ufffd'))))).toBe('ENCODING_GARBLED')
  })

  test.each(['windows-1252', 'iso-8859-1'])(
    'with single lines spoiled before is told where, by %s',
    async (encoding) => {
      const spoil = (text: string) =>
        encoding === 'windows-1252'
          ? new TextDecoder(encoding).decode(Buffer.from(text))
          : Buffer.from(text).toString('latin1')
      const lines = WANTED.repeat(5).split('\n')
      const text = lines.map((line, at) => (at === 2 || at === 7 ? spoil(line) : line)).join('\n')
      const told = (await read(Buffer.from(text))).notes.map(({ en }) => en).join()
      expect(told).toMatch(/^Lines with UTF-8 .*: 2 \(line 3, 8\), as “Quy.*” for “Quyết”\. Copy/)
      const many = (await read(Buffer.from(WANTED.repeat(60) + `${spoil('“Mẫu” – số')}\n`.repeat(30)))).notes
      expect(many.map(({ vi }) => vi).join()).toMatch(/^30 dòng \(dòng 241, 242, .*, 250, …\)/)
    },
  )

  test('with quotation marks behind capitals is not taken for spoiled', async () => {
    for (const words of [
      '“CẤP XÃ”',
      '‘XÃ’',
      'XÃ…',
      'XÃ–',
      '«XÃ»',
      'VÀ XÃ\u00a0HỘI',
      '“LÊ”',
      'BÃ”,',
      'quá»',
      'Ì',
      'CHÌ”',
    ]) {
      const text = `${WANTED}${words}\n`
      expect(await read(Buffer.from(text))).toEqual({ kind: 'TEXT', text, notes: [] })
    }
  })

  test('in another language is not taken for an older encoding', async () => {
    for (const text of [
      'Zoë café naïve señor Ångström über Citroën façade déjà\n',
      'Điều 1. Ông Müller, bà Zoë và ông Citroën.\n',
    ]) {
      expect(await read(Buffer.from(text))).toEqual({ kind: 'TEXT', text, notes: [] })
    }
  })
})

describe('what is no text', () => {
  test.each([
    ['nothing', '', 'DOCUMENT_EMPTY'],
    ['blank space', ' \n\t\u00a0\r\n', 'DOCUMENT_EMPTY'],
    ['a byte order mark', '\ufeff', 'DOCUMENT_EMPTY'],
    ['zero bytes among letters', 'Điều 1.\0 Nhóm', 'DOCUMENT_NOT_TEXT'],
    ['RTF', '{\\rtf1\\ansi Dieu 1}', 'DOCUMENT_OTHER_KIND'],
    ['a page saved with its images', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'DOCUMENT_OTHER_KIND'],
    [
      'XML of Word',
      '<?xml version="1.0"?>\n<w:wordDocument xmlns:w="x"><w:t>Điều 1.</w:t></w:wordDocument>',
      'DOCUMENT_OTHER_KIND',
    ],
  ])('%s is refused by name', async (_, text, code) => {
    expect(await codeOf(read(Buffer.from(text)))).toBe(code)
  })

  test.each([
    ['an old .doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'DOCUMENT_OTHER_KIND', /\.doc cũ.*\.docx/],
    [
      'a .docx with a password',
      [...Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), ...Buffer.from('EncryptedPackage', 'utf16le')],
      'DOCUMENT_LOCKED',
      /mật khẩu/,
    ],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'DOCUMENT_NOT_TEXT', /ảnh/],
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'DOCUMENT_NOT_TEXT', /ảnh/],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 1], 'DOCUMENT_NOT_TEXT', /nhị phân/],
  ])('%s is refused by name, whatever its file is called', async (_, bytes, code, says) => {
    await expect(read(Buffer.from(bytes), 'quyet-dinh.txt')).rejects.toMatchObject({
      code,
      localized: { vi: expect.stringMatching(says) },
    })
  })

  test('anything over the limit of bytes is refused unread', async () => {
    expect(await codeOf(read(Buffer.alloc(20_000_001, 'a')))).toBe('DOCUMENT_TOO_LARGE')
  })
})
