// <so-nhom-roster>: the roster of a chat group on any site, read from the register that served this script.
// Attributes, parts, custom properties and events: docs/guides/portals.md of Sổ Nhóm.
;(() => {
  const TAG = 'so-nhom-roster'
  if (customElements.get(TAG)) return

  // A module has no currentScript and finds its own tag.
  const tag =
    document.currentScript ?? [...document.scripts].find(({ src }) => /\/embed\/roster\.js(?:[?#]|$)/.test(src))
  const BASE = tag?.src
  const MOST = 12
  const LONGEST = 7000
  const PATIENCE = 20000
  // Said where the register, which has all other words, cannot be reached.
  const UNREACHED = {
    vi: 'Chưa đọc được danh sách từ Sổ Nhóm.',
    en: 'The roster could not be read from Sổ Nhóm.',
  }

  const style = new CSSStyleSheet()
  style.replaceSync(`
:host { display: block; color: var(--so-nhom-color, inherit); background: var(--so-nhom-background, none);
  font-family: var(--so-nhom-font, inherit); border-radius: var(--so-nhom-radius, 0) }
.frame { display: flow-root; --accent: var(--so-nhom-accent, light-dark(#8f1d14, #f2a08f));
  --line: var(--so-nhom-border, color-mix(in srgb, currentColor 25%, transparent));
  --muted: var(--so-nhom-muted, color-mix(in srgb, currentColor 78%, transparent));
  --space: var(--so-nhom-spacing, 0.5rem) }
:host([hidden]), [hidden] { display: none }
.said:empty { margin: 0 }
table { width: 100%; border-collapse: collapse; table-layout: fixed; line-height: 1.5; overflow-wrap: anywhere;
  border: 1px solid var(--line); border-top: 3px double var(--accent) }
caption { text-align: start; font-weight: 600; padding-block: var(--space) }
th, td { text-align: start; vertical-align: top; padding: var(--space); border-top: 1px solid var(--line); font-weight: 400 }
thead th:first-child { width: 38% }
thead th { color: var(--muted); font-size: 0.9em; font-weight: 600; border-top: 0 }
tbody th[colspan] { color: var(--accent); font-size: 0.9em; font-weight: 700; padding-block-end: 0 }
tbody th[scope=row] { font-weight: 600 }
tbody th i, .seat { font-weight: 400; color: var(--muted) }
.seat::before { content: "○ " / "" } .seat.unknown::before { content: "? " / "" }
td span { display: block }
p { margin: var(--space) 0 0; font-size: 0.9em; color: var(--muted) }
b { border: 2px solid; padding: 0 0.4em }
a { color: var(--accent) }
a:focus-visible { outline: 2px solid; outline-offset: 2px }`)

  /** An element with attributes and children; texts are never read as markup. */
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }

  const row = (kind, name, ...post) =>
    make(
      'tr',
      { part: 'row' },
      make('th', { part: `name ${kind}`, scope: 'row' }, name),
      make('td', { part: 'post' }, ...post),
    )

  const memberRow = ({ name, posts }, words) =>
    row(
      name === null ? 'withheld' : 'known',
      name === null ? make('i', {}, words.withheld) : make('bdi', { lang: 'vi' }, name),
      ...(posts.length ? posts.map((post) => make('span', { lang: 'vi' }, post)) : [words.noPost]),
    )

  const seatRow = ({ label, status, told }) => {
    const kind = status.toLowerCase()
    return row(kind, make('span', { part: 'mark', class: `seat ${kind}` }, told), label)
  }

  const roleRows = ({ label, members, seats }, words) =>
    make(
      'tbody',
      {},
      make('tr', {}, make('th', { part: 'role', scope: 'rowgroup', colspan: 2 }, label)),
      ...members.map((member) => memberRow(member, words)),
      ...seats.map(seatRow),
    )

  const view = ({ roles, words, page }) => [
    ...(words.synthetic ? [make('p', { part: 'note' }, make('b', { part: 'mark' }, words.synthetic))] : []),
    make(
      'table',
      { part: 'table' },
      make('caption', { part: 'caption' }, words.caption),
      make(
        'thead',
        {},
        make('tr', {}, make('th', { scope: 'col' }, words.name), make('th', { scope: 'col' }, words.post)),
      ),
      ...roles.map((role) => roleRows(role, words)),
    ),
    ...words.notes.map((note) => make('p', { part: 'note' }, note)),
    make('p', { part: 'note' }, make('a', { part: 'link', href: new URL(page, BASE) }, words.link)),
  ]

  /** Percent-encoded, but for what stays readable and cannot be mistaken. */
  const encoded = (text) => encodeURIComponent(text.toWellFormed?.() ?? text).replaceAll('%2F', '/')

  const answersTo = async (questions) => {
    const url = new URL('rosters', BASE)
    url.search = questions.map((q) => `q=${encoded(q).replaceAll('%2C', ',').replaceAll('%3D', '=')}`).join('&')
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) })
    const { rosters } = await response.json()
    return new Map(rosters.map((roster) => [roster.q, roster]))
  }

  const waiting = new Set()
  /** All that came together ask together: those of a page once it has been read, those added later at the end of a task. */
  const enqueue = (element) => {
    if (waiting.size === 0) {
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', SoNhomRoster.askAll, { once: true })
      else queueMicrotask(SoNhomRoster.askAll)
    }
    waiting.add(element)
  }

  class SoNhomRoster extends HTMLElement {
    static observedAttributes = ['group', 'role', 'on', 'lang']

    #fallback = make('slot', {})
    #view = make('div', {})
    #said = make('p', { part: 'note error', class: 'said', role: 'status' })
    #frame = make('div', { part: 'frame', class: 'frame' }, this.#fallback, this.#view, this.#said)
    #question = null
    #watch = null

    constructor() {
      super()
      const root = this.attachShadow({ mode: 'open' })
      root.adoptedStyleSheets = [style]
      root.append(this.#frame)
    }

    connectedCallback() {
      enqueue(this)
    }

    attributeChangedCallback(_name, before, after) {
      if (this.isConnected && before !== after) enqueue(this)
    }

    /** Asks for every element that waits, a question shared by several once. */
    static askAll() {
      const asking = new Map()
      for (const element of waiting) {
        const question = element.#read()
        if (!element.isConnected || question === element.#question) continue
        element.#question = question
        element.#frame.setAttribute('aria-busy', 'true')
        asking.set(question, [...(asking.get(question) ?? []), element])
      }
      waiting.clear()
      let batch = []
      let length = 0
      for (const question of asking.keys()) {
        const longer = encodeURIComponent(question).length + 3
        if (batch.length === MOST || length + longer > LONGEST) {
          SoNhomRoster.#ask(batch, asking)
          batch = []
          length = 0
        }
        batch.push(question)
        length += longer
      }
      if (batch.length) SoNhomRoster.#ask(batch, asking)
    }

    static async #ask(questions, asking) {
      const answers = await answersTo(questions).catch(() => new Map())
      for (const question of questions) {
        for (const element of asking.get(question)) element.#answer(question, answers.get(question))
      }
    }

    #read() {
      const [group, ...others] = SoNhomRoster.observedAttributes.map((name) => [name, this.getAttribute(name)])
      const named = others.filter(([, value]) => value).map(([name, value]) => `,${name}=${encoded(value)}`)
      return `${encoded(group[1] ?? '')}${named.join('')}`.slice(0, 600)
    }

    #answer(question, answer) {
      // The attributes have changed since: another answer is on its way.
      if (question !== this.#question) return
      this.#frame.removeAttribute('aria-busy')
      if (answer && !answer.error) return this.#load(answer)
      const tongue = /^en/i.test(this.lang) ? 'en' : 'vi'
      const error = answer?.error ?? { code: 'UNREACHED', message: UNREACHED[tongue], suggestions: [] }
      this.#question = answer ? question : null
      this.#hold(() => {
        this.#fallback.hidden = false
        this.#view.replaceChildren()
        this.#said.lang = tongue
        this.#said.textContent = error.message
      })
      this.#tell('error', error)
    }

    #load(roster) {
      this.#hold(() => {
        this.#said.textContent = ''
        this.#fallback.hidden = true
        this.#view.lang = roster.lang
        this.#view.replaceChildren(...view(roster))
      })
      this.#tell('load', roster)
    }

    /** What follows does not move up when less is shown than before, until the width changes anyway. */
    #hold(change) {
      const frame = this.#frame
      const { offsetHeight, offsetWidth } = frame
      frame.style.minHeight = `${offsetHeight}px`
      change()
      this.#watch?.disconnect()
      this.#watch = new ResizeObserver(() => {
        if (frame.offsetWidth !== offsetWidth) frame.style.minHeight = ''
      })
      this.#watch.observe(frame)
    }

    #tell(name, detail) {
      this.dispatchEvent(new CustomEvent(`so-nhom-${name}`, { bubbles: true, composed: true, detail }))
    }
  }

  customElements.define(TAG, SoNhomRoster)
})()
