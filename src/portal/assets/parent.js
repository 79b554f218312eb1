// On the embedding page: gives every iframe[data-so-nhom] the height that its own roster tells.
;(() => {
  const frames = () => [...document.querySelectorAll('iframe[data-so-nhom]')]

  addEventListener('message', ({ data, origin, source }) => {
    if (data?.type !== 'so-nhom:height') return
    const { height } = data
    if (typeof height !== 'number' || !(height > 0 && height <= 20000)) return
    const frame = frames().find(({ contentWindow }) => contentWindow === source)
    if (!frame || new URL(frame.src, location.href).origin !== origin) return
    frame.style.height = `${Math.ceil(height) + frame.offsetHeight - frame.clientHeight}px`
  })

  // The question holds nothing, so that it may reach a frame which is still empty.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'so-nhom:ask' }, '*')
})()
