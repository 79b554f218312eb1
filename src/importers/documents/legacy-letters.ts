// The letters of TCVN3 (ABC) and VNI, as they look where they are taken for Western European ones, made Vietnamese again.

export type LegacyEncoding = 'TCVN3' | 'VNI'

/** The encoding that a font's name gives away, and whether the font draws capitals for small letters (as .VnTimeH). */
export function encodingOfFont(name: string): { encoding: LegacyEncoding; capitals: boolean } | null {
  const plain = name.trim().replace(/^["']|["']$/g, '')
  if (/^\.vn[a-z]/i.test(plain) || /^vn(?:time|arial|book|centur|univers|helv)/i.test(plain)) {
    return { encoding: 'TCVN3', capitals: /H$/.test(plain) }
  }
  return /^vni[- ]/i.test(plain) ? { encoding: 'VNI', capitals: false } : null
}

/** Letters that neither encoding has stay as they are. Linear. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'TCVN3' ? fromTcvn3(text) : fromVni(text)
}

/** From the code of the first letter of each run, the letters in order. */
const TCVN3_RUNS: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậ'],
  [0xcc, 'è'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]
const TCVN3 = new Map(
  TCVN3_RUNS.flatMap(([first, letters]) =>
    [...letters].map((letter, index) => [String.fromCharCode(first + index), letter] as const),
  ),
)

/**
 * Small letters with a tone have no capitals of their own: a font of capitals draws them. So a line, and a word, whose
 * plain letters are all capitals is one of capitals.
 */
function fromTcvn3(text: string): string {
  const convert = (part: string) => part.replace(/[\u00a1-\u00fe]/g, (sign) => TCVN3.get(sign) ?? sign)
  const lines = text.split(/([\n\v])/).map((line) => {
    if (isOfCapitals(line)) return upper(convert(line))
    return line.replace(/[A-Za-z\u00a1-\u00fe]+/g, (word) =>
      isOfCapitals(word) ? upper(convert(word)) : convert(word),
    )
  })
  return lines.join('')
}

function isOfCapitals(part: string): boolean {
  return !/[a-z]/.test(part) && (part.match(/[A-Z]/g)?.length ?? 0) >= 2
}

function upper(text: string): string {
  return text.toLocaleUpperCase('vi')
}

const VNI_TONES: readonly (readonly [string, string])[] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
]
const VNI_CIRCUMFLEX: readonly (readonly [string, string])[] = [
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
]
const VNI_BREVE: readonly (readonly [string, string])[] = [
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]
/** The base as VNI writes it, the letter it is, and the marks that may follow it. */
const VNI_BASES = [
  ['a', 'a', [...VNI_TONES, ...VNI_CIRCUMFLEX, ...VNI_BREVE]],
  ['e', 'e', [...VNI_TONES, ...VNI_CIRCUMFLEX]],
  ['o', 'o', [...VNI_TONES, ...VNI_CIRCUMFLEX]],
  ['u', 'u', VNI_TONES],
  ['y', 'y', VNI_TONES],
  ['ô', 'ơ', VNI_TONES],
  ['ö', 'ư', VNI_TONES],
] as const
const VNI_SINGLE: readonly (readonly [string, string])[] = [
  ['ô', 'ơ'],
  ['ö', 'ư'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['æ', 'ỉ'],
  ['ó', 'ĩ'],
  ['ò', 'ị'],
  ['î', 'ỵ'],
  ['ñ', 'đ'],
]
const VNI_PAIRS = new Map(
  VNI_BASES.flatMap(([base, letter, marks]) =>
    marks.flatMap(([mark, combining]) => {
      const small = (letter + combining).normalize('NFC')
      const big = upper(small)
      const [Base, Mark] = [upper(base), upper(mark)]
      return [
        [base + mark, small],
        [base + Mark, small],
        [Base + Mark, big],
        [Base + mark, big],
      ] as const
    }),
  ),
)
const VNI_SINGLES = new Map(
  VNI_SINGLE.flatMap(([sign, letter]) => [[sign, letter] as const, [upper(sign), upper(letter)] as const]),
)

function fromVni(text: string): string {
  return text.replace(
    /[aeouyôö][ùøûõï]|[aeo][âáàåãä]|a[êéèúüë]|[\u00c0-\u00ff]/gi,
    (signs) => VNI_PAIRS.get(signs) ?? VNI_SINGLES.get(signs) ?? signs,
  )
}
