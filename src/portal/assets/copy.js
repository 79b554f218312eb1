// Copy buttons: each shows itself where scripts run, copies the text it controls, and says so.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const text = document.getElementById(button.dataset.copy)
  const said = document.getElementById(button.getAttribute('aria-describedby'))
  button.hidden = false
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent)
      said.textContent = said.dataset.done
    } catch {
      getSelection().selectAllChildren(text)
      said.textContent = said.dataset.failed
    }
  })
}
