// The architecture's arrows, read from the imports, and the house rules that a reader relies on.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each folder of src may import of the others. Loaders alone may call the store directly. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  storage: ['domain'],
  access: ['domain'],
  usecases: ['domain', 'storage', 'access'],
  graphql: ['domain', 'storage', 'access', 'usecases'],
  importers: ['domain', 'storage', 'access', 'usecases'],
  demo: ['domain', 'storage', 'importers', 'usecases'],
  portal: ['domain', 'usecases', 'graphql'],
  server: ['domain', 'storage', 'access', 'usecases', 'graphql', 'importers', 'portal'],
  compose: ['domain', 'storage', 'access', 'usecases', 'graphql', 'importers', 'portal', 'server', 'config'],
  config: ['domain', 'access'],
  cli: [
    'domain',
    'storage',
    'access',
    'usecases',
    'graphql',
    'importers',
    'portal',
    'server',
    'compose',
    'config',
    'demo',
  ],
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join('src', path), 'utf8') }))

function importsOf({ path, text }: { path: string; text: string }): readonly string[] {
  const statements = /^(?:import|export|\}).*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm
  const found = [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  return found.map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name))
}

function folderOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? ''
}

describe('the architecture', () => {
  it('has arrows that point inward only', () => {
    const wrong = files.flatMap((file) => {
      const from = folderOf(file.path)
      const local = importsOf(file).filter((name) => name.endsWith('.ts'))
      return local
        .filter((name) => folderOf(name) !== from && !ARROWS[from]?.includes(folderOf(name)))
        .map((name) => `${file.path} → ${name}`)
    })
    expect(wrong).toEqual([])
  })

  it('keeps I/O, clocks and databases out of the domain', () => {
    const allowed = new Set(['fastest-levenshtein', 'libphonenumber-js', 'libphonenumber-js/min'])
    const wrong = files
      .filter(({ path }) => path.startsWith('domain/'))
      .flatMap((file) => {
        const outside = importsOf(file).filter((name) => !name.endsWith('.ts') && !allowed.has(name))
        const clock = /Date\.now|new Date\(\)|process\.|Math\.random/.test(file.text)
          ? ['a clock, chance or process']
          : []
        return [...outside, ...clock].map((what) => `${file.path}: ${what}`)
      })
    expect(wrong).toEqual([])
  })

  it('keeps SQL inside storage/sqlite', () => {
    const wrong = files
      .filter(({ path }) => !path.startsWith('storage/sqlite/'))
      .filter((file) => importsOf(file).some((name) => /^(better-sqlite3|drizzle-orm)/.test(name)))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('loads the readers of documents only where a document is read, so that a server starts without them', () => {
    const eager = files.filter(({ text }) => /^import (?!type).*from '(?:htmlparser2|yauzl|unpdf)'/m.test(text))
    expect(eager.map(({ path }) => path)).toEqual([])
    const readers = ['docx', 'html', 'pdf'].map((name) => `importers/documents/${name}.ts`)
    const callers = files.filter((file) => importsOf(file).some((name) => readers.includes(name)))
    expect(callers.map(({ path }) => path)).toEqual(['importers/documents/reading-thread.ts'])
    const thread = files.filter((file) => importsOf(file).includes('importers/documents/reading-thread.ts'))
    expect(thread.map(({ path }) => path)).toEqual([])
  })

  it('says on the first line of each file what it is for, and keeps files short', () => {
    const wrong = files.filter(({ text }) => {
      const first = text.split('\n').find((line) => !line.startsWith('#!')) ?? ''
      return !/^\/\/ .{10,}/.test(first) || text.split('\n').length > 301
    })
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})
