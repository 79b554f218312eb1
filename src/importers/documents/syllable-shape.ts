// Whether letters could be one Vietnamese syllable as it is spelled: no list of words, only the rules of spelling.

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut ' +
    'uy uya uych uyên uyêt uyn uynh uyp uyt uyu ' +
    'ư ưa ưc ưi ưm ươc ươi ươm ươn ương ươp ươt ươu ưng ưt ưu y ych yêm yên yêng yêt yêu yn ynh yt'
  ).split(' '),
)
const ONSET = /^(?:ngh|ng|nh|gh|gi|g|kh|k|ch|c|ph|p|th|tr|t|qu|đ|d|b|h|l|m|n|r|s|v|x)/
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const RISING = /[\u0301\u0323]/

/** Whether a word is spelled as a Vietnamese syllable, or is an abbreviation as `QĐ`. Case does not matter. */
export function isSyllable(word: string): boolean {
  if (/^[BCDĐGHKLMNPQRSTVXUAIO]{1,8}$/.test(word)) return true
  const parts = word.toLowerCase().normalize('NFD')
  const tones = parts.match(TONES) ?? []
  if (tones.length > 1) return false
  const plain = parts.replace(TONES, '').normalize('NFC')
  const onset = ONSET.exec(plain)?.[0] ?? ''
  const readings = onset === 'gi' ? ['gi', 'g'] : onset === 'qu' ? ['qu'] : [onset]
  return readings.some((start) => fits(start, plain.slice(start.length), tones[0] ?? ''))
}

/** Stops take two tones only, and c, k, g and ng are written by the vowel that follows. */
function fits(onset: string, rime: string, tone: string): boolean {
  if (!RIMES.has(rime)) return false
  if (/[cpt]$|ch$/.test(rime) && !RISING.test(tone)) return false
  const front = /^[eêiy]/.test(rime)
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front
  if (onset === 'g') return !/^[eêy]/.test(rime)
  return !(front && (onset === 'c' || onset === 'ng'))
}
