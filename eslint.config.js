import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The limits are HOUSE.md §4; what needs types to check is left to tsc.
const size = {
  'max-lines': ['error', { max: 300 }],
  'max-params': ['error', 4],
  complexity: ['error', 10],
};

export default tseslint.config(
  { ignores: ['node_modules', '.output', '.wxt', 'public'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...size,
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['components/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    // Timers, observers and listeners that outlive their page are the usual leak: one file has them all.
    files: ['lib/console/**/*.ts', 'entrypoints/console.content.ts'],
    ignores: ['lib/console/lifetime.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'setTimeout',
        'setInterval',
        'requestAnimationFrame',
        'MutationObserver',
        'ResizeObserver',
        'addEventListener',
      ],
    },
  },
  {
    files: ['lib/{knowledge,suggest,learning,procedure,cases}/**/*.ts'],
    ignores: ['lib/suggest/*worker*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'fetch', 'localStorage', 'indexedDB'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is a parameter in pure code.' },
        { object: 'Math', property: 'random', message: 'Randomness is a parameter in pure code.' },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', complexity: 'off' },
  },
  prettier,
);
