// What of a rule's source may be opened.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceLink } from '../../../components/sidebar/source-link.ts';

describe('a source', () => {
  it.each([
    ['https://help.example/a?b=1&c=2', 'https://help.example/a?b=1&c=2', ''],
    ['http://m.example/1.html（转载，未在官方页面核对）', 'http://m.example/1.html', '（转载，未在官方页面核对）'],
    ['https://help.example/a checked by hand', 'https://help.example/a', 'checked by hand'],
    ['店铺自定，常见承诺', null, '店铺自定，常见承诺'],
    ['javascript:alert(1)', null, 'javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)//https://x.example', null, 'JaVaScRiPt:alert(1)//https://x.example'],
    ['data:text/html,<b>x', null, 'data:text/html,<b>x'],
    ['file:///etc/passwd', null, 'file:///etc/passwd'],
    ['chrome-extension://abc/workbench.html', null, 'chrome-extension://abc/workbench.html'],
    ['https://taobao.com@evil.example/rule', null, 'https://taobao.com@evil.example/rule'],
    ['https://', null, 'https://'],
    ['//evil.example/x', null, '//evil.example/x'],
    ['', null, ''],
  ])('%s', (source, href, note) => {
    expect(sourceLink(source)).toEqual({ href, note });
  });

  it('whatever it is, opens the web or nothing, and loses no word', () => {
    const scheme = fc.constantFrom('https:', 'http:', 'javascript:', 'data:', 'blob:', '', 'HTTPS://a.example/');
    fc.assert(
      fc.property(scheme, fc.string(), (start, rest) => {
        const { href, note } = sourceLink(start + rest);
        if (href === null) expect(note).toBe(start + rest);
        else expect(href).toMatch(/^https?:\/\/[^/@]+/u);
      }),
    );
  });
});
