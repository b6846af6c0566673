// The engine under other weights, without a setting for it in the product: modules that are
// loaded afterwards get other values in place of a module's own exports. For a process that does nothing else.
import { registerHooks } from 'node:module';
import type { Ablation } from './ablations.ts';

const SUGGEST = new URL('../../lib/suggest/', import.meta.url);

export function replaceExports({ weights, fields, replace }: Ablation): void {
  const sources = new Map<string, string>();
  const put = (module: string, exports: string) => {
    const { href } = new URL(module, SUGGEST);
    const real = JSON.stringify(`${href}?real`);
    sources.set(href, `import * as real from ${real};\nexport * from ${real};\n${MERGE}\n${exports}`);
  };
  if (weights || fields)
    put(
      'weights.ts',
      `export const WEIGHTS = merge(real.WEIGHTS, ${JSON.stringify(weights ?? {})});
       export const FIELD_WEIGHTS = merge(real.FIELD_WEIGHTS, ${JSON.stringify(fields ?? {})});`,
    );
  if (replace)
    put(
      replace.module,
      `if (!('${replace.name}' in real)) throw new Error('${replace.module} has no ${replace.name}');
       export const ${replace.name} = ${replace.source};`,
    );
  registerHooks({
    load(url, context, nextLoad) {
      const source = sources.get(url);
      return source === undefined ? nextLoad(url, context) : { format: 'module', source, shortCircuit: true };
    },
  });
}

const MERGE = `const merge = (own, given) => {
  const merged = { ...own };
  for (const [key, value] of Object.entries(given)) {
    if (!(key in own)) throw new Error('There is no weight ' + key);
    merged[key] = typeof value === 'object' ? merge(own[key], value) : value;
  }
  return merged;
};`;
