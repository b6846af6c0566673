import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from '../../../lib/knowledge/fold.ts';
import {
  conversationLanguage,
  editionFit,
  isTraditional,
  messageLanguage,
} from '../../../lib/knowledge/message-language.ts';

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

test.each([
  ['that of its newest message', ['where is my parcel', '什么时候发货'], 'zh-CN'],
  ['that of an earlier one where the newest has no letters', ['where is my parcel?', '👍', '123'], 'en'],
  ['not that of a brand', ['你好，有货吗', 'Nike'], 'zh-CN'],
  ['that of a brand where nothing else was written', ['Nike', '👍'], 'en'],
  ['in the script of earlier messages', ['請問什麼時候發貨', '好的'], 'zh-TW'],
  ['in the script of earlier messages, whatever came in between', ['請問什麼時候發貨', 'ok thanks', '好的'], 'zh-TW'],
  ['in the newest script', ['請問什麼時候發貨', '什么时候发货'], 'zh-CN'],
  ['simplified where none tells', ['where is it', '好的'], 'zh-CN'],
  ['unknown', ['👍', '', 'XL'], null],
  ['unknown at its beginning', [], null],
])('the language of a conversation is %s', (_, messages, language) => {
  expect(conversationLanguage(messages)).toBe(language);
});

test('traditional script has several tags', () => {
  expect(['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hant-TW', 'zh-hant-mo'].map(isTraditional)).not.toContain(false);
  expect(['zh-CN', 'zh', 'zh-Hans', 'en-HK', 'en', ''].map(isTraditional)).not.toContain(true);
});
