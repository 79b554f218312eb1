// Draws the pages for docs/screens: the register's own records, and a made-up register where people are needed.
// npm run screens (Chromium at /usr/bin/chromium)
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { composeApp, openStore, ROOT } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { recordWorld } from '../src/demo/record-world.ts'
import { planWorld } from '../src/demo/world.ts'
import { loadFolder } from '../src/importers/load.ts'
import { type Listening, listen } from '../src/server/http.ts'
import type { Store } from '../src/storage/store.ts'

/** A fixed day, so that the pictures change only where the pages do: 2026-11-25 in Viet Nam. */
const NOW = new Date('2026-11-25T03:00:00Z')
const DEMO_SEED = 7
const DEMO_PEOPLE = 400
const OUT = join(ROOT, 'docs', 'screens')

interface Screen {
  readonly name: string
  readonly path: string
  /** Whether it is of the made-up register. */
  readonly demo?: boolean
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
}

const question = (parts: Record<string, string>) => `/ai-duoc-tham-gia?${new URLSearchParams(parts)}`
const HEAD_OF_SUCCESSOR = {
  nhom: 'lai-chau/ubnd-tinh',
  'vai-tro': 'ADMINISTRATOR',
  'chuc-danh': 'Giám đốc Sở KH&CN',
  ngay: '2025-04-01',
}

const screens = (demoGroup: string): readonly Screen[] => [
  { name: 'home', path: '/' },
  { name: 'decisions', path: '/quyet-dinh' },
  { name: 'decision', path: '/quyet-dinh/lai-chau/893-qd-ubnd-2019#quy-che/dieu-4', height: 1000 },
  { name: 'reported-decision', path: '/quyet-dinh/dak-lak/2547-qd-ubnd' },
  { name: 'groups', path: '/nhom' },
  { name: 'group', path: `/nhom/${demoGroup}#thanh-vien`, demo: true, height: 1000 },
  { name: 'obligations', path: '/quy-dinh?loai=PROHIBITION' },
  { name: 'comparison', path: '/so-sanh?a=lai-chau/893-qd-ubnd-2019&b=dak-lak/2547-qd-ubnd', height: 1000 },
  { name: 'who-may-join', path: question(HEAD_OF_SUCCESSOR), height: 1000 },
  { name: 'search', path: '/tim-kiem?q=m%E1%BA%ADt' },
  { name: 'report-an-error', path: '/bao-sai-sot' },
  { name: 'not-found', path: '/nhom/lai-chau/ubnd-tin', height: 620 },
  { name: 'embed', path: `/embed/groups/${demoGroup}`, demo: true, width: 640, height: 700 },
  { name: 'home-dark', path: '/', dark: true },
  { name: 'who-may-join-dark', path: question(HEAD_OF_SUCCESSOR), dark: true, height: 1000 },
  { name: 'decision-320', path: '/quyet-dinh/lai-chau/893-qd-ubnd-2019', width: 320, height: 640 },
  { name: 'who-may-join-320', path: question(HEAD_OF_SUCCESSOR), width: 320, height: 640 },
  { name: 'group-768', path: `/nhom/${demoGroup}`, demo: true, width: 768 },
]

const folder = mkdtempSync(join(tmpdir(), 'so-nhom-screens-'))
const own = openStore(join(folder, 'own.db'), true)
await loadFolder(own, join(ROOT, 'data'), () => NOW)
const demo = openStore(join(folder, 'demo.db'), true)
const world = planWorld(DEMO_SEED, DEMO_PEOPLE)
await recordWorld(demo, world, join(ROOT, 'data', 'topics.yaml'), () => {})
const servers = { own: await served(own), demo: await served(demo) }
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
})
try {
  for (const screen of screens(world.example.group)) await draw(screen)
} finally {
  await browser.close()
  await Promise.all([servers.own.stop(1_000), servers.demo.stop(1_000)])
  await Promise.all([own.close(), demo.close()])
  rmSync(folder, { recursive: true, force: true })
}

function served(store: Store): Promise<Listening> {
  const config = readConfig({ PORT: '0', SO_NHOM_LOG: 'silent', SO_NHOM_URL: 'https://so-nhom.example' })
  return listen(
    composeApp(store, config, () => NOW),
    config,
  )
}

async function draw({ name, path, demo: made, width = 1280, height = 800, dark }: Screen): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'vi-VN',
  })
  const page = await context.newPage()
  const { address } = made ? servers.demo : servers.own
  const response = await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(OUT, `${name}.png`) })
  await context.close()
  console.log(`${name}.png  ${response?.status()}  ${width}×${height}`)
}
