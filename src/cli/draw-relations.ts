// Shows the relations to other acts that a text's words propose: which provision says what, where, of which act.
import { type CalendarDate, shortOfficialDate } from '../domain/calendar.ts'
import type { NamedAct } from '../domain/reference-acts.ts'
import type { ProposedRelation } from '../importers/proposed-relations.ts'
import { CERTAINTY, RELATION } from '../portal/words.ts'
import { plain } from './draw-tree.ts'

const LONGEST_WORDS = 160
const WHERE = { AFTER: 'sau · after', BEFORE: 'trước · before', IN: 'trong · in' } as const

/** The proposals, lines ended by line feeds. Spans are [start, end) in UTF-16 units of the provision's own words or its caption. */
export function drawRelations(proposals: readonly ProposedRelation[]): string {
  if (proposals.length === 0) return 'Quan hệ với văn bản khác · Relations to other acts: (không có)\n'
  const lines = [
    `Quan hệ với văn bản khác (${proposals.length}), chỉ là đề xuất: · Relations to other acts, proposals only:`,
    ...proposals.flatMap(drawRelation),
    'Kiểm tra từng quan hệ rồi ghi vào relations. · Check each, then write it under relations.',
  ]
  return `${lines.join('\n')}\n`
}

function drawRelation(relation: ProposedRelation): string[] {
  const { kind, fromPath, part, start, end, text, act, certainty } = relation
  const [within, label] = [part === 'text' ? 'lời văn · text' : 'tiêu đề · caption', RELATION[kind]]
  const details = detailsOf(relation)
  return [
    `  ${fromPath} (${within} ${start}–${end}): ${label.vi} · ${label.en} (${kind}) ${plain(actWords(act))}`,
    `    “${shorten(text)}” – ${CERTAINTY[certainty].vi} · ${CERTAINTY[certainty].en}`,
    ...(details.length === 0 ? [] : [`    ${plain(details.join('; '))}`]),
  ]
}

function actWords(act: NamedAct | null): string {
  if (act === null) return '– chưa rõ văn bản nào · act not named'
  if (act.number === null) return '– văn bản nêu tên trong lời văn · the act that the words name'
  const day = act.issuedOn === null ? act.year : shortOfficialDate(act.issuedOn as CalendarDate)
  return day === null ? act.number : `${act.number} (${day})`
}

function detailsOf({ instrument, places, insertion, phrase, on }: ProposedRelation): readonly string[] {
  const own = instrument?.replaceAll(' ', '-') ?? null
  const component = own === null ? '' : `${own}/`
  const changed = places.length === 0 && own !== null ? [own] : places.map((place) => `${component}${place}`)
  return [
    ...(changed.length === 0 ? [] : [`chỗ · place: ${changed.join(', ')}`]),
    ...(insertion === null ? [] : [`${WHERE[insertion.where]} ${component}${insertion.place}`]),
    ...(phrase === null ? [] : [`cụm từ · words: “${phrase.old ?? ''}” → “${phrase.new ?? ''}”`]),
    ...(on === null ? [] : [`từ ngày · from ${shortOfficialDate(on as CalendarDate)}`]),
  ]
}

function shorten(words: string): string {
  const characters = Array.from(plain(words))
  return characters.length <= LONGEST_WORDS ? characters.join('') : `${characters.slice(0, LONGEST_WORDS).join('')}…`
}
