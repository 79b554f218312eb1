// Why a repair is proposed, and how sure that is, in words for the person who compares it with the original.
import type { Localized } from '../../domain/source.ts'
import type { Pair } from './evidence.ts'

/**
 * HIGH: as it stands the word is no Vietnamese syllable, what is proposed stands beside the same word elsewhere in the
 * text or in official prose, and nothing else comes near. MEDIUM: one of these is wanting. LOW: the word is no syllable,
 * and little more than its spelling speaks for what is proposed.
 */
export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** `damaged`: no syllable as it stands; else a syllable in a place where it is not likely. */
export function reasonOf(wrong: string, right: string, pair: Pair | null, damaged: boolean): Localized {
  const state = damaged
    ? { vi: `“${wrong}” không phải là âm tiết tiếng Việt`, en: `“${wrong}” is no Vietnamese syllable` }
    : { vi: `“${wrong}” ít khả năng đứng ở chỗ này`, en: `“${wrong}” is not likely in this place` }
  const support = supportOf(right, pair)
  return { vi: `${state.vi}; ${support.vi}.`, en: `${state.en}; ${support.en}.` }
}

function supportOf(right: string, pair: Pair | null): Localized {
  if (pair === null) return { vi: `“${right}” gần nhất về chữ`, en: `“${right}” comes nearest in its letters` }
  const words = pair.words.replace('#', '…')
  return pair.line === null
    ? { vi: `văn bản hành chính thường viết “${words}”`, en: `official texts often write “${words}”` }
    : { vi: `dòng ${pair.line} có “${words}”`, en: `line ${pair.line} has “${words}”` }
}
