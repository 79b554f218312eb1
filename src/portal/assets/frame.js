// In the framed page: tells the page around it how tall the roster is, and tells nobody else.
;(() => {
  if (window.parent === window) return
  const root = document.documentElement

  /** The origin that a text names, or null where it is no web address or more than an origin where that is asked. */
  const originOf = (text, whole) => {
    try {
      const { protocol, origin } = new URL(text)
      return /^https?:$/.test(protocol) && (!whole || origin === text) ? origin : null
    } catch {
      return null
    }
  }

  const given = new URLSearchParams(location.search).get('origin')
  let target = given === null ? originOf(document.referrer, false) : originOf(given, true)
  // Whoever followed a link inside the frame comes from here: the page around it is still to make itself known.
  if (target === location.origin && given === null) target = null

  const send = () => {
    if (target === null) return
    // Another roster opened inside the frame has no referrer of the page around it: its link says whose frame it is.
    for (const link of document.querySelectorAll('a[href^="/embed/groups/"]')) {
      const { pathname, searchParams } = new URL(link.href)
      searchParams.set('origin', target)
      link.setAttribute('href', `${pathname}?${searchParams}`)
    }
    // What is taller than a page takes stays within reach: the frame scrolls.
    const height = Math.min(Math.ceil(root.getBoundingClientRect().height), 20000)
    window.parent.postMessage({ type: 'so-nhom:height', group: root.dataset.group, height }, target)
  }

  // A parent that loads later, or whose address was not told, asks; the browser vouches for the origin of the question.
  addEventListener('message', (event) => {
    if (event.source !== window.parent || event.data?.type !== 'so-nhom:ask') return
    if (target === null && given === null) target = originOf(event.origin, true)
    if (event.origin === target) send()
  })
  new ResizeObserver(send).observe(root)
})()
