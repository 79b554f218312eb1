// The files beside the pages: style sheet and icon, read once, named by their content.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Asset {
  readonly type: string
  readonly body: string
}

export interface AssetPaths {
  readonly style: string
}

export interface Assets {
  readonly paths: AssetPaths
  /** By the last step of their address. */
  readonly files: ReadonlyMap<string, Asset>
  readonly icon: Asset
}

export function readAssets(): Assets {
  const style = smaller(read('style.css'))
  const name = `style.${hashOf(style).slice(0, 12)}.css`
  return {
    paths: { style: `/assets/${name}` },
    files: new Map([[name, { type: 'text/css; charset=utf-8', body: style }]]),
    icon: { type: 'image/svg+xml', body: read('favicon.svg') },
  }
}

function read(name: string): string {
  return readFileSync(fileURLToPath(new URL(`assets/${name}`, import.meta.url)), 'utf8')
}

/** Without comments and indentation. */
function smaller(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trimStart()
}

/** A name for some content, the same for the same content. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
