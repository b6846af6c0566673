import { expect, test } from 'vitest';
import { SITES } from '../../../lib/console/sites/registry.ts';
import { siteFromWire, siteToWire } from '../../../lib/console/sites/wire.ts';

test.each(SITES.map((site) => [site.id, site] as const))(
  '%s reaches a page as it was written, patterns included',
  (_id, site) => {
    const wire = siteToWire(site);
    expect(siteFromWire(wire)).toEqual(site);
    expect(siteFromWire(wire).orderNumber).toBeInstanceOf(RegExp);
  },
);
