import { config } from '@vue/test-utils'
import { i18n } from '@/i18n'

config.global.plugins = [i18n]
config.global.stubs = { RouterLink: { props: ['to'], template: '<a href="#"><slot /></a>' } }
