// The guide for portals: its lines are those that the page of a group prints, its call answers, its lists are the script's.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeApp } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import { type Listening, listen } from '../../src/server/http.ts'
import { NOW } from '../support/app.ts'
import { temporaryFolder } from '../support/folder.ts'
import { guideBlocks, guideOrigin } from '../support/portal-guide.ts'
import { GROUP } from '../support/roster.ts'
import { loadedStore } from '../support/store.ts'

const guide = readFileSync('docs/guides/portals.md', 'utf8')
const script = readFileSync('src/portal/assets/roster.js', 'utf8')

let server: Listening
let page: string
beforeAll(async () => {
  const { store } = await loadedStore()
  const config = readConfig({ PORT: '0', SO_NHOM_LOG: 'silent', SO_NHOM_URL: guideOrigin })
  const app = composeApp(store, config, () => NOW)
  server = await listen(app, config)
  page = await (await app.request(`/nhom/${GROUP}`)).text()
})
afterAll(() => server.stop(1_000))

/** The first column of the table under a header. */
function listed(header: string): string[] {
  const lines = guide.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`| ${header} |`)) + 2
  const to = lines.findIndex((line, index) => index >= from && !line.startsWith('|'))
  return lines
    .slice(from, to)
    .map((line) => /`([^`]+)`/.exec(line)?.[1] ?? '')
    .sort()
}

const matches = (pattern: RegExp) => [...script.matchAll(pattern)].map((match) => match[1] ?? '')
const sorted = (names: Iterable<string>) => [...new Set(names)].sort()

/** What a page holds under an id, as a reader sees it. */
function textOf(id: string): string {
  const [, text = ''] = new RegExp(`id="${id}">([\\s\\S]*?)</code>`).exec(page) ?? []
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

describe('the guide for portals', () => {
  it('shows the tag, the frame and the call that the page of the group gives to copy', () => {
    const [tag, frame] = guideBlocks('html')
    expect([textOf('nhung-the'), textOf('nhung-khung')]).toEqual([tag, frame])
    expect(guideBlocks('sh')).toEqual([textOf('nhung-api')])
  })

  it('shows a call that answers with the roster when it is run', async () => {
    const [call = ''] = guideBlocks('sh')
    const command = call.replaceAll(guideOrigin, server.address)
    const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd: temporaryFolder() })
    const { data, errors } = JSON.parse(stdout)
    expect(errors).toBeUndefined()
    expect(data.group).toMatchObject({ slug: GROUP, name: 'Nhóm UBND tỉnh', roster: { totalCount: 0 } })
    expect(data.group.seats.length).toBeGreaterThan(0)
  })

  it('lists exactly the attributes, properties, parts and events of the element', () => {
    const [attributes = ''] = matches(/observedAttributes = \[(.*?)\]/g)
    expect(listed('attribute')).toEqual(sorted(attributes.replace(/[' ]/g, '').split(',')))
    expect(listed('property')).toEqual(sorted(matches(/var\((--so-nhom-[a-z]+)/g)))
    const words = matches(/\bpart: ['`]([^'`]*)['`]/g).flatMap((part) => part.split(' '))
    const kinds = ['known', 'withheld', 'vacant', 'unknown']
    expect(listed('part')).toEqual(sorted([...words.filter((word) => /^[a-z]+$/.test(word)), ...kinds]))
    expect(listed('event')).toEqual(sorted(matches(/#tell\('([a-z]+)'/g).map((name) => `so-nhom-${name}`)))
  })
})
