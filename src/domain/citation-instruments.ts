// Which instruments of an act a citation means: the act itself, or what is issued with it, by kind or title.
import type { CitableDecision } from './citation-acts.ts'
import { unknownWords } from './citation-issuers.ts'
import { instrumentWord } from './citation-kinds.ts'
import { significantWords } from './citation-tokens.ts'
import type { CitationReading } from './citation-words.ts'
import type { Component } from './provision.ts'
import { foldForSearch } from './vietnamese.ts'

export interface InstrumentsMeant {
  readonly components: readonly Component[]
  /** Whether they are called by another title than they bear. */
  readonly isGuess: boolean
}

/** The instruments that are named, all where none is. One of another title is meant only where some words are of it. */
export function instrumentsMeant(reading: CitationReading, decision: CitableDecision): InstrumentsMeant {
  const { componentWord, componentTitle } = reading
  // An act of which only the name is known is taken for one instrument.
  const own = {
    key: foldForSearch(decision.kind).replaceAll(' ', '-'),
    kind: decision.kind,
    title: null,
    attached: false,
  }
  const components = decision.components.length > 0 ? decision.components : [own]
  if (componentWord === null && componentTitle === null) return { components, isGuess: false }
  const titled = components.filter((component) => fullTitle(component) === componentTitle)
  if (titled.length > 0) return { components: titled, isGuess: false }
  const keyed = components.filter((component) => component.key.replaceAll('-', ' ') === componentWord)
  if (keyed.length > 0 && componentTitle === null) return { components: keyed, isGuess: false }
  const word = componentWord ?? componentTitle
  const alike = components.filter((component) => component.attached && instrumentWord(component.kind) === word)
  const title = componentTitle?.startsWith(`${word} `) ? componentTitle.slice((word ?? '').length + 1) : ''
  const unknown = title === '' ? [] : unknownWords(title, decision)
  const isOther = unknown.length > 0 && unknown.length === title.split(' ').length
  return { components: isOther ? [] : alike, isGuess: unknown.length > 0 }
}

function fullTitle({ kind, title }: Component): string {
  const [name, words] = [significantWords(kind).join(' '), significantWords(title ?? '').join(' ')]
  return ` ${words} `.startsWith(` ${name} `) ? words : `${name} ${words}`.trim()
}
