// Form fields: a label, the field as it was filled in, and what is wrong with it where something is.
import { html, raw } from 'hono/html'
import type { Asked } from '../asked.ts'
import type { Html } from '../page.ts'
import type { Field } from '../parameters.ts'
import { visible } from './text.ts'

export interface Choice {
  readonly value: string
  readonly text: string
}

/** A form that asks by GET, so that its answer has an address to share. */
export function askForm(action: string, asked: Asked, fields: readonly (Html | string)[], button: string): Html {
  const tongue = asked.languageGiven
    ? html`<input type="hidden" name="lang" value="${asked.parameters.get('lang') ?? ''}">`
    : ''
  return html`<form class="ask" action="${action}">${tongue}${fields}<p class="go"><button>${button}</button></p></form>`
}

/** Fields that few need, folded away unless one of them is filled in. */
export function moreFields(label: string, fields: readonly Html[], filled: boolean): Html {
  return html`<details${filled ? raw(' open') : ''}><summary>${label}</summary><div>${fields}</div></details>`
}

/** What was typed as it goes back into its field: without marks that cannot be seen, which asking again must not spell out. */
function plain(typed: string): string {
  return typed.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Cf}/gu, '')
}

export function textInput(
  field: Field<string>,
  label: string,
  more: {
    readonly hint?: string
    readonly longest: number
    readonly list?: readonly string[]
    readonly search?: boolean
  },
): Html {
  const list = more.list && more.list.length > 0 ? `list-${field.name}` : null
  return html`<p><label for="o-${field.name}">${label}</label>
<input id="o-${field.name}" name="${field.name}" value="${plain(field.given)}" maxlength="${more.longest}"${
    more.search ? raw(' type="search"') : ''
  }${list ? html` list="${list}"` : ''}${described(field, more.hint)}>${notes(field, more.hint)}${
    list ? html`<datalist id="${list}">${more.list?.map((value) => html`<option value="${value}">`)}</datalist>` : ''
  }</p>`
}

export function dayInput(field: Field<string>, label: string, hint?: string): Html {
  // A value that the browser's date field would drop is shown in a field that keeps it.
  const type = field.problem === null ? 'date' : 'text'
  return html`<p><label for="o-${field.name}">${label}</label>
<input id="o-${field.name}" name="${field.name}" type="${type}" value="${field.value ?? plain(field.given.slice(0, 40))}"${described(field, hint)}>${notes(field, hint)}</p>`
}

/** A choice; the first entry, of no value, is what counts where none is made. */
export function choiceInput(
  field: Field<string>,
  label: string,
  choices: readonly Choice[],
  none: string | null,
  hint?: string,
): Html {
  return html`<p><label for="o-${field.name}">${label}</label>
<select id="o-${field.name}" name="${field.name}"${described(field, hint)}>${
    none === null ? '' : html`<option value="">${none}</option>`
  }${choices.map(
    ({ value, text }) =>
      html`<option value="${visible(value)}"${value === field.value ? raw(' selected') : ''}>${visible(text)}</option>`,
  )}</select>${notes(field, hint)}</p>`
}

function described(field: Field<string>, hint: string | undefined): Html | string {
  const ids = [field.problem ? `loi-${field.name}` : '', hint ? `goi-y-${field.name}` : ''].filter(Boolean).join(' ')
  return html`${field.problem ? raw(' aria-invalid="true"') : ''}${ids ? html` aria-describedby="${ids}"` : ''}`
}

function notes({ name, problem }: Field<string>, hint: string | undefined): Html {
  return html`${hint ? html`<span class="hint" id="goi-y-${name}">${hint}</span>` : ''}${
    problem ? html`<span class="wrong" id="loi-${name}"><bdi>${problem}</bdi></span>` : ''
  }`
}

/** Above a form that cannot be answered: how many fields to put right. */
export function wrongFields(fields: readonly Field<unknown>[], { say }: Asked): Html | string {
  const wrong = fields.filter(({ problem }) => problem !== null)
  if (wrong.length === 0) return ''
  return html`<div class="problem" role="alert"><p><strong>${say('Chưa trả lời được: có ô ghi chưa đúng.', 'No answer yet: something is filled in wrongly.')}</strong></p>
<ul>${wrong.map(({ name, problem }) => html`<li><a href="#o-${name}">${problem}</a></li>`)}</ul></div>`
}
