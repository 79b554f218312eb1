// Waits to be told to stop: by a signal, or, started by npm, by the end of what started it.

/** How often a server that npm started looks whether npm is still there, in milliseconds. */
const LOOK = 500

export interface StopSignal {
  /** Resolves at the first SIGTERM or SIGINT. A second one ends the process at once, as it would any other. */
  readonly asked: Promise<void>
  isAsked(): boolean
  /** Takes the handlers away again. */
  forget(): void
}

/** Listens from now on. */
export function listenForStop(): StopSignal {
  const { promise, resolve } = Promise.withResolvers<void>()
  let isAsked = false
  const stop = () => {
    isAsked = true
    forget()
    resolve()
  }
  const watch = process.env.npm_lifecycle_event === undefined ? undefined : watchParent(stop)
  const forget = () => {
    clearInterval(watch)
    process.off('SIGTERM', stop)
    process.off('SIGINT', stop)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  return { asked: promise, isAsked: () => isAsked, forget }
}

/** npm hands a signal to the shell between it and the server, and not every shell hands it on: it ends alone. */
function watchParent(stop: () => void): NodeJS.Timeout {
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) stop()
  }, LOOK).unref()
}
