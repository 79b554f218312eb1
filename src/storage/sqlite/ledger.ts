// The one way to write a fact: supersede what stood, keep it, and say what happened. Runs inside one transaction.
import { isDeepStrictEqual } from 'node:util'
import { and, desc, eq, getTableName, type InferInsertModel, sql } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ChangeReport, Origin, RecordChange } from '../store.ts'
import { change, STILL_RECORDED } from './base-tables.ts'
import type { Db } from './db.ts'
import { ranksOf } from './ranks.ts'

export type AnchorTable = SQLiteTable & { readonly id: AnySQLiteColumn; readonly publicId: AnySQLiteColumn }
export type VersionTable = SQLiteTable & {
  readonly id: AnySQLiteColumn
  readonly anchor: AnySQLiteColumn
  readonly recordedFrom: AnySQLiteColumn
  readonly recordedTo: AnySQLiteColumn
}
/** What a version row says, every column named: null where there is nothing. */
export type Facts<T extends SQLiteTable> = Required<
  Omit<InferInsertModel<T>, 'id' | 'anchor' | 'recordedFrom' | 'recordedTo'>
>
/** What an anchor holds besides its ids. */
export type Links<T extends SQLiteTable> = Omit<InferInsertModel<T>, 'id' | 'publicId'>

export interface Put {
  readonly anchor: number
  /** The id of the new version row, or null where nothing changed. */
  readonly row: number | null
}

interface Standing {
  readonly id: number
  readonly origin: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** What another origin recorded, and whether it still stands or was withdrawn. `origin`: whose word it last was. */
export interface Former extends Omit<Standing, 'id'> {
  readonly stands: boolean
}
/** Whether what another origin recorded may become this origin's. Else it is a CONFLICT. */
export type MayTakeOver = (former: Former) => boolean
const NEVER: MayTakeOver = () => false

/** Collects the records of one change. Nothing is counted as changed until a fact differs. */
export class Ledger {
  readonly #db: Db
  readonly #origin: string
  readonly #version: number
  readonly #changes: { change: RecordChange; table: string; id: string }[] = []
  readonly #seen = new Map<VersionTable, Set<number>>()
  #unchanged = 0

  /** `version` is the registry version that this change will have, if it changes anything. */
  constructor(db: Db, origin: Origin, version: number) {
    this.#db = db
    this.#origin = origin.name
    this.#version = version
  }

  get version(): number {
    return this.#version
  }

  /** The inner id of a thing, made if new, so that others can point to it. */
  anchor<A extends AnchorTable>(table: A, publicId: string, links: Links<A>): number {
    const found = this.findAnchor(table, publicId)
    if (found !== null) return found
    const row = { publicId, ...links } as unknown as InferInsertModel<A>
    return Number(this.#db.insert(table).values(row).run().lastInsertRowid)
  }

  findAnchor(table: AnchorTable, publicId: string): number | null {
    const found = this.#db.select({ id: table.id }).from(table).where(eq(table.publicId, publicId)).get()
    return found ? (found.id as number) : null
  }

  /** Positions for things in their order; those that stand keep theirs where they can, so that they count as unchanged. */
  positions(
    tables: { anchor: AnchorTable; version: VersionTable & { readonly position: AnySQLiteColumn } },
    ids: readonly string[],
  ): readonly number[] {
    const { anchor, version } = tables
    const named = sql`${anchor.publicId} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
    const rows = this.#db
      .select({ id: anchor.publicId, position: version.position })
      .from(version)
      .innerJoin(anchor, eq(anchor.id, version.anchor))
      .where(and(eq(version.recordedTo, STILL_RECORDED), named))
      .all() as { id: string; position: number }[]
    const standing = new Map(rows.map(({ id, position }) => [id, position]))
    return ranksOf(ids.map((id) => standing.get(id) ?? null))
  }

  /** Records what is known of a thing from this version on. */
  put<A extends AnchorTable, V extends VersionTable>(
    tables: { anchor: A; version: V },
    publicId: string,
    links: Links<A>,
    facts: Facts<V>,
    mayTakeOver: MayTakeOver = NEVER,
  ): Put {
    const anchor = this.anchor(tables.anchor, publicId, links)
    this.#markSeen(tables.version, anchor)
    const standing = this.#standing(tables.version, anchor)
    if (standing && isDeepStrictEqual(standing.facts, facts)) {
      this.#unchanged += 1
      return { anchor, row: null }
    }
    const outcome = this.#outcome(tables.version, anchor, standing, mayTakeOver)
    this.#changes.push({ change: outcome, table: getTableName(tables.anchor), id: publicId })
    if (outcome === 'CONFLICT') return { anchor, row: null }
    if (standing) this.#close(tables.version, standing.id)
    const row = { ...facts, anchor, recordedFrom: this.#version, recordedTo: STILL_RECORDED }
    const done = this.#db
      .insert(tables.version)
      .values(row as unknown as InferInsertModel<V>)
      .run()
    return { anchor, row: Number(done.lastInsertRowid) }
  }

  /** Ends the recorded life of what this origin recorded earlier and has not put again. Returns the ids ended. */
  retireUnseen(tables: { anchor: AnchorTable; version: VersionTable }): readonly string[] {
    const seen = this.#seen.get(tables.version) ?? new Set()
    const mine = this.#db
      .select({ id: tables.version.id, anchor: tables.version.anchor, publicId: tables.anchor.publicId })
      .from(tables.version)
      .innerJoin(tables.anchor, eq(tables.anchor.id, tables.version.anchor))
      .innerJoin(change, eq(change.version, tables.version.recordedFrom))
      .where(and(eq(tables.version.recordedTo, STILL_RECORDED), eq(change.origin, this.#origin)))
      .all() as { id: number; anchor: number; publicId: string }[]
    const gone = mine.filter((row) => !seen.has(row.anchor))
    for (const row of gone) {
      this.#close(tables.version, row.id)
      this.#changes.push({ change: 'RETIRED', table: getTableName(tables.anchor), id: row.publicId })
    }
    return gone.map((row) => row.publicId)
  }

  report(): ChangeReport {
    const kept = this.#changes.some((entry) => entry.change !== 'CONFLICT')
    return { version: kept ? this.#version : this.#version - 1, changes: this.#changes, unchanged: this.#unchanged }
  }

  #standing(table: VersionTable, anchor: number): Standing | null {
    const found = this.#db
      .select({ row: table, origin: change.origin })
      .from(table)
      .innerJoin(change, eq(change.version, table.recordedFrom))
      .where(and(eq(table.anchor, anchor), eq(table.recordedTo, STILL_RECORDED)))
      .get() as FoundRow | undefined
    return found ? toStanding(found) : null
  }

  #outcome(table: VersionTable, anchor: number, standing: Standing | null, mayTakeOver: MayTakeOver): RecordChange {
    const isOurs = (former: Former) => former.origin === this.#origin || mayTakeOver(former)
    if (standing) return isOurs({ ...standing, stands: true }) ? 'CORRECTED' : 'CONFLICT'
    const ended = this.#db
      .select({ row: table, origin: change.origin })
      .from(table)
      .innerJoin(change, eq(change.version, table.recordedTo))
      .where(eq(table.anchor, anchor))
      .orderBy(desc(table.recordedTo))
      .get() as FoundRow | undefined
    return ended && !isOurs({ ...toStanding(ended), stands: false }) ? 'CONFLICT' : 'ADDED'
  }

  #close(table: VersionTable, id: number): void {
    this.#db.run(sql`UPDATE ${table} SET recorded_to = ${this.#version} WHERE id = ${id}`)
  }

  #markSeen(table: VersionTable, anchor: number): void {
    const seen = this.#seen.get(table)
    if (seen) seen.add(anchor)
    else this.#seen.set(table, new Set([anchor]))
  }
}

interface FoundRow {
  readonly row: Record<string, unknown>
  readonly origin: string
}

function toStanding({ row, origin }: FoundRow): Standing {
  const { id, anchor: _anchor, recordedFrom: _from, recordedTo: _to, ...facts } = row
  return { id: id as number, origin, facts }
}
