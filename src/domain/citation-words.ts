// Reading a citation in words, official, short or careless: `k5 d4 quy che 893`. What it means is settled elsewhere.
import { LAWS } from './citation.ts'
import { instrumentAt, kindAt } from './citation-kinds.ts'
import {
  bareNumberAt,
  takeBareNumber,
  takeDates,
  takeFullNumber,
  takeTelephones,
  takeYear,
} from './citation-numbers.ts'
import { takePlaces } from './citation-places.ts'
import { type Found, foldsOf, isSignificant, phraseAt, type Token, tokenize, use } from './citation-tokens.ts'
import type { PathStep } from './provision.ts'

/** What a citation says, as far as its words alone tell. Words are folded; null: it says nothing of this. */
export interface CitationReading {
  /** The slug of a decision, where the citation is a path with one. */
  readonly slug: string | null
  /** `893/QĐ-UBND`, or `893` where no symbol was given: upper case, without spaces, QD and QÐ as QĐ. */
  readonly numberPart: string | null
  readonly year: number | null
  /** The day of issue, YYYY-MM-DD, its month, YYYY-MM, or its day without the year, --MM-DD, where the citation gives one. */
  readonly issuedOn: string | null
  /** The kind of the act: `quyet dinh`, `luat`. */
  readonly kindWord: string | null
  /** The kind of the instrument within it: `quy che`, `noi quy`, `phu luc 2`. */
  readonly componentWord: string | null
  /** All that stands between the steps and `ban hành kèm theo`, the title included. */
  readonly componentTitle: string | null
  /** Outermost first, one of each kind. */
  readonly steps: readonly PathStep[]
  /** The steps of the further places that are named: of `khoản 1 và 2 Điều 4` the second. */
  readonly otherPlaces: readonly (readonly PathStep[])[]
  /** Whether the places may be more or other than those: `Điều 4.5`, `từ khoản 5 Điều 4 đến khoản 2 Điều 5`. */
  readonly isStretched: boolean
  /** Whether one of what is named is meant, or another: `khoản 5 hoặc 6 Điều 4`. */
  readonly isEither: boolean
  /** Words left over where an issuer is named: after the number, or without a number after `của`. */
  readonly issuerHint: string | null
  /** The other words left over: of an act without number mostly its title. */
  readonly rest: string | null
  /** Whether it was typed without accents, so that `diem d` may mean điểm d or điểm đ. */
  readonly isAccentless: boolean
  /** Names of places in the sentence around the citation: where they are not those of an act, it may not be meant. */
  readonly aside: string | null
}

const ATTACHMENTS = ['ban hanh kem theo', 'ban hanh kem', 'kem theo', 'kem', 'issued with']

/** Reads a citation written in words. Null where no number, kind, instrument or provision is named. */
export function readWords(text: string): CitationReading | null {
  const tokens = tokenize(text)
  takeTelephones(tokens)
  const attachment = lastAttachment(tokens)
  const before = attachment ? tokens.slice(0, attachment.from) : tokens
  const act = attachment ? tokens.slice(attachment.to) : tokens
  const placed = placesIn(before, attachment !== null)
  const componentTitle = attachment ? join(foldsOf(before)) : null
  const dated = takeDates(act)
  const fullNumber = takeFullNumber(act)
  const kind = takeFirst(act, kindAt)
  const lawTo = kind && LAWS.has(kind.value) ? kind.to : null
  const hasNumber = fullNumber !== null || act.some((_, index) => bareNumberAt(act, index) !== null)
  // What goes by its title may name instruments in it.
  const titleFrom = kind && (lawTo !== null || !hasNumber) ? kind.from : tokens.length
  const named = attachment ? before.filter(isSignificant) : tokens.slice(0, titleFrom)
  const component = attachment ? instrumentAt(named, 0) : takeFirst(named, instrumentAt)
  // Figures further on belong to the title of a law.
  const number = fullNumber ?? takeBareNumber(act, lawTo)
  if (!number && !kind && !component && !componentTitle && placed.steps.length === 0) return null
  return {
    slug: null,
    numberPart: number?.value.part ?? null,
    issuedOn: dated,
    year: yearIn(dated) ?? takeYear(act, number?.value.year ?? null) ?? number?.value.year ?? null,
    kindWord: kind?.value ?? null,
    componentWord: component?.value ?? null,
    componentTitle,
    ...placed,
    ...leftOver(act, number?.to ?? null),
    isAccentless: /^\p{ASCII}*$/u.test(text),
    aside: null,
  }
}

function placesIn(
  tokens: readonly Token[],
  onlyLeading: boolean,
): Pick<CitationReading, 'steps' | 'otherPlaces' | 'isStretched' | 'isEither'> {
  const { places, isStretched, isEither } = takePlaces(tokens, onlyLeading, {
    endsAt: (at) => LAWS.has(kindAt(tokens, at)?.value ?? ''),
    isAct: (at) => (kindAt(tokens, at) ?? instrumentAt(tokens, at)) !== null,
  })
  const [steps = [], ...otherPlaces] = places
  return { steps, otherPlaces, isStretched, isEither }
}

function lastAttachment(tokens: readonly Token[]): { readonly from: number; readonly to: number } | null {
  for (let from = tokens.length - 1; from >= 0; from--) {
    const to = phraseAt(tokens, from, ATTACHMENTS)
    // `kem theo` ends what `ban hanh kem theo` begins, as `kem` does.
    if (to !== null) return { from: phraseAt(tokens, from - 2, ATTACHMENTS) === to ? from - 2 : from, to }
  }
  return null
}

/** Takes out the first thing that `readAt` finds. */
function takeFirst<T>(
  tokens: readonly Token[],
  readAt: (tokens: readonly Token[], at: number) => Found<T> | null,
): (Found<T> & { readonly from: number }) | null {
  for (let from = 0; from < tokens.length; from++) {
    const found = readAt(tokens, from)
    if (!found) continue
    use(tokens, from, found.to)
    return { ...found, from }
  }
  return null
}

function yearIn(date: string | null): number | null {
  return date === null || date.startsWith('--') ? null : Number(date.slice(0, 4))
}

function leftOver(tokens: readonly Token[], numberTo: number | null): Pick<CitationReading, 'issuerHint' | 'rest'> {
  const issuer = numberTo ?? tokens.findLastIndex((token) => token.fold === 'cua')
  const from = issuer < 0 ? tokens.length : issuer
  return { issuerHint: join(foldsOf(tokens.slice(from))), rest: join(foldsOf(tokens.slice(0, from))) }
}

function join(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(' ')
}
