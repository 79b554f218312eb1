// References in the words of a decision's page: links to their clause, plain words where the target is not known.
import { expect, test } from 'vitest'
import { readAsked } from '../../src/portal/asked.ts'
import type { Passage, ReferenceLine } from '../../src/portal/pages/decision-data.ts'
import { provisionTree } from '../../src/portal/views/provision-tree.ts'

const SLUG = 'tinh-mau/1-qd-ubnd-2020'
const asked = readAsked(new Request('http://127.0.0.1/quyet-dinh'), { url: null, contact: null })

async function pageOf(text: string, references: readonly (readonly [string, string | null, string | null])[]) {
  const lines = references.map(([words, slug, path]): ReferenceLine => {
    const start = text.indexOf(words)
    return { start, end: start + words.length, path, decision: slug === null ? null : { slug } }
  })
  const passage: Passage = {
    path: 'quy-che/dieu-4/khoan-5',
    parentPath: 'quy-che/dieu-4',
    kind: 'CLAUSE',
    number: '5',
    heading: null,
    text,
    rawText: text,
    repaired: false,
    coverage: null,
    references: lines,
    obligations: [],
    admissionRules: [],
  }
  const component = { key: 'quy-che', attached: true, title: 'Quy chế', passages: [passage] }
  return String(await provisionTree(component, SLUG, asked))
}

test('a clause of the same decision is linked on the page, one of another on the other’s page', async () => {
  const page = await pageOf('Theo khoản 1 Điều 3 và Điều 2 Quyết định số 9/QĐ-UBND; Luật Mẫu.', [
    ['khoản 1 Điều 3', SLUG, 'quy-che/dieu-3/khoan-1'],
    ['Điều 2 Quyết định số 9/QĐ-UBND', 'tinh-mau/9-qd-ubnd-2021', 'quyet-dinh/dieu-2'],
    ['Luật Mẫu', 'tinh-mau/luat-mau-2015', null],
  ])
  expect(page).toContain(
    '<p>Theo <a href="#quy-che/dieu-3/khoan-1">khoản 1 Điều 3</a> và <a href="/quyet-dinh/tinh-mau/9-qd-ubnd-2021#quyet-dinh/dieu-2">Điều 2 Quyết định số 9/QĐ-UBND</a>; <a href="/quyet-dinh/tinh-mau/luat-mau-2015">Luật Mẫu</a>.</p>',
  )
})

test('what is not in the register, or is where it stands, stays plain text', async () => {
  const text = 'Theo Luật Khác, Điều này, khoản này, Quy chế này và Quyết định này.'
  const page = await pageOf(text, [
    ['Luật Khác', null, null],
    ['Điều này', SLUG, 'quy-che/dieu-4'],
    ['khoản này', SLUG, 'quy-che/dieu-4/khoan-5'],
    ['Quy chế này', SLUG, 'quy-che'],
    ['Quyết định này', SLUG, null],
  ])
  expect(page).toContain(`<p>${text}</p>`)
})

test('nothing in the words or the paths becomes markup', async () => {
  const page = await pageOf('<b>x</b> Điều 3"><i> & <script>alert(1)</script>', [
    ['Điều 3"><i>', SLUG, 'quy-che/dieu-3"><i>'],
  ])
  expect(page).toContain(
    '<p>&lt;b&gt;x&lt;/b&gt; <a href="#quy-che/dieu-3&quot;&gt;&lt;i&gt;">Điều 3&quot;&gt;&lt;i&gt;</a> &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  )
})
