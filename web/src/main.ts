import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { onSignedOut } from './api/client'
import './design/tokens.css'
import './design/base.css'
import './design/element.css'
import { i18n, locale, setLocale } from './i18n'
import { router } from './router'
import { useSession } from './session/session'

const app = createApp(App).use(createPinia()).use(i18n).use(router)

onSignedOut(() => {
  const session = useSession()
  if (!session.me) return
  session.forget()
  void router.push({ name: 'sign-in', query: { next: router.currentRoute.value.fullPath } })
})

setLocale(locale())
app.mount('#app')
