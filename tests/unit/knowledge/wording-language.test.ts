import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readStarter } from '../../../lib/knowledge/starter.ts';
import { spokenWordings, wordingFor, wordingLanguage } from '../../../lib/knowledge/wording-language.ts';

const ZH = '亲，退款会在三天内原路退回。';
const TW = '親，退款會在三天內原路退回。';
const EN = 'Dear {{买家|亲}}, your refund will be with you within three days.';
const PT = 'Olá, o seu reembolso já foi enviado para você.';

const PUBLIC = new URL('../../../public/', import.meta.url);

const reply = (lang: string, ...wordings: string[]) => ({ lang, wordings });
const languages = (of: ReturnType<typeof reply>) => of.wordings.map((_, place) => wordingLanguage(of, place));

describe('the language of a wording', () => {
  it('is what its text shows, whatever the language of its reply', () => {
    expect(languages(reply('zh-CN', ZH, EN, TW, PT))).toEqual(['zh-CN', 'en', 'zh-TW', 'pt-BR']);
    expect(languages(reply('en', EN, ZH))).toEqual(['en', 'zh-CN']);
  });

  it.each(['{{订单号}}', '😊👍', '12:30', 'XL', '…', '{{buyer|亲}} 😊'])(
    'is the reply’s where the text shows none: %s',
    (wording) => {
      expect(languages(reply('zh-CN', ZH, wording))).toEqual(['zh-CN', 'zh-CN']);
      expect(languages(reply('id', ZH, wording))[1]).toBe('id');
    },
  );

  it('is the reply’s for a reply that says one thing only', () => {
    expect(languages(reply('en', ZH))).toEqual(['en']);
  });

  it('keeps the reply’s own tag where only the region differs', () => {
    expect(languages(reply('pt-PT', PT, PT))).toEqual(['pt-PT', 'pt-PT']);
    expect(languages(reply('zh-HK', TW, '你好', ZH))).toEqual(['zh-HK', 'zh-HK', 'zh-CN']);
    expect(languages(reply('zh-Hant', TW, '你好'))).toEqual(['zh-Hant', 'zh-Hant']);
  });

  it('is not another one of the same script for a stray word', () => {
    expect(languages(reply('en', EN, 'Una taxa applies', 'Hola'))).toEqual(['en', 'en', 'en']);
    expect(languages(reply('id', 'Pesanan segera tiba', 'Siap', 'Refund otomatis'))).toEqual(['id', 'id', 'id']);
  });

  it('may be one that nothing is known of', () => {
    const malay = reply('ms', 'Barang anda akan sampai dalam tiga hari', 'Barang sudah dihantar dengan selamat', EN);
    expect(languages(malay)).toEqual(['ms', 'ms', 'en']);
  });

  it('of mixed text is the one that most of it is in', () => {
    expect(languages(reply('zh-CN', ZH, '您的 iPhone 15 Pro Max 手机壳明天发货'))[1]).toBe('zh-CN');
    expect(languages(reply('zh-CN', ZH, 'Your order is on its way, thank you (谢谢)'))[1]).toBe('en');
  });

  it('is the reply’s own for every wording of the starter base', async () => {
    const starter = await readStarter(async (path) => JSON.parse(await readFile(new URL(path, PUBLIC), 'utf8')));
    if (!starter.ok) expect.unreachable(starter.problem);
    const wrong = starter.base.replies.flatMap(({ lang, wordings }) => {
      const several = reply(lang, ...wordings, wordings[0] ?? '');
      return several.wordings.filter((_, place) => wordingLanguage(several, place) !== lang);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the wording for a buyer', () => {
  const all = reply('zh-CN', ZH, '别的说法，马上为您退款。', EN, TW);

  it.each([
    ['zh-CN', 0],
    ['zh-TW', 3],
    ['zh-HK', 3],
    ['en', 2],
    ['en-GB', 2],
    // English is readable where nothing is written in the buyer's language; for a Chinese buyer it is not.
    ['pt-BR', 2],
    ['th', 2],
    [null, 0],
  ])('who writes %s is number %i', (wanted, place) => {
    expect(wordingFor(all, wanted)).toBe(place);
  });

  it('in the other script is better than in another language', () => {
    expect(wordingFor(reply('en', EN, ZH), 'zh-TW')).toBe(1);
  });

  it('is the standard wording where none can be read', () => {
    expect(wordingFor(reply('zh-CN', ZH, TW), 'ru')).toBe(0);
    expect(wordingFor(reply('pt-BR', PT, EN), 'zh-CN')).toBe(0);
  });

  it('is the first of several in the language', () => {
    expect(wordingFor(reply('zh-CN', ZH, EN, 'We are sorry, your refund is on the way.'), 'en')).toBe(1);
  });
});

test('a reply speaks each language once, by its first wording in it', () => {
  expect(spokenWordings(reply('zh-CN', ZH, '别的说法', EN, 'And this is for you too'))).toEqual([
    { language: 'zh-CN', text: ZH },
    { language: 'en', text: EN },
  ]);
});

describe('bad input', () => {
  it('without wordings is number 0, in the language of the reply', () => {
    expect(wordingFor(reply('en'), 'zh-CN')).toBe(0);
    expect(wordingLanguage(reply('en'), 0)).toBe('en');
    expect(wordingLanguage(reply('en', EN, ZH), 7)).toBe('en');
    expect(spokenWordings(reply('en'))).toEqual([]);
  });

  it('with 50 wordings is judged like any', () => {
    const many = reply('zh-CN', ...Array.from({ length: 49 }, (_, n) => `${ZH}${n}`), EN);
    expect(wordingFor(many, 'en')).toBe(49);
    expect(spokenWordings(many)).toHaveLength(2);
  });

  it('of any kind has a wording that exists', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const tag = fc.constantFrom('zh-CN', 'zh-Hant-HK', 'en', 'pt', 'ms', 'xx', '', 'not a tag');
    fc.assert(
      fc.property(tag, fc.array(text, { minLength: 1, maxLength: 9 }), fc.option(tag), (lang, wordings, wanted) => {
        const place = wordingFor({ lang, wordings }, wanted);
        expect(wordings[place]).toBeDefined();
        expect(spokenWordings({ lang, wordings }).length).toBeGreaterThan(0);
      }),
    );
  });
});
