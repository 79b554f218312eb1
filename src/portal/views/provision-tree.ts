// The text of a decision part by part, each part with its address and with what it obliges beside it.
import { html } from 'hono/html'
import { PROVISION_LABELS } from '../../domain/provision.ts'
import type { Asked } from '../asked.ts'
import type { Html } from '../page.ts'
import type {
  ComponentText,
  ObligationLine,
  ParagraphText,
  Passage,
  ReferenceLine,
  Saying,
} from '../pages/decision-data.ts'
import { COVERAGE, ROLE } from '../words.ts'
import { decisionHref, paragraphId } from './citation.ts'
import { certaintyMark, modalityMark } from './marks.ts'
import { vietnameseAttribute } from './text.ts'

/** One instrument of an act: its parts in the order of the text. Openings and sentences stand inside the part that they belong to. */
export function provisionTree({ key, title, passages }: ComponentText, slug: string, asked: Asked): Html {
  const inner = Map.groupBy(
    passages.filter(({ kind }) => isUnnumbered(kind)),
    ({ parentPath }) => parentPath,
  )
  const parts = passages.filter(({ kind }) => !isUnnumbered(kind))
  return html`<section class="text" aria-labelledby="${key}"><h3 id="${key}"${vietnameseAttribute(asked)}>${title}</h3>
${passages.length === 0 ? bare(asked) : ''}${parts.map((part) => passage(part, inner.get(part.path) ?? [], slug, asked))}</section>`
}

function bare({ say }: Asked): Html {
  return html`<p class="note">${say('Phần này không có điều, khoản (bảng, biểu mẫu); xem văn bản tại nguồn.', 'This part has no article or clause (a table, a form); see the text at its source.')}</p>`
}

function isUnnumbered(kind: Passage['kind']): boolean {
  return kind === 'OPENING' || kind === 'SENTENCE'
}

const OUTER = new Set<Passage['kind']>(['PART', 'CHAPTER', 'SECTION', 'SUBSECTION'])

function passage(part: Passage, inner: readonly Passage[], slug: string, asked: Asked): Html {
  const { kind, path, heading } = part
  const name = numbered(part)
  const link = html`<a href="#${path}">${name}</a>`
  if (OUTER.has(kind)) {
    return html`<h4 class="outer" id="${path}"${vietnameseAttribute(asked)}>${link}${heading ? ` ${heading}` : ''}</h4>${words(part, inner, slug, asked)}`
  }
  const saying = says([part, ...inner], asked)
  const title =
    kind === 'ARTICLE'
      ? articleHeading(part, link, asked)
      : html`<span class="no"${vietnameseAttribute(asked)}>${link}</span>`
  return html`<div class="p ${kind.toLowerCase()}" id="${path}"><div class="w">${title}${words(part, inner, slug, asked)}</div>${saying}</div>
`
}

/** An article stands one rank beneath what it stands in: its instrument, or a chapter of it. */
function articleHeading({ heading, parentPath }: Passage, link: Html, asked: Asked): Html {
  const tongue = vietnameseAttribute(asked)
  const words = html`${link}${heading ? `. ${heading}` : ''}`
  return parentPath === null ? html`<h4${tongue}>${words}</h4>` : html`<h5${tongue}>${words}</h5>`
}

function numbered({ kind, number }: Passage): string {
  return number === null ? PROVISION_LABELS[kind] : `${PROVISION_LABELS[kind]} ${number}`
}

/** The words of a part, its sentences where they are cited apart, and the copy as found where it was repaired. */
function words(part: Passage, inner: readonly Passage[], slug: string, asked: Asked): Html | string {
  const { text, rawText, repaired } = part
  if (text === '') return ''
  const tongue = vietnameseAttribute(asked)
  const raw = html`<details class="raw"><summary>${asked.say('✎ Đã phục hồi ký tự', '✎ Copying losses repaired')}</summary><p${tongue}>${rawText}</p></details>`
  return html`<p${tongue}>${cited(part, inner, slug)}</p>${repaired ? raw : ''}`
}

/** The words with an address for the opening, or for each sentence, that can be cited apart. */
function cited(part: Passage, inner: readonly Passage[], slug: string): string | Html | readonly (string | Html)[] {
  const sentences = inner.filter(({ kind }) => kind === 'SENTENCE')
  if (sentences.length > 0) return sentences.map((one) => html`<span id="${one.path}">${linked(one, slug)}</span> `)
  const opening = inner.find(({ kind }) => kind === 'OPENING')
  return opening ? html`<span id="${opening.path}">${linked(part, slug)}</span>` : linked(part, slug)
}

/** The words with what they refer to linked, on this page or on that of another act. */
function linked({ text, path, references }: Passage, slug: string): readonly (string | Html)[] {
  const runs: (string | Html)[] = []
  let done = 0
  for (const reference of references) {
    const href = referenceHref(reference, slug)
    // What refers to the very part that it stands in leads nowhere.
    if (href === null || path === reference.path || path.startsWith(`${reference.path}/`)) continue
    runs.push(text.slice(done, reference.start))
    runs.push(html`<a href="${href}">${text.slice(reference.start, reference.end)}</a>`)
    done = reference.end
  }
  return [...runs, text.slice(done)]
}

/** Null where the act is not known, or is this one as a whole. */
function referenceHref({ decision, path }: ReferenceLine, slug: string): string | null {
  if (decision === null) return null
  if (decision.slug === slug) return path === null ? null : `#${path}`
  return `${decisionHref(decision.slug)}${path === null ? '' : `#${path}`}`
}

/** What the part, and its opening and sentences, oblige and whom they admit. */
function says(parts: readonly (Passage | Saying)[], asked: Asked): Html | string {
  const obligations = parts.flatMap((part) => part.obligations)
  const admissions = parts.flatMap((part) => part.admissionRules)
  const coverage = parts.map((part) => ('coverage' in part ? part.coverage : null)).find((value) => value !== null)
  if (obligations.length + admissions.length === 0) {
    return coverage ? html`<div class="s"><span class="sub">${asked.label(COVERAGE[coverage])}</span></div>` : ''
  }
  return html`<ul class="s">${obligations.map((line) => obligation(line, asked))}${admissions.map(
    ({ role, label, certainty, note }) =>
      html`<li><span class="m admits">${asked.say('Được tham gia', 'May join')}</span> ${asked.label(ROLE[role])}: ${label}${weaker(certainty, asked)}${remark(note)}</li>`,
  )}</ul>`
}

function obligation(line: ObligationLine, asked: Asked): Html {
  const { say } = asked
  const who = line.bearers.map(({ label }) => label).join('; ')
  return html`<li id="${line.key}">${modalityMark(line.modality, asked)} ${line.statement}${weaker(line.certainty, asked)}${
    who ? html`<span class="sub">${who}</span>` : ''
  }${line.condition ? html`<span class="sub">${say('Điều kiện', 'Condition')}: ${line.condition}</span>` : ''}${
    line.consequence ? html`<span class="sub">${say('Hệ quả', 'Consequence')}: ${line.consequence}</span>` : ''
  }${remark(line.note)}</li>`
}

/** What the text itself says goes unmarked beside the text. */
function weaker(certainty: ObligationLine['certainty'], asked: Asked): Html | string {
  return certainty === 'STATED' ? '' : html` ${certaintyMark(certainty, asked)}`
}

function remark(note: string | null): Html | string {
  return note ? html`<span class="sub">${note}</span>` : ''
}

/** The paragraphs of a report, in the register's words, with what each reports beside it. */
export function paragraphs(lines: readonly ParagraphText[], asked: Asked): Html {
  const { say } = asked
  return html`<p class="note">${say(
    'Sổ không lưu toàn văn; dưới đây là nội dung tin đưa, thuật lại theo từng đoạn.',
    'The register does not hold the text; below is what the report says, restated paragraph by paragraph.',
  )}</p><div class="text">${lines.map(
    (line) =>
      html`<div class="p clause" id="${paragraphId(line.number)}"><div class="w"><span class="no"><a href="#${paragraphId(line.number)}">${say('Đoạn', 'Paragraph')} ${line.number}</a></span><p>${line.text}</p></div>${says([line], asked)}</div>`,
  )}</div>`
}
