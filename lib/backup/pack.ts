// Portions as one text, compressed, for `storage.local`, which takes JSON only.
import { parseJson } from './backup-header.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { portionSchema } from './portion.ts';
import type { Portion } from './portion.ts';

export async function packPortions(portions: readonly Portion[]): Promise<string> {
  const lines = portions.map((portion) => `${JSON.stringify(portion)}\n`);
  const packed = new Blob(lines).stream().pipeThrough(new CompressionStream('gzip'));
  return toBase64(new Uint8Array(await new Response(packed).arrayBuffer()));
}

/** Null: it is not what was packed. */
export async function unpackPortions(text: string): Promise<Portion[] | null> {
  try {
    const unpacked = new Blob([fromBase64(text)]).stream().pipeThrough(new DecompressionStream('gzip'));
    const lines = (await new Response(unpacked).text()).split('\n').slice(0, -1);
    const portions = lines.map((line) => portionSchema.safeParse(parseJson(line)));
    return portions.every(({ success }) => success) ? portions.flatMap(({ data }) => data ?? []) : null;
  } catch {
    // No base64, or gzip's own checksum does not fit; whichever, this copy is of no use.
    return null;
  }
}
