// Opens the package of a .docx: the parts that hold its text, unpacked within limits and compared with their checksums.
import { crc32, inflateRawSync } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { broken, type DocumentLimits, DocumentRefused } from './document.ts'
import { buildTree, elementsOf, type MarkupElement } from './markup-tree.ts'
import { decodeUtf8 } from './utf8.ts'

export interface DocxParts {
  readonly document: MarkupElement
  readonly styles: MarkupElement | null
  readonly numbering: MarkupElement | null
  /** Heads and feet of pages. */
  readonly margins: readonly MarkupElement[]
  readonly hasImages: boolean
}

/** So small a part may unpack to any ratio: a page of spaces is no bomb. */
const HARMLESS = 2_000_000
const MOST_ENTRIES = 10_000

/** Parts that hold no text are never unpacked. Throws DocumentRefused. */
export async function openDocx(bytes: Uint8Array, limits: DocumentLimits): Promise<DocxParts> {
  const unpack = await readDirectory(bytes, limits)
  const relations = await unpack('_rels/.rels')
  const main = (relations && targetOf(relations, 'officeDocument', '')) ?? 'word/document.xml'
  const document = await unpack(main)
  if (!document) throw notDocx(unpack.names)
  const folder = main.replace(/[^/]*$/, '')
  const beside = await unpack(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const part = async (kind: string) => {
    const target = beside ? targetOf(beside, kind, folder) : `${folder}${kind}.xml`
    return target === null ? null : unpack(target)
  }
  const margins: MarkupElement[] = []
  for (const name of marginNames(beside, folder, unpack.names)) {
    const tree = await unpack(name)
    if (tree) margins.push(tree)
  }
  return {
    document,
    styles: await part('styles'),
    numbering: await part('numbering'),
    margins,
    hasImages: unpack.names.some((name) => name.startsWith(`${folder}media/`)),
  }
}

type Unpack = ((name: string) => Promise<MarkupElement | null>) & { readonly names: readonly string[] }

async function readDirectory(bytes: Uint8Array, limits: DocumentLimits): Promise<Unpack> {
  const { fromBufferPromise } = await import('yauzl')
  const entries = new Map<string, Entry>()
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(brokenZip)
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= MOST_ENTRIES || entries.has(entry.fileName)) throw brokenZip()
      entries.set(entry.fileName, entry)
    }
  } catch {
    throw brokenZip()
  }
  let left = limits.unpackedBytes
  const unpack = async (name: string) => {
    const entry = entries.get(name)
    if (!entry) return null
    const content = inflate(await compressedBytes(zip, entry), entry, { ...limits, unpackedBytes: left })
    left -= content.length
    return buildTree(decodeXml(content), 'XML', limits)
  }
  return Object.assign(unpack, { names: [...entries.keys()] })
}

async function compressedBytes(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted()) {
    throw new DocumentRefused('DOCUMENT_LOCKED', {
      vi: 'Tệp có mật khẩu. Bỏ mật khẩu rồi lưu lại.',
      en: 'The file has a password. Remove it and save the file again.',
    })
  }
  try {
    const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false })
    return Buffer.concat(await stream.toArray())
  } catch {
    throw brokenZip()
  }
}

/** Stops as soon as more comes out than may: what the directory says of the size is not believed. */
function inflate(packed: Buffer, entry: Entry, limits: DocumentLimits): Buffer {
  const most = Math.min(limits.unpackedBytes, Math.max(HARMLESS, packed.length * limits.ratio))
  let content = packed
  if (entry.compressionMethod === 8) {
    try {
      content = inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw swells(limits)
      throw brokenZip()
    }
  } else if (entry.compressionMethod !== 0) throw brokenZip()
  if (content.length > most) throw swells(limits)
  if (crc32(content) !== entry.crc32) throw brokenZip()
  return content
}

function decodeXml(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content)
  const text = decodeUtf8(content)
  if (text === null) throw brokenZip()
  return text.replace(/^\ufeff/, '')
}

/** The part that relations name as being of a kind; null where none is. */
function targetOf(relations: MarkupElement, kind: string, folder: string): string | null {
  return targetsOf(relations, kind, folder)[0] ?? null
}

/** All of them, taken from the folder of what the relations belong to. */
function targetsOf(relations: MarkupElement, kind: string, folder: string): readonly string[] {
  const all = elementsOf(elementsOf(relations).find(({ name }) => name === 'Relationships'))
  return all
    .filter(({ attributes }) => attributes.Type?.endsWith(`/${kind}`))
    .flatMap(({ attributes: { Target } }) => (Target === undefined ? [] : [Target]))
    .map((target) => (target.startsWith('/') ? target.slice(1) : folder + target))
}

const MOST_MARGINS = 100

function marginNames(relations: MarkupElement | null, folder: string, names: readonly string[]): readonly string[] {
  const named = relations
    ? ['header', 'footer'].flatMap((kind) => targetsOf(relations, kind, folder))
    : names.filter((name) => name.startsWith(folder) && /^(?:header|footer)\d*\.xml$/.test(name.slice(folder.length)))
  return [...new Set(named)].slice(0, MOST_MARGINS)
}

function notDocx(names: readonly string[]): DocumentRefused {
  const kind = names.some((name) => name.startsWith('xl/'))
    ? '.xlsx'
    : names.some((name) => name.startsWith('ppt/'))
      ? '.pptx'
      : names.includes('content.xml')
        ? '.odt'
        : '.zip'
  return new DocumentRefused('DOCUMENT_OTHER_KIND', {
    vi: `Tệp ${kind} không được đọc. Lưu lại văn bản thành .docx.`,
    en: `A ${kind} file is not read. Save the text as .docx.`,
  })
}

function brokenZip(): never {
  throw broken({
    vi: 'Tệp .docx bị hỏng hoặc tải chưa trọn.',
    en: 'The .docx is damaged, or not all of it was copied.',
  })
}

function swells(limits: DocumentLimits): DocumentRefused {
  return new DocumentRefused('DOCUMENT_SWELLS', {
    vi: `Tệp .docx bung ra quá ${limits.unpackedBytes} byte hoặc quá ${limits.ratio} lần cỡ của nó (bom nén). Không đọc; lấy lại tệp từ nguồn tin cậy.`,
    en: `The .docx unpacks to more than ${limits.unpackedBytes} bytes, or ${limits.ratio} times its size (a zip bomb). It is not read; take the file from a source you trust.`,
  })
}
