// Makes a written title plain: one case, no accents, abbreviations opened, cut where one post ends and another begins.
import { exactForm, foldForSearch, nfc } from './vietnamese.ts'

/** Longer titles are not read: no title is so long, and what is so long is no title. */
export const LONGEST_TITLE = 300

/** Departments of a province, folded, with the letters by which they are known. */
const DEPARTMENTS: readonly (readonly [string, string | null])[] = [
  ['nong nghiep va phat trien nong thon', 'nnptnt'],
  ['lao dong thuong binh va xa hoi', 'ldtbxh'],
  ['van hoa the thao va du lich', 'vhttdl'],
  ['thong tin va truyen thong', 'tttt'],
  ['tai nguyen va moi truong', 'tnmt'],
  ['nong nghiep va moi truong', 'nnmt'],
  ['khoa hoc va cong nghe', 'khcn'],
  ['ke hoach va dau tu', 'khdt'],
  ['giao duc va dao tao', 'gddt'],
  ['dan toc va ton giao', 'dttg'],
  ['van hoa va the thao', 'vhtt'],
  ['giao thong van tai', 'gtvt'],
  ['quy hoach kien truc', 'qhkt'],
  ['an toan thuc pham', 'attp'],
  ['cong thuong', 'ct'],
  ['tai chinh', 'tc'],
  ['xay dung', 'xd'],
  ['tu phap', 'tp'],
  ['noi vu', 'nv'],
  ['ngoai vu', 'ngv'],
  ['du lich', 'dl'],
  ['dan toc', null],
  ['y te', 'yt'],
]

/** Canonical names of departments: `so y te`. */
export const DEPARTMENT_NAMES: readonly string[] = DEPARTMENTS.map(([name]) => `so ${name}`)

// Shorter names are not written half in letters (`Nông nghiệp và PTNT`), and a letter or two could mean anything.
const FEWEST_MIXED = 4

const DEPARTMENT_FORMS: readonly (readonly [RegExp, string])[] = DEPARTMENTS.flatMap(([name, letters]) => {
  const words = name.split(' ').filter((word) => word !== 'va')
  const full = new RegExp(`(?<![a-z])so ${words.join('[ ,&-]{1,3}(?:va )?')}(?![a-z]| va du lich)`, 'g')
  // Văn hóa và Thể thao is a department too, and the beginning of another one's name.
  const forms: [RegExp, string][] = [[full, `so ${name}`]]
  if (letters !== null) {
    const short = [...letters].join('(?: va |[ ,&-]{0,3})')
    forms.push([new RegExp(`(?<![a-z])s(?:o )?${short}(?![a-z])`, 'g'), `so ${name}`])
  }
  if (words.length >= FEWEST_MIXED) {
    const mixed = words.map((word) => `(?:${word}|${word[0]})`).join('[ ,&-]{0,3}(?:va )?')
    forms.push([new RegExp(`(?<![a-z])so ${mixed}(?![a-z]| va du lich)`, 'g'), `so ${name}`])
  }
  return forms
})

/** Abbreviations by whole words, in the order in which they are opened. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bba ria ?- ?vung tau\b/g, 'ba ria vung tau'],
  [/\b(?:tp ?hcm|tphcm)\b/g, 'thanh pho ho chi minh'],
  [/\b(?:ubnd|ub nhan dan)\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bddbqh\b/g, 'doan dai bieu quoc hoi'],
  [/\b(?:dbqh|db quoc hoi)\b/g, 'dai bieu quoc hoi'],
  [/\bhoi dong nhan dan ?[&-] ?uy ban nhan dan\b/g, 'hoi dong nhan dan va uy ban nhan dan'],
  [/\buy ban nhan dan ?[&-] ?hoi dong nhan dan\b/g, 'uy ban nhan dan va hoi dong nhan dan'],
  [/\bpcvp\b/g, 'pho chanh van phong'],
  [/\bcvp\b/g, 'chanh van phong'],
  [/\bvp\b/g, 'van phong'],
  [/\bpct\b/g, 'pho chu tich'],
  [/\bct\b/g, 'chu tich'],
  [/\bpgd\b/g, 'pho giam doc'],
  [/\bgd\b/g, 'giam doc'],
  [/\bptp\b/g, 'pho truong phong'],
  [/^tp\b(?= )/g, 'truong phong'],
  [/\btp\b/g, 'thanh pho'],
  [/\btx\b/g, 'thi xa'],
  [/\bcv(?:cc|c)?\b/g, 'chuyen vien'],
  [/\btruong (?:p|ph)\b/g, 'truong phong'],
  [/\bp (?=giam doc|chu tich|chanh |truong |cuc truong|bi thu|vien truong)/g, 'pho '],
  [/\b(?:p|ph)truong\b/g, 'pho truong'],
  [/\bpho (?:ct)\b/g, 'pho chu tich'],
  [/\b(pho chu tich|pho giam doc|pho bi thu) tt\b/g, '$1 thuong truc'],
  [/\b(uy ban nhan dan|hoi dong nhan dan) h\b/g, '$1 huyen'],
  [/\b(uy ban nhan dan|hoi dong nhan dan) x\b/g, '$1 xa'],
  [/\b(uy ban nhan dan|hoi dong nhan dan) p\b/g, '$1 phuong'],
  [/\b(uy ban nhan dan|hoi dong nhan dan) tt\b/g, '$1 thi tran'],
  [/\b(uy ban nhan dan|hoi dong nhan dan) t\b/g, '$1 tinh'],
  [/\bca (?=tinh|huyen|thanh pho|xa|phuong|thi )/g, 'cong an '],
  [/\b(?:bchqs|bch quan su|bo chqs)\b/g, 'bo chi huy quan su'],
  [/\bbdbp\b/g, 'bo doi bien phong'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
  [/\btand\b/g, 'toa an nhan dan'],
  [/\bvksnd\b/g, 'vien kiem sat nhan dan'],
  [/\bkbnn\b/g, 'kho bac nha nuoc'],
  [/\bnhnn\b/g, 'ngan hang nha nuoc'],
  [/\bubmttq(?:vn)?\b/g, 'uy ban mat tran to quoc'],
  [/\bmttq(?:vn)?\b/g, 'mat tran to quoc'],
  [/\bubkt\b/g, 'uy ban kiem tra'],
  [/\blhpn\b/g, 'lien hiep phu nu'],
  [/\bldld\b/g, 'lien doan lao dong'],
  [/\bbql\b/g, 'ban quan ly'],
  [/\bkkt\b/g, 'khu kinh te'],
  [/\bbtv\b/g, 'ban thuong vu'],
  [/\bbch\b/g, 'ban chap hanh'],
]

// `kiêm` joins two posts; in kiểm tra, kiểm sát, kiểm lâm it is another word.
const BETWEEN = /[,;/|-]| kiem (?!tra|sat|lam|toan|dinh|soat|nghiem|dich)| dong thoi /
const DIRECTION_AND_WIDTH = /\p{Cf}/gu
const CONTROLS = /\p{Cc}+/gu

/**
 * The plain words of a title or of a body's name, one string for each part between commas, dashes and `kiêm`. Marks of
 * direction and of no width count for nothing; `blank` takes them for spaces instead.
 */
export function plainParts(written: string, blank = false): string[] {
  const seen = nfc(written.replace(CONTROLS, ' ').replace(DIRECTION_AND_WIDTH, blank ? ' ' : ''))
  // Two words that only their accents tell apart: the head of any body, and a deputy minister.
  const told = exactForm(seen).replaceAll('thủ trưởng', 'nguoi dung dau').replaceAll('thứ trưởng', 'pho bo truong')
  let words = foldForSearch(told)
    .replace(/[–—−]/g, '-')
    .replace(/\bd\/c\b/g, 'dong chi')
    .replace(/[()[\]:]/g, ' , ')
    .replace(/["'“”‘’.…]/g, ' ')
    .replace(/ *& */g, '&')
    .replace(/ +/g, ' ')
    .trim()
  for (const [form, opened] of [...DEPARTMENT_FORMS, ...ABBREVIATIONS]) words = words.replace(form, opened)
  return words
    .split(BETWEEN)
    .map((part) => part.replace(/&/g, ' va ').replace(/ +/g, ' ').trim())
    .filter((part) => part !== '')
}

/** Whether a text is too long to be a title. */
export function isTooLong(written: string): boolean {
  return written.length > LONGEST_TITLE && (written.length > 4 * LONGEST_TITLE || nfc(written).length > LONGEST_TITLE)
}

/** What a caller wrote, fit to be shown: NFC, without marks that turn or hide letters, and not longer than a title. */
export function shown(written: string): string {
  const whole = nfc(written.slice(0, 4 * LONGEST_TITLE).replace(/[\p{Cf}\p{Cc}]+/gu, ' ')).replace(/ +/g, ' ')
  return whole.length > LONGEST_TITLE ? `${whole.slice(0, LONGEST_TITLE)}…` : whole.trim()
}
