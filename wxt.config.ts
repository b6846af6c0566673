import { defineConfig } from 'wxt';

// Auto-imports are off: they hide what a file depends on (TOOLCHAIN: "Bites").
export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react'],
  imports: false,
  zip: { exclude: ['**/*.map'] },
  vite: () => ({
    build: { sourcemap: false, target: 'es2022' },
  }),
});
