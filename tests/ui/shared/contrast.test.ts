// WCAG AA for every pair of ink and surface that the style sheets put together.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../components/shared/tokens.css'), 'utf8');

/** The colours of one rule, by token. */
function colours(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['back', 'surface', 'raised', 'hover'];
const TEXT: [string, string][] = [
  ...SURFACES.flatMap((surface): [string, string][] =>
    ['ink', 'ink-soft', 'ink-faint', 'accent-strong', 'good', 'soon', 'due', 'info'].map((ink) => [ink, surface]),
  ),
  ['on-accent', 'accent'],
  ['accent-strong', 'accent-soft'],
  ['good', 'good-soft'],
  ['soon', 'soon-soft'],
  ['due', 'due-soft'],
  ['info', 'info-soft'],
  ['ink-soft', 'soon-soft'],
  ['ink-soft', 'info-soft'],
  ['ink-soft', 'good-soft'],
];

describe.each([':root', ":root[data-theme='dark']"])('contrast in %s', (selector) => {
  const tokens = colours(selector);
  const pair = (ink: string, surface: string) => contrast(tokens.get(ink) ?? '', tokens.get(surface) ?? '');

  it.each(TEXT)('%s on %s is at least 4.5', (ink, surface) => {
    expect(pair(ink, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it('borders of fields and the focus ring stand out at 3', () => {
    for (const surface of ['back', 'surface']) {
      expect(pair('line-strong', surface)).toBeGreaterThanOrEqual(3);
      expect(pair('focus', surface)).toBeGreaterThanOrEqual(3);
    }
  });
});

it('the dark theme of the system is the chosen dark theme', () => {
  const chosen = colours(":root[data-theme='dark']");
  expect(colours(":root:not([data-theme='light'], [data-theme='dark'])")).toEqual(chosen);
  expect(chosen.size).toBeGreaterThan(15);
});
