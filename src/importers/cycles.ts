// Finds a circle in directed relations.

/** The acts of a circle, the first repeated at the end, or null. Iterative: long chains cannot overflow the stack. */
export function findCycle(
  relations: readonly { readonly from: string; readonly to: string }[],
): readonly string[] | null {
  const next = Map.groupBy(relations, (relation) => relation.from)
  const done = new Set<string>()
  for (const start of next.keys()) {
    const cycle = findFrom(start, next, done)
    if (cycle) return cycle
  }
  return null
}

function findFrom(
  start: string,
  next: ReadonlyMap<string, readonly { readonly to: string }[]>,
  done: Set<string>,
): readonly string[] | null {
  const path: string[] = []
  const onPath = new Set<string>()
  const stack: { readonly node: string; readonly enter: boolean }[] = [{ node: start, enter: true }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, enter } = step
    if (!enter) {
      path.pop()
      onPath.delete(node)
      done.add(node)
      continue
    }
    if (onPath.has(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) continue
    path.push(node)
    onPath.add(node)
    stack.push({ node, enter: false })
    for (const { to } of next.get(node) ?? []) stack.push({ node: to, enter: true })
  }
  return null
}
