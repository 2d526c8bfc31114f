import { ref } from 'vue'

export interface SavedView {
  name: string
  query: Record<string, string>
}

/** Named filters that this browser keeps for one list. */
export function useViews(list: string) {
  const place = `gongshu.views.${list}`
  const views = ref<SavedView[]>(read(place))

  function keep() {
    try {
      localStorage.setItem(place, JSON.stringify(views.value))
    } catch {
      // a browser that keeps nothing still shows the view until it is closed
    }
  }

  return {
    views,
    save(name: string, query: Record<string, string>) {
      views.value = [...views.value.filter((view) => view.name !== name), { name, query }]
      keep()
    },
    drop(name: string) {
      views.value = views.value.filter((view) => view.name !== name)
      keep()
    },
  }
}

function read(place: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? (kept as SavedView[]) : []
  } catch {
    return []
  }
}
