import { minify } from 'terser';
import type { InlineConfig, Plugin } from 'vite';
import { defineConfig } from 'wxt';
import type { EntrypointGroup } from 'wxt';
import { matchPatterns } from './lib/console/sites/registry.ts';

// `https:` because nobody can know a shop's feed server in advance; the fetch itself
// refuses everything but the address that the agent entered (lib/feed).
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** Entry points whose scripts run in console pages. */
const IN_PAGES: ReadonlySet<string> = new Set(['console', 'keys', 'top', 'write', 'typing', 'relay', 'pick']);

/**
 * For the scripts that console pages carry (HOUSE.md §1): once more over what vite has
 * minified. `unsafe_arrows` is unsafe for functions with a `this`; our code has none. Last,
 * because wxt looks for the wrapper that the first minifier makes.
 */
const minifyAgain: Plugin = {
  name: 'sellerside:minify-again',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler: async (_options, bundle) => {
      const compress = { passes: 8, hoist_funs: true, unsafe_arrows: true } as const;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, { ecma: 2020, module: true, compress });
        chunk.code = code ?? chunk.code;
      }
    },
  },
};

/**
 * What a page needs to begin with, in one script and one style sheet. By itself the bundler makes a file of each part
 * that something read in later needs as well; the workbench began with 14 scripts and 4 style sheets.
 */
function inOneFile({ build }: InlineConfig): void {
  const output = build?.rollupOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('wxt builds this page in another way than it did');
  output.codeSplitting = { groups: [{ name: 'first', tags: ['$initial'] }] };
}

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react'],
  // Auto-imports hide what a file depends on.
  imports: false,
  vite: () => ({ build: { sourcemap: false, target: 'es2022' } }),
  hooks: {
    // Each page is built by itself: a page that shares its parts with others comes in dozens of files, of which each
    // is a request of its own. The workbench's first rows waited 130 ms for 45 of them.
    'entrypoints:grouped': (_wxt, groups) => {
      const alone = groups.flatMap((group): EntrypointGroup[] =>
        Array.isArray(group) ? group.map((page) => [page]) : [group],
      );
      groups.splice(0, groups.length, ...alone);
    },
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.name === 'workbench') inOneFile(config);
      if (IN_PAGES.has(entrypoint?.name ?? '')) config.plugins = [config.plugins, minifyAgain];
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    icons: { 16: '/icons/16.png', 32: '/icons/32.png', 48: '/icons/48.png', 128: '/icons/128.png' },
    action: { default_title: '__MSG_actionTitle__' },
    // `activeTab`: the address of the page on which the toolbar button was pressed, to offer teaching it.
    // `notifications`: reminders before a deadline.
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting', 'activeTab'],
    // The consoles, so that an update can put its script into open tabs again.
    host_permissions: matchPatterns(),
    // For the feed's server, asked for when a supervisor's address is entered.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    content_security_policy: { extension_pages: CSP },
    content_scripts: [{ matches: matchPatterns(), js: ['console.js'], run_at: 'document_idle' }],
    web_accessible_resources: [
      {
        resources: ['sidebar.html', 'codes.html'],
        // Also beside consoles that were taught, on hosts that nobody knows in advance. A page can make no use
        // of it: the address is a fresh random one each time (Firefox has its own per-install id), and the
        // frame does nothing that our own script in the same tab did not announce.
        matches: ['https://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sellerside@sellerside.app',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
