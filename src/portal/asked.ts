// What a page was asked: its address, its parameters and its language.
import { inLanguage, type Language, type Localized } from '../domain/source.ts'
import { languageOf } from '../graphql/context.ts'

/** One text of two, the Vietnamese first. */
export type Say = (vi: string, en: string) => string

export interface Asked {
  /** Decoded, beginning with a slash. */
  readonly path: string
  readonly parameters: URLSearchParams
  readonly language: Language
  /** Whether the address itself names the language: the page then remembers it. */
  readonly languageGiven: boolean
  /** Where the public reaches the register: `https://nhom.example.vn`. */
  readonly origin: string
  /** Where errors are reported; null: nowhere. */
  readonly contact: string | null
  readonly say: Say
  /** A label in the language of the page. */
  readonly label: (text: Localized) => string
}

const TAGS = { vi: 'VI', en: 'EN' } as const
type Tag = keyof typeof TAGS

/** The `lang` of HTML. */
export function tagOf(language: Language): Tag {
  return language === 'VI' ? 'vi' : 'en'
}

/** Whether `?lang=` is one of the register's languages. */
export function isLanguageTag(value: string): value is Tag {
  return Object.hasOwn(TAGS, value)
}

/** Reads a request. The address decides the language, then the cookie, then Accept-Language. */
export function readAsked(
  request: Request,
  settings: { readonly url: string | null; readonly contact: string | null },
): Asked {
  const url = new URL(request.url)
  const given = url.searchParams.get('lang')
  const language = languageFor(given, request.headers)
  const say: Say = (vi, en) => (language === 'VI' ? vi : en)
  return {
    path: decodedPath(url.pathname),
    parameters: url.searchParams,
    language,
    languageGiven: given !== null && isLanguageTag(given),
    origin: settings.url ?? url.origin,
    contact: settings.contact,
    say,
    label: (text) => inLanguage(text, language),
  }
}

function languageFor(given: string | null, headers: Headers): Language {
  if (given !== null && isLanguageTag(given)) return TAGS[given]
  const cookie = /(?:^|;\s*)lang=(vi|en)(?:;|$)/.exec(headers.get('cookie')?.slice(0, 4_096) ?? '')?.[1]
  return cookie ? TAGS[cookie as Tag] : languageOf(headers.get('accept-language'))
}

/** The path as people read it, or as it came where it cannot be decoded. */
export function decodedPath(pathname: string): string {
  try {
    return decodeURIComponent(pathname).normalize('NFC')
  } catch {
    return pathname
  }
}

/** The address of this page with some parameters set, or with null removed; the place in a list is left behind. */
export function addressWith(asked: Asked, changes: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(asked.parameters)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name)
    else parameters.set(name, value)
  }
  return withParameters(pathHref(asked), parameters)
}

/** The path as a link takes it: within this host, whatever it begins with. */
export function pathHref({ path }: Pick<Asked, 'path'>): string {
  return path.split('/').map(encodeURIComponent).join('/').replace(/^\/+/, '/')
}

/** A path with parameters, the empty ones left out. */
export function withParameters(path: string, parameters: URLSearchParams | Readonly<Record<string, string>>): string {
  const kept = [...new URLSearchParams(parameters)].filter(([, value]) => value !== '')
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`
}

/** What follows a section's address, as a slug: lower case, without a slash at its end. */
export function slugUnder(section: string, { path }: Pick<Asked, 'path'>): string {
  return path
    .slice(section.length + 1)
    .replace(/\/+$/, '')
    .toLowerCase()
}
