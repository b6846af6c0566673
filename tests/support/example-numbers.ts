// Order numbers of each console's form, for tests that go through all consoles: a new one has
// them with its simulated page.
import type { Marketplace } from '../../lib/knowledge/terms.ts';
import { PLAIN_CONSOLES } from '../consoles/plain/consoles.ts';

/** Of those that have a simulated page of their own kind. */
const OTHERS: Readonly<Partial<Record<Marketplace, readonly [string, string]>>> = {
  pinduoduo: ['240309-402233834970071', '240309-402233834970072'],
  jd: ['310987654321', '310987654322'],
  shopee: ['261005TENXFJXK', '261005TENXFJXL'],
};

export function exampleNumbers(marketplace: Marketplace): readonly [string, string] {
  const numbers = PLAIN_CONSOLES.find((each) => each.marketplace === marketplace)?.numbers;
  const made =
    typeof numbers === 'function' ? ([numbers('one', '240309'), numbers('two', '240310')] as const) : undefined;
  const found = OTHERS[marketplace] ?? made;
  if (!found) throw new Error(`no simulated page makes order numbers of ${marketplace}`);
  return found;
}
