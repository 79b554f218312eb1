// Provisions that take effect later than the decision that holds them, by its own words.

import { formatPath } from '../domain/provision.ts'
import { readReferences } from '../domain/references.ts'
import { sentencesOf } from '../domain/sentences.ts'
import { foldForSearch } from '../domain/vietnamese.ts'
import { findDate } from './decision-text/acts.ts'
import type { ParsedDecision, ParsedProvision } from './decision-text/parsed.ts'
import type { StatedEffect } from './effect.ts'

export interface Deferral {
  /** The provision that says so, and the one that takes effect on the day `on`. */
  readonly fromPath: string
  readonly toPath: string
  readonly on: string
  readonly text: string
}

/** `riêng Điều 6 có hiệu lực từ ngày 01/01/2025`: one place of the text itself and a date, nothing between. */
const SAID =
  /(?:^|[.,;(]\s*)((?:riêng|trừ|ngoại trừ)?\s*(?:(?:các )?(?:quy định|nội dung) tại )?((?:điểm|khoản|điều)\s[^.,;()]{1,60}?)(?: (?:của )?quyết định này)? có hiệu lực (?:thi hành )?(?:kể )?từ (?=ngày |\d))([^.;()]{1,60})/giu

/** In the order of the text; of the days behind the first day of the decision. The rest stays in `open` of its effect. */
export function readDeferrals(parsed: ParsedDecision, { from, open }: StatedEffect): readonly Deferral[] {
  if (from === null || open.length === 0) return []
  const told = new Set(open)
  return parsed.components.flatMap(({ key, attached, provisions }) => {
    if (attached) return []
    const paths = new Set(pathsIn(provisions))
    return [...sentencesIn(provisions)]
      .filter(({ sentence }) => told.has(sentence))
      .flatMap(({ path, sentence }) => deferralsIn(sentence, key).map((found) => ({ ...found, fromPath: path })))
      .filter(({ toPath, on }) => paths.has(toPath) && on > from)
  })
}

function deferralsIn(sentence: string, component: string) {
  return [...sentence.normalize('NFC').matchAll(SAID)].flatMap(([text, , place = '', day = '']) => {
    const references = readReferences(place, null)
    const [only] = references
    const date = findDate(foldForSearch(day))
    const steps = only?.places.length === 1 ? only.places[0] : undefined
    const isWhole = references.length === 1 && only?.start === 0 && only.end === place.length
    if (!isWhole || !steps || only.act.of === 'OTHER' || !date?.value || date.start > 'ngay '.length) return []
    return [
      { toPath: formatPath({ component, steps }), on: date.value as string, text: text.replace(/^[.,;(]\s*/, '') },
    ]
  })
}

function pathsIn(provisions: readonly ParsedProvision[]): readonly string[] {
  return provisions.flatMap(({ path, children }) => [path, ...pathsIn(children)])
}

function* sentencesIn(
  provisions: readonly ParsedProvision[],
): Generator<{ readonly path: string; readonly sentence: string }> {
  for (const { path, heading, text, children } of provisions) {
    for (const words of [heading, text]) {
      if (words !== null) for (const sentence of sentencesOf(words)) yield { path, sentence }
    }
    yield* sentencesIn(children)
  }
}
