// Keys of proposed entries: small letters and hyphens, none twice.

export class Keys {
  readonly #counts = new Map<string, number>()

  /** The key itself; taken a second time it is numbered. */
  take(wanted: string): string {
    const count = (this.#counts.get(wanted) ?? 0) + 1
    this.#counts.set(wanted, count)
    return count === 1 ? wanted : `${wanted}-${count}`
  }

  /** That of a place: `quy-che-dieu-4-diem-dd`. */
  ofPlace(path: string): string {
    const plain = path.replaceAll('/', '-').replaceAll('đ', 'dd').normalize('NFD')
    return this.take(plain.replace(/[^a-z0-9-]/g, ''))
  }
}
