import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env.GONGSHU_SERVER ?? 'http://127.0.0.1:8080'

// Two entries: the console (split by route) and the portal's sheet and small elements, whose names
// carry no hash because pages rendered on the server name them.
export default defineConfig({
  base: '/console/',
  plugins: [
    vue({
      template: {
        compilerOptions: { isCustomElement: (tag) => tag.startsWith('g-') },
      },
    }),
  ],
  resolve: { alias: { '@': here('./src'), '@messages': here('../messages') } },
  define: { __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  build: {
    outDir: process.env.GONGSHU_WEB_OUT ?? 'dist',
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      input: { console: here('./index.html'), portal: here('./src/portal/portal.ts') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'portal' ? 'portal.js' : 'assets/[name]-[hash].js'),
        assetFileNames: (asset) =>
          asset.names.includes('portal.css') ? 'portal.css' : 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/data', '/open', '/oauth2', '/ledger', '/v3'].map((path) => [path, { target: server }]),
    ),
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
    restoreMocks: true,
    pool: 'threads',
    onConsoleLog: (line) => (line.includes('Custom Message Compiler') ? false : undefined),
  },
})
