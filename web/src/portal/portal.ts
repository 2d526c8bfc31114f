import './portal.css'

/**
 * Small helps on pages that work without them: a table wider than the screen can be reached and scrolled by keyboard,
 * and text marked `g-copy` gets a button.
 */
for (const wrap of document.querySelectorAll<HTMLElement>('.table-wrap')) {
  if (wrap.scrollWidth > wrap.clientWidth) wrap.tabIndex = 0
}

class CopyText extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector('pre, code')
    if (!text || !navigator.clipboard) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button small'
    button.textContent = this.dataset.copy ?? 'copy'
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent ?? '')
      button.textContent = this.dataset.copied ?? this.dataset.copy ?? 'copied'
    })
    this.append(button)
  }
}

customElements.define('g-copy', CopyText)
