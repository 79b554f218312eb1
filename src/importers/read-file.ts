// Reads files of records and the texts beside them: bounded, UTF-8, and never from outside a file's own folder.
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import type { Localized } from '../domain/source.ts'
import type { SourceText } from './decision-file.ts'
import type { DecisionFile } from './files/shapes.ts'
import { type FileProblemCode, FileRefused } from './problems.ts'
import type { LocatedData } from './yaml-file.ts'

/** Bytes of a file of records, or of the text beside one. */
export const LARGEST_FILE = 5_000_000

/** The words of a file, a byte order mark included, and their SHA-256. `name` is what problems show. Throws FileRefused. */
export function readText(path: string, name: string): SourceText {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw refusal('FILE_MISSING', name, {
      vi: 'Không có tệp này, hoặc đây không phải là tệp.',
      en: 'There is no such file.',
    })
  }
  const { size } = lstatSync(realpathSync(path))
  if (size > LARGEST_FILE) {
    throw refusal('FILE_TOO_LARGE', name, {
      vi: `Tệp dài ${size} byte; tối đa ${LARGEST_FILE}.`,
      en: `The file is ${size} bytes long; ${LARGEST_FILE} at most.`,
    })
  }
  const bytes = readFileSync(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), sha256 }
  } catch {
    throw refusal('NOT_UTF8', name, {
      vi: 'Tệp không phải là văn bản UTF-8. Lưu lại tệp với mã UTF-8.',
      en: 'The file is not UTF-8 text. Save it as UTF-8.',
    })
  }
}

/** The text that a decision file names, which must lie in the file's own folder; null where it names none. Throws FileRefused. */
export function findSourceText(located: LocatedData<DecisionFile>, path: string): SourceText | null {
  const name = located.data.text?.file
  if (name === undefined) return null
  const folder = dirname(path)
  const wanted = join(folder, name)
  const plain = basename(name) === name && name !== '.' && name !== '..'
  const inside = plain && (!existsSync(wanted) || realpathSync(wanted) === join(realpathSync(folder), name))
  if (!inside) {
    throw new FileRefused([
      located.problem('PATH_OUTSIDE', ['text', 'file'], {
        vi: `"${name}" nằm ngoài thư mục của tệp quyết định. Đặt văn bản cạnh decision.yaml và chỉ ghi tên tệp.`,
        en: `"${name}" lies outside the folder of the decision file. Put the text beside decision.yaml and write its name alone.`,
      }),
    ])
  }
  if (!existsSync(wanted)) {
    throw new FileRefused([
      located.problem('FILE_MISSING', ['text', 'file'], {
        vi: `Không có tệp "${name}" cạnh decision.yaml.`,
        en: `There is no file "${name}" beside decision.yaml.`,
      }),
    ])
  }
  return readText(wanted, beside(located.file, name))
}

/** `data/decisions/…/decision.yaml` for anything below a folder named data; else the path as given. */
export function originName(path: string): string {
  const steps = path.split(sep)
  const data = steps.lastIndexOf('data')
  return data === -1 ? steps.join('/') : steps.slice(data).join('/')
}

function beside(file: string, name: string): string {
  return file.replace(/[^/]*$/, '') + name
}

function refusal(code: FileProblemCode, file: string, message: Localized): FileRefused {
  return new FileRefused([{ code, file, line: 1, column: 1, message }])
}
