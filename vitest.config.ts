import { defineConfig } from 'vitest/config';

// Four projects, from fast to slow. Browser tests share one machine, so their
// files run one after the other; the others run in random order.
export default defineConfig({
  test: {
    sequence: { shuffle: { tests: true } },
    // Without this one core of two stands idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // One world for all files: loading the modules anew for each took two thirds of their time.
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          isolate: false,
          setupFiles: ['tests/support/unit-setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // One world for all components, as above: React, its parts and jsdom were two fifths of
        // their time. The setup gives each file an empty document.
        test: {
          name: 'ui',
          environment: 'jsdom',
          pool: 'threads',
          include: ['tests/ui/{sidebar,workbench}/**/*.test.{ts,tsx}'],
          isolate: false,
          restoreMocks: true,
          setupFiles: ['tests/support/ui-setup.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // What reads and changes pages has a window to itself: the pages are large or meant to
        // harm, and nothing heavy is loaded.
        test: {
          name: 'page',
          environment: 'jsdom',
          pool: 'threads',
          include: ['tests/ui/{console,pick,shared}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { shuffle: { tests: false } },
        },
      },
    ],
  },
});
