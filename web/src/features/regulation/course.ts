/** One step of a course as it is drawn: what it says, and where each outcome leads. */
export interface Station {
  id: string
  lines: string[]
  end: boolean
  ways: { outcome: string; to: string; back: boolean }[]
}

const NODE = /^\s*([\w-]+)(\[|\(\[)"(.*?)"(\]|\]\))\s*$/
const EDGE = /^\s*([\w-]+)\s*-->\s*(?:\|(.*?)\|)?\s*([\w-]+)\s*$/

/** Reads the drawing of a procedure, a flow chart of plain nodes and labelled edges. */
export function stationsOf(graph: string): Station[] {
  const stations = new Map<string, Station>()
  const edges: [string, string, string][] = []
  for (const line of graph.split('\n')) {
    const node = NODE.exec(line)
    if (node) stations.set(node[1]!, { id: node[1]!, lines: node[3]!.split('<br/>'), end: node[2] !== '[', ways: [] })
    const edge = EDGE.exec(line)
    if (edge) edges.push([edge[1]!, edge[2] ?? '', edge[3]!])
  }
  const order = [...stations.keys()]
  for (const [from, outcome, to] of edges) {
    const target = stations.get(to)
    stations.get(from)?.ways.push({ outcome, to: target?.lines[0] ?? to, back: order.indexOf(to) <= order.indexOf(from) })
  }
  return [...stations.values()].filter((station) => !station.end || station.id === 'start')
}
