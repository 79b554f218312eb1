// Settings from the environment: defaults that work, and a wrong value told with its name and what would be right.
import { describe, expect, test } from 'vitest'
import { readConfig, SETTINGS, type SettingName, SettingRefused } from '../src/config.ts'

function refusalOf(name: string, value: string): SettingRefused {
  try {
    readConfig({ [name]: value })
  } catch (error) {
    if (error instanceof SettingRefused) return error
    throw error
  }
  throw new Error(`${name}=${JSON.stringify(value)} was taken`)
}

const WRONG: Readonly<Record<SettingName, readonly string[]>> = {
  PORT: ['-1', '65536', 'http', '80a', '1e3', '0x50', ' 80', '80.5', '999999999999', '８０', '80\n'],
  HOST: ['local host', 'http://127.0.0.1', 'a/b', 'x'.repeat(254), '127.0.0.1\n'],
  SO_NHOM_DB: [],
  SO_NHOM_DATA: [],
  SO_NHOM_LOG: ['verbose', 'INFO', 'true'],
  SO_NHOM_MAX_BODY: ['999', '10000001', '1MB', '-5'],
  SO_NHOM_MAX_TOKENS: ['99', '100001', 'many'],
  SO_NHOM_MAX_DEPTH: ['2', '101', '5.5'],
  SO_NHOM_MAX_COST: ['99', '100000001', '1_000'],
  SO_NHOM_MAX_OBJECTS: ['99', '10000001', 'all'],
  SO_NHOM_URL: [
    'nhom.example.vn',
    'ftp://nhom.example.vn',
    'https://nhom.example.vn/so',
    'https://a.vn?b',
    'javascript:1',
  ],
  SO_NHOM_CONTACT: [
    'an@example.vn',
    'http://example.vn',
    'javascript:alert(1)',
    'mailto:an',
    'mailto:a@b.vn?bcc=c@d.vn',
  ],
  SO_NHOM_ACCOUNT_KEY: ['secret', 'k1:abcd', `k1:${'g'.repeat(64)}`, `k1:${'a'.repeat(64)},k1:${'b'.repeat(64)}`],
}

describe('without settings', () => {
  const defaults = {
    port: 4000,
    host: '127.0.0.1',
    database: 'var/so-nhom.db',
    data: 'data',
    url: null,
    contact: null,
    logLevel: 'info',
    maxBody: 524_288,
    accountKeys: null,
    production: false,
    limits: { tokens: 4_000, depth: 18, cost: 200_000, objects: 30_000 },
  }

  test('the register starts on this machine only, with its own data', () => {
    expect(readConfig({})).toEqual(defaults)
  })

  test('an empty value counts as none, and others’ variables are left alone', () => {
    const empty = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']))
    expect(readConfig({ ...empty, PATH: '/bin', HOME: '/', SO_NHOM_UNKNOWN: 'x' })).toEqual(defaults)
  })

  test('the default of each setting is the one that its help names', () => {
    for (const [name, { shape, about }] of Object.entries(SETTINGS)) {
      const value = shape.parse(undefined)
      // Where there is no default, the help says what comes of that.
      if (value === undefined) continue
      expect(about.vi, name).toContain(`Mặc định ${value}.`)
      expect(about.en, name).toContain(`Default ${value}.`)
    }
  })
})

describe('a setting', () => {
  test('is taken at both ends of what its help allows', () => {
    expect(readConfig({ PORT: '0' }).port).toBe(0)
    expect(readConfig({ PORT: '65535' }).port).toBe(65_535)
    expect(readConfig({ SO_NHOM_MAX_BODY: '1000' }).maxBody).toBe(1_000)
    expect(readConfig({ SO_NHOM_MAX_BODY: '10000000' }).maxBody).toBe(10_000_000)
    expect(
      readConfig({ SO_NHOM_MAX_DEPTH: '3', SO_NHOM_MAX_TOKENS: '100000', SO_NHOM_MAX_COST: '100000000' }).limits,
    ).toEqual({
      depth: 3,
      tokens: 100_000,
      cost: 100_000_000,
      objects: 30_000,
    })
  })

  test('names a host as an address of either kind or as a name', () => {
    for (const host of ['0.0.0.0', '::1', 'so-nhom.example.vn']) expect(readConfig({ HOST: host }).host).toBe(host)
  })

  test('keeps the letters of a path', () => {
    const { database, data } = readConfig({ SO_NHOM_DB: '/dữ liệu/sổ.db', SO_NHOM_DATA: './hồ sơ' })
    expect([database, data]).toEqual(['/dữ liệu/sổ.db', './hồ sơ'])
  })

  test.each(Object.entries(WRONG).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
    '%s=%j is refused with its name, its value and what would be right, in both languages',
    (name, value) => {
      const { localized, message } = refusalOf(name, value)
      const { about } = SETTINGS[name as SettingName]
      expect(message).toBe(localized.en)
      for (const words of [localized.vi, localized.en]) {
        expect(words).toContain(name)
        // A secret is never shown, not even a wrong one.
        const shown = name === 'SO_NHOM_ACCOUNT_KEY' ? '(…)' : JSON.stringify(value.slice(0, 80))
        expect(words).toContain(shown)
        expect(words.includes(value.slice(0, 80))).toBe(
          name !== 'SO_NHOM_ACCOUNT_KEY' && shown.includes(value.slice(0, 80)),
        )
      }
      expect(localized.vi).toContain(about.vi)
      expect(localized.en).toContain(about.en)
    },
  )
})
