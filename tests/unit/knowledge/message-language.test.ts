import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../lib/knowledge/fold.ts';
import { editionFit, messageLanguage } from '../../../lib/knowledge/message-language.ts';

test.each([
  ['我的快递到哪里了', 'zh-CN'],
  ['請問什麼時候發貨', 'zh-TW'],
  ['这件 XL 有吗 ok', 'zh-CN'],
  ['iPhone 15 Pro Max 手机壳有吗', 'zh-CN'],
  ['where is my parcel?', 'en'],
  ['Shipping', 'en'],
  ['Quando meu pedido vai chegar?', 'pt-BR'],
  ['não chegou ainda', 'pt-BR'],
  ['kak kapan barang saya dikirim', 'id'],
  ['¿Dónde está mi pedido?', 'es'],
  ['shop ơi khi nào giao hàng', 'vi'],
  ['ของจะมาถึงเมื่อไหร่', 'th'],
  ['いつ届きますか', 'ja'],
  ['商品が届きません', 'ja'],
  ['언제 배송되나요', 'ko'],
  ['Где мой заказ?', 'ru'],
  ['XL', null],
  ['👍👍', null],
  ['12345', null],
  ['', null],
])('%s is %s', (message, language) => {
  expect(messageLanguage(message)).toBe(language);
});

test('any text has a language or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      expect(messageLanguage(text) ?? 'none').toMatch(/^[a-z]{2,4}(-[A-Z]{2})?$/u);
      expect(foldText(text)).not.toMatch(/[A-Z\u200b\ufeff\ud800-\udfff]/u);
    }),
  );
});

test('scripts and widths fold together', () => {
  expect(foldText('請問ＡＢＣ退貨運費？')).toBe('请问abc退货运费?');
  expect(foldText('退\u200b货\ufeff')).toBe('退货');
});

test('a Portuguese buyer is served in English, a Chinese one is not', () => {
  expect(editionFit('pt-PT', 'pt-BR')).toBe(2);
  expect(editionFit('en', 'pt-BR')).toBe(1);
  expect(editionFit('en', 'zh-TW')).toBe(0);
  expect(editionFit('zh-CN', null)).toBe(2);
});
