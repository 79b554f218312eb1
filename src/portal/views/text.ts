// Small things that stand in sentences: dates, Vietnamese passages, text of unknown origin.
import { html, raw } from 'hono/html'
import { type CalendarDate, englishDate, tableDate } from '../../domain/calendar.ts'
import type { Language } from '../../domain/source.ts'
import type { Asked } from '../asked.ts'
import type { Html } from '../page.ts'

/** A date as the language of the page writes it in tables. */
export function showDate(date: CalendarDate, language: Language): Html {
  return html`<time datetime="${date}">${plainDate(date, language)}</time>`
}

/** The same without markup. */
export function plainDate(date: CalendarDate, language: Language): string {
  return language === 'VI' ? tableDate(date) : englishDate(date)
}

/** The attribute of an element whose words are Vietnamese whatever the page is. */
export function vietnameseAttribute({ language }: Pick<Asked, 'language'>): Html | string {
  return language === 'VI' ? '' : raw(' lang="vi"')
}

/** A passage that is Vietnamese whatever the page is. */
export function vietnamese(text: string, { language }: Pick<Asked, 'language'>): Html | string {
  return language === 'VI' ? text : html`<span lang="vi">${text}</span>`
}

// Controls, and the marks that turn the direction of text or hide in it.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** Text from outside: what cannot be seen is spelled out, so that it neither hides nor reorders anything. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (found) => `⟨U+${hex(found.codePointAt(0) ?? 0).toUpperCase()}⟩`)
}

/** The same within JSON, which stays the same JSON. */
export function visibleJson(json: string): string {
  return json.replace(UNSEEN, (found) =>
    found
      .split('')
      .map((unit) => `\\u${hex(unit.charCodeAt(0))}`)
      .join(''),
  )
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

/** What somebody typed, kept apart from the text around it and cut where it is long. */
export function typed(text: string): Html {
  return html`<bdi>${visible(text.length > 120 ? `${text.slice(0, 120)}…` : text)}</bdi>`
}

/** Thousands as the language writes them: 1.234 or 1,234. */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'VI' ? 'vi-VN' : 'en').format(value)
}
