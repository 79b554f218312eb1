// Says in both languages what does not fit a shape, and where: what is missing, of the wrong type, or not allowed.
import type { z } from 'zod'
import type { Localized } from '../domain/source.ts'
import type { DataPath } from './problems.ts'

/** One thing that does not fit. `key`: the problem is that key of the entry at `path`, and not the entry. */
export interface ShapeFault {
  readonly path: DataPath
  readonly key: string | null
  readonly message: Localized
}

type Issue = z.core.$ZodIssue

/** Stands between the languages where a shape says its own form. */
const BETWEEN = ' · '

const TYPES: Readonly<Record<string, Localized>> = {
  string: { vi: 'một chuỗi chữ', en: 'a text' },
  number: { vi: 'một số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'các trường con, mỗi dòng một trường', en: 'fields of its own, one a line' },
  record: { vi: 'các khóa, mỗi khóa một mục', en: 'keys, each with an entry' },
}

/** A fault for every issue, and one for every field that is not known. `data` is what was held against the shape. */
export function shapeFaults(issues: readonly Issue[], data: unknown): readonly ShapeFault[] {
  return issues.flatMap((issue): readonly ShapeFault[] => {
    const path = issue.path as DataPath
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path, key, message: unknownField(key, path) }))
    if (issue.code === 'invalid_key') {
      const key = String(path.at(-1))
      return [{ path: path.slice(0, -1), key, message: describe(issue, key, data) }]
    }
    return [{ path, key: null, message: describe(issue, fieldOf(path), data) }]
  })
}

/** `groups.0.name`, or for the whole file a name for it. */
function fieldOf(path: DataPath): string | Localized {
  return path.length === 0 ? { vi: 'tệp', en: 'the file' } : path.join('.')
}

function unknownField(key: string, path: DataPath): Localized {
  const within = path.length === 0 ? '' : ` (${path.join('.')})`
  if (key === 'why')
    return {
      vi: `why chỉ có trong proposals${within}: mục đã xác nhận thì bỏ why.`,
      en: `why belongs to proposals only${within}: take it out of an entry that is confirmed.`,
    }
  return {
    vi: `Trường không có trong lược đồ: ${key}${within}. Kiểm tra chính tả theo schema/.`,
    en: `A field that the schema does not know: ${key}${within}. Check the spelling against schema/.`,
  }
}

function describe(issue: Issue, field: string | Localized, data: unknown): Localized {
  const { vi, en } = typeof field === 'string' ? { vi: field, en: field } : field
  const wanted = wantedOf(issue)
  if (isMissing(data, issue.path)) {
    return { vi: `Thiếu trường ${vi}; cần ${wanted.vi}.`, en: `The field ${en} is missing; ${wanted.en} is wanted.` }
  }
  if (valueAt(data, issue.path) === '') {
    return { vi: `${vi} còn trống; cần ${wanted.vi}.`, en: `${en} is still empty; wanted: ${wanted.en}.` }
  }
  switch (issue.code) {
    case 'invalid_value':
      return { vi: `${vi} phải là ${wanted.vi}.`, en: `${en} must be ${wanted.en}.` }
    case 'invalid_type':
      return { vi: `${vi} sai kiểu; cần ${wanted.vi}.`, en: `${en} is of the wrong type; ${wanted.en} is wanted.` }
    case 'invalid_union':
      return unionMessage(issue, { vi, en }, valueAt(data, issue.path))
    default:
      return {
        vi: `${vi} không đúng dạng; cần ${wanted.vi}.`,
        en: `${en} is not of the right form; wanted: ${wanted.en}.`,
      }
  }
}

/** What would be right in the place of an issue. */
function wantedOf(issue: Issue): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes(BETWEEN)
        ? localizedForm(issue.message)
        : (TYPES[issue.expected] ?? both(issue.expected))
    case 'invalid_value': {
      const values = issue.values.join(', ')
      if (issue.values.length === 1) return both(values)
      return { vi: `một trong: ${values}`, en: `one of: ${values}` }
    }
    case 'too_small':
      if (issue.message.includes(BETWEEN)) return localizedForm(issue.message)
      return tooSmall(issue.origin, Number(issue.minimum) + (issue.inclusive ? 0 : 1))
    case 'too_big':
      return { vi: `không quá ${issue.maximum}`, en: `${issue.maximum} at most` }
    case 'invalid_format':
      if (issue.format === 'url') return { vi: 'địa chỉ URL như https://…', en: 'a URL such as https://…' }
      return localizedForm(issue.message)
    case 'invalid_key':
      return issue.issues[0] ? wantedOf(issue.issues[0]) : localizedForm(issue.message)
    case 'invalid_union':
      return formsOf(issue.errors)
    default:
      return localizedForm(issue.message)
  }
}

function tooSmall(origin: string, minimum: number): Localized {
  if (origin === 'string') return { vi: 'có chữ, không để trống', en: 'a text that is not empty' }
  if (origin === 'array') return { vi: `ít nhất ${minimum} mục`, en: `at least ${minimum} entry` }
  return { vi: `số từ ${minimum} trở lên`, en: `a number from ${minimum}` }
}

/** A form as the shapes say it, `Vietnamese · English`. */
function localizedForm(message: string): Localized {
  const [vi = message, en = vi] = message.split(BETWEEN)
  return { vi, en }
}

/** Where one form was clearly meant, what is wrong with it; else the forms that there are. */
function unionMessage(issue: z.core.$ZodIssueInvalidUnion, field: Localized, value: unknown): Localized {
  const meant = issue.errors.filter((issues) =>
    issues.every((one) => one.path.length > 0 && one.code !== 'unrecognized_keys' && !isMissing(value, one.path)),
  )
  const [only] = meant
  if (meant.length === 1 && only) {
    const said = only.map((one) => describe(one, fieldOf(one.path as DataPath), value))
    return {
      vi: `${field.vi}: ${said.map(({ vi }) => vi).join(' ')}`,
      en: `${field.en}: ${said.map(({ en }) => en).join(' ')}`,
    }
  }
  const forms = formsOf(issue.errors)
  return {
    vi: `${field.vi} không đúng dạng; cần ${forms.vi}.`,
    en: `${field.en} is not of the right form; wanted: ${forms.en}.`,
  }
}

/** The forms of a union, each by the fields that it asks for and what was found wrong in them. */
function formsOf(errors: readonly (readonly Issue[])[]): Localized {
  const forms = errors.flatMap((issues): readonly Localized[] => {
    const fields = issues.filter(({ path, code }) => path.length === 1 && code !== 'unrecognized_keys')
    if (fields.length > 0) {
      const inner = fields.map((one) => ({ name: String(one.path[0]), wanted: wantedOf(one) }))
      const join = (language: 'vi' | 'en') => inner.map(({ name, wanted }) => `${name}: ${wanted[language]}`).join('; ')
      return [{ vi: `{ ${join('vi')} }`, en: `{ ${join('en')} }` }]
    }
    const whole = issues.find(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys')
    if (whole) return [wantedOf(whole)]
    const extra = issues.flatMap((one) => (one.code === 'unrecognized_keys' ? one.keys : [])).join(', ')
    return extra === '' ? [] : [{ vi: `bỏ ${extra}`, en: `${extra} left out` }]
  })
  const unique = [...new Map(forms.map((form) => [form.en, form])).values()]
  return { vi: unique.map(({ vi }) => vi).join(' hoặc '), en: unique.map(({ en }) => en).join(' or ') }
}

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  return path.length > 0 && valueAt(data, path) === undefined
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}

function both(text: string): Localized {
  return { vi: text, en: text }
}
