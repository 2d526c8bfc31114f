import type { TaskRow } from './model'

const DAY = 86_400_000
const AHEAD = 14

/** How many tasks fall due on each day of the next two weeks, and how many are overdue (`over`). */
export function loadOf(tasks: readonly Pick<TaskRow, 'dueOn'>[], today: string): { day: string; tasks: number }[] {
  const due = tasks.flatMap((task) => (task.dueOn ? [task.dueOn] : []))
  const start = Date.parse(`${today}T00:00:00Z`)
  const days = Array.from({ length: AHEAD }, (_, at) => new Date(start + at * DAY).toISOString().slice(0, 10))
  const last = days.at(-1)!
  const later = due.filter((day) => day > last)
  const all = [...new Set([...days, ...later])].sort()
  return [{ day: 'over', tasks: due.filter((day) => day < today).length }, ...all.map((day) => ({ day, tasks: due.filter((one) => one === day).length }))]
}
