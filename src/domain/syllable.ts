// The syllables that Vietnamese orthography allows, built from its rules.
const ACUTE = '\u0301'
const DOT = '\u0323'
const TONES = ['', '\u0300', '\u0309', '\u0303', ACUTE, DOT]
/** A syllable closed by a stop bears no other tone. */
const TONES_BEFORE_STOP = [ACUTE, DOT]
const STOP = /(?:c|ch|p|t)$/

const RHYMES = list(`
  a ac ach ai am an ang anh ao ap at au ay  ăc ăm ăn ăng ăp ăt  âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et  ê êch êm ên ênh êp êt êu  i ia ich im in inh ip it iu
  iêc iêm iên iêng iêp iêt iêu  o oc oi om on ong op ot oong ooc  ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt  u ua uc ui um un ung up ut  uôc uôi uôm uôn uông uôt
  ư ưa ưc ưi ưng ưt ưu  ươc ươi ươm ươn ương ươp ươt ươu`)
/** With the glide that is written o or u. */
const GLIDED = list(`
  oa oac oach oai oam oan oang oanh oao oat oay  oăc oăm oăn oăng oăt  oe oen oeo oet
  uân uâng uât uây  uê uêch uênh  uơ  uy uych uyn uynh uyt uyu uya uyên uyêt`)
const AFTER_QU = list(`
  a ac ach ai an ang anh ao at au ay  ăc ăm ăn ăng ăp ăt  ân âng ât ây  e en eo et  ê ên ênh êt êch
  i it y ych ynh yt yên yêt  ôc ơ`)
const AFTER_GI = list(`êng êt êm ên`)
const ALONE = list(`y yêm yên yêng yêt yêu`)

const ONSETS = list(`b ch d đ h kh l m n nh p ph r s t th tr v x`)
const NO_GLIDE = new Set(['b', 'm', 'p', 'ph', 'v'])
const BEFORE_Y = list(`h k l m n s t th v`)
const FRONT = /^[ieêy]/

let syllables: ReadonlySet<string> | null = null

/** All of them, in small composed letters; oa, oe and uy with the tone on either vowel. Built once, on the first call. */
export function allSyllables(): ReadonlySet<string> {
  syllables ??= new Set(build())
  return syllables
}

/** Whether a word of small composed letters is spelled as a Vietnamese syllable can be; either tone placement will do. */
export function isSyllable(word: string): boolean {
  return allSyllables().has(word)
}

function* build(): Generator<string> {
  for (const [onset, rhyme] of spellings()) {
    for (const tone of STOP.test(rhyme) ? TONES_BEFORE_STOP : TONES) {
      if (tone === '') yield onset + rhyme
      else for (const at of tonePlaces(rhyme)) yield onset + placeTone(rhyme, at, tone)
    }
  }
}

function* spellings(): Generator<readonly [string, string]> {
  const all = [...RHYMES, ...GLIDED]
  for (const rhyme of all) {
    const front = FRONT.test(rhyme)
    if (!/^iê/.test(rhyme)) yield ['', rhyme]
    for (const onset of ONSETS) if (!(NO_GLIDE.has(onset) && GLIDED.includes(rhyme))) yield [onset, rhyme]
    yield [front ? 'k' : 'c', rhyme]
    yield [front ? 'gh' : 'g', rhyme]
    yield [front ? 'ngh' : 'ng', rhyme]
    if (!/^[iyê]/.test(rhyme)) yield ['gi', rhyme]
  }
  // "gì", "gìn": the i of the onset is the vowel as well.
  for (const rhyme of ['i', 'in']) yield ['g', rhyme]
  for (const rhyme of AFTER_GI) yield ['gi', rhyme]
  for (const rhyme of AFTER_QU) yield ['qu', rhyme]
  for (const rhyme of ALONE) yield ['', rhyme]
  for (const onset of BEFORE_Y) yield [onset, 'y']
}

/** On the vowel with a shape (the last of ươ); oa, oe, uy bear it on either vowel (hòa, hoà); else as below. */
function tonePlaces(rhyme: string): readonly number[] {
  if (/^(?:oa|oe|uy)$/.test(rhyme)) return [0, 1]
  const shaped = Math.max(...[...'ăâêôơư'].map((letter) => rhyme.lastIndexOf(letter)))
  const last = rhyme.search(/[^aăâeêioôơuưy]|$/) - 1
  if (rhyme.startsWith('ươ')) return [1]
  if (shaped >= 0) return [shaped]
  // Three vowels: the middle; two before a consonant: the second; two at the end: the first.
  if (last === 2) return [1]
  return [last < rhyme.length - 1 ? last : Math.max(0, last - 1)]
}

function placeTone(rhyme: string, at: number, tone: string): string {
  return `${rhyme.slice(0, at)}${rhyme[at]}${tone}${rhyme.slice(at + 1)}`.normalize('NFC')
}

function list(words: string): readonly string[] {
  return words.normalize('NFC').trim().split(/\s+/)
}
