// Counts the lists of a Word document as Word does, so that the numbers it shows become text.

import { valueIn } from './docx-styles.ts'
import { formatNumber, isNumberFormat } from './list-numbers.ts'
import { child, elementsOf, type MarkupElement } from './markup-tree.ts'

export interface Numbering {
  /** The label before the next paragraph at this place of a list, with the space after it; empty where none is shown. */
  next(list: string, level: number): string
  /** The level of a list that a paragraph style stands for. */
  levelOf(list: string, style: string): number | undefined
  /** Says that a label may have been counted where Word counts none. */
  doubt(): void
  /** Whether a label was in a form that is not known here and is shown in plain figures, or could not be made. */
  readonly isUnsure: boolean
  /** Whether letters went as far as e, where Vietnamese acts write đ. */
  readonly isLettered: boolean
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly isLegal: boolean
  /** Begins anew after levels above this one only, by their places from 0. */
  readonly restartsAfter: number
  /** Nothing is set between the label and the words. */
  readonly isJoined: boolean
  readonly style: string | undefined
}

interface List {
  readonly abstract: string
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, Level>
}

/** What Word has; anything beyond is not looked at. */
const LEVELS = 9
const LONGEST_LABEL = 200

export function readNumbering(tree: MarkupElement | null): Numbering {
  const lists = readLists(tree ? child(tree, 'w:numbering') : undefined)
  const counters = new Map<string, number[]>()
  const started = new Set<string>()
  const seen = { unsure: false, lettered: false }
  return {
    next(id, level) {
      const list = lists.get(id)
      const own = list?.levels.get(level)
      if (!list || !own) {
        seen.unsure ||= id !== '0'
        return ''
      }
      const counts = counters.get(list.abstract) ?? []
      counters.set(list.abstract, counts)
      const override = started.has(`${id} ${level}`) ? undefined : list.starts.get(level)
      started.add(`${id} ${level}`)
      step(list, counts, level, override)
      return label(list, own, counts, seen)
    },
    doubt() {
      seen.unsure = true
    },
    levelOf: (id, style) => [...(lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style)?.[0],
    get isUnsure() {
      return seen.unsure
    },
    get isLettered() {
      return seen.lettered
    },
  }
}

/** Levels above that have not begun begin; those below begin anew. */
function step(list: List, counts: number[], level: number, override: number | undefined): void {
  for (let above = 0; above < level; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1
  const before = counts[level]
  counts[level] = override ?? (before === undefined ? (list.levels.get(level)?.start ?? 1) : before + 1)
  for (let below = level + 1; below < LEVELS; below += 1) {
    if (level < (list.levels.get(below)?.restartsAfter ?? LEVELS)) delete counts[below]
  }
}

function label(
  list: List,
  own: Level,
  counts: readonly number[],
  seen: { unsure: boolean; lettered: boolean },
): string {
  // The signs of bullets are places in symbol fonts.
  if (own.format === 'bullet') return /^[-–—+*•]$/.test(own.text) ? `${own.text} ` : '- '
  if (own.text.length > LONGEST_LABEL) {
    seen.unsure = true
    return ''
  }
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1
    const level = list.levels.get(place)
    if (level?.format === 'none') return ''
    const format = own.isLegal ? 'decimal' : (level?.format ?? 'decimal')
    const number = counts[place] ?? level?.start ?? 1
    if (!isNumberFormat(format)) seen.unsure = true
    if (format === 'lowerLetter' && number >= 5) seen.lettered = true
    return formatNumber(number, isNumberFormat(format) ? format : 'decimal')
  })
  return text === '' || (own.isJoined && !/[.):]$/.test(text)) ? text : `${text} `
}

function readLists(root: MarkupElement | undefined): ReadonlyMap<string, List> {
  const parts = elementsOf(root)
  const described = parts.filter(({ name }) => name === 'w:abstractNum')
  const byStyle = new Map(described.map((element) => [valueIn(element, 'w:styleLink'), readLevels(element)] as const))
  const abstracts = new Map(
    described.map((element) => {
      const link = valueIn(element, 'w:numStyleLink')
      const levels = link === undefined ? undefined : byStyle.get(link)
      return [element.attributes['w:abstractNumId'] ?? '', levels ?? readLevels(element)] as const
    }),
  )
  const lists = parts
    .filter(({ name }) => name === 'w:num')
    .map((element) => {
      const abstract = valueIn(element, 'w:abstractNumId') ?? ''
      const overrides = elementsOf(element).filter(({ name }) => name === 'w:lvlOverride')
      const starts = overrides.flatMap((override) => {
        const start = wholeNumber(valueIn(override, 'w:startOverride'))
        return start === null ? [] : [[levelNumber(override), start] as const]
      })
      const levels = new Map([
        ...(abstracts.get(abstract) ?? []),
        ...overrides.flatMap((part) => [...readLevels(part)]),
      ])
      return [element.attributes['w:numId'] ?? '', { abstract, starts: new Map(starts), levels }] as const
    })
  return new Map(lists)
}

function readLevels(parent: MarkupElement): ReadonlyMap<number, Level> {
  const levels = elementsOf(parent).filter((element) => element.name === 'w:lvl' && levelNumber(element) < LEVELS)
  return new Map(
    levels.map((element) => {
      const level: Level = {
        start: wholeNumber(valueIn(element, 'w:start')) ?? 1,
        format: valueIn(element, 'w:numFmt') ?? 'decimal',
        text: valueIn(element, 'w:lvlText') ?? '',
        isLegal: child(element, 'w:isLgl') !== undefined,
        restartsAfter: wholeNumber(valueIn(element, 'w:lvlRestart')) ?? LEVELS,
        isJoined: valueIn(element, 'w:suff') === 'nothing',
        style: valueIn(element, 'w:pStyle'),
      }
      return [levelNumber(element), level] as const
    }),
  )
}

function levelNumber(element: MarkupElement): number {
  return wholeNumber(element.attributes['w:ilvl']) ?? 0
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null
}
