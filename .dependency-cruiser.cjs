// The layer rule of HOUSE.md §2, as the arrows read there.
const PURE = '^lib/(knowledge|suggest|learning|procedure|cases|guard|insight)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'knowledge-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^lib/knowledge/' },
      to: { path: '^(lib/(?!knowledge/)|components|entrypoints)' },
    },
    {
      name: 'pure-code-imports-knowledge-only',
      severity: 'error',
      from: { path: '^lib/(suggest|procedure|cases|guard|insight)/([^/]+)' },
      to: { path: '^(lib/(?!knowledge/)|components|entrypoints)', pathNot: '^lib/$1/' },
    },
    {
      // What is worth keeping of a message is decided by how the ranking reads it.
      name: 'learning-imports-knowledge-and-suggest-only',
      severity: 'error',
      from: { path: '^lib/learning/' },
      to: { path: '^(lib/(?!(knowledge|suggest|learning)/)|components|entrypoints)' },
    },
    {
      // page-messages.ts is the port's vocabulary: types and a guard, no browser API.
      name: 'console-never-touches-storage',
      severity: 'error',
      from: { path: '^lib/console/' },
      to: {
        path: '^(lib/(store|feed|channel|suggest|cases|procedure)/|components|entrypoints)',
        // What goes over the port to the sidebar: types, and guards by hand.
        pathNot: '^lib/channel/(page|write|pick|typing)-messages.ts$',
      },
    },
    {
      name: 'store-and-feed-use-pure-code',
      severity: 'error',
      from: { path: '^lib/(store|feed)/' },
      to: { path: '^(lib/(console|channel)/|components|entrypoints)' },
    },
    {
      name: 'components-use-pure-code',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(lib/(store|feed)/|entrypoints)' },
    },
    {
      // Types of the page reading and of the links may be named; code of the page or of the browser may not be run.
      name: 'components-never-run-page-or-browser-code',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(console|channel)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-store-imports-dexie',
      severity: 'error',
      from: { pathNot: '^(lib/store/|entrypoints/workbench/)' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'only-channel-and-entrypoints-know-the-browser',
      severity: 'error',
      from: { path: '^(lib|components)/', pathNot: '^lib/channel/' },
      to: { path: 'node_modules/wxt' },
    },
    {
      name: 'zod-through-one-door',
      severity: 'error',
      from: { path: '^(lib|components|entrypoints)/', pathNot: '^lib/knowledge/zod.ts$' },
      to: { path: 'node_modules/zod' },
    },
    { name: 'pure-code-knows-no-react', severity: 'error', from: { path: PURE }, to: { path: 'node_modules/react' } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
