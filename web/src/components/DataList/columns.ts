/** One column: what it is called, how a row reads as text (for export), and how it stands. */
export interface Column<T> {
  key: string
  label: string
  text?: (row: T) => string | number | null
  width?: string
  /** The cell that names the row; it links to it. */
  head?: boolean
  /** Figures stand at the end. */
  end?: boolean
  /** Only columns that the server declares as indexed. */
  sortable?: boolean
  /** Not shown until it is chosen. */
  hidden?: boolean
}
