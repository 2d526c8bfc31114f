/** Cells of a copied range: tabs between columns, quotes around cells with line breaks. */
export function cellsOf(text: string, separator = '\t'): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = () => { rows[rows.length - 1]!.push(cell.trim()); cell = '' }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') { cell += '"'; at += 1 } else if (char === '"') quoted = false
      else cell += char
    } else if (char === '"' && cell === '') quoted = true
    else if (char === separator) end()
    else if (char === '\n') { end(); rows.push([]) } else if (char !== '\r') cell += char
  }
  end()
  return rows.filter((row) => row.some((one) => one !== ''))
}
