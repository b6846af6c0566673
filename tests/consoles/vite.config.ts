// Builds every console page into .output/consoles; `npm run consoles`.
import { fileURLToPath } from 'node:url';
import { globSync } from 'node:fs';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  // A path no marketplace uses; the router serves it on every console's host.
  base: '/simulated-console/',
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic' } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    outDir: fileURLToPath(new URL('../../.output/consoles', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome140',
    // Whole editors of others; nothing here is loaded over a network.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: globSync('*/*.html', { cwd: root }).map((page) => `${root}${page}`) },
  },
});
