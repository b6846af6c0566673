// A page to look at the sidebar in all its states, without a browser extension around it.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react()],
  build: { outDir: '../../../.output/gallery/site', emptyOutDir: true, target: 'es2022' },
});
