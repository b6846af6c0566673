// Mercado Libre in the built extension: sales with an address each, in Portuguese and Spanish.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { howFound, launchReader, orderInView } from '../../support/console-reading.ts';
import type { ConsoleReader } from '../../support/console-reading.ts';

const NUMBER = '2000001234567890';
const PACK = '2000009876543210';

let reader: ConsoleReader;
beforeAll(async () => {
  reader = await launchReader();
});
afterAll(() => reader.close());

test.each([
  [`https://www.mercadolivre.com.br/vendas/${NUMBER}/detalhe`, 'BRL'],
  [`https://vendedores.mercadolivre.com.br/vendas/${NUMBER}/detalhe`, 'BRL'],
  [`https://www.mercadolibre.com.ar/ventas/${NUMBER}/detalle`, 'ARS'],
] as const)('%s', async (at, currency) => {
  const { page, sidebar, reading } = await reader.read(at);
  const read = await reading();
  const order = orderInView(read);
  expect(read).toMatchObject({ siteId: 'mercadolibre', pageKind: 'order-detail', composer: 'absent' });
  expect(order?.number).toMatchObject({ value: NUMBER, how: 'url' });
  expect(order?.state).toMatchObject({ value: 'delivered', how: 'label' });
  expect(order?.amount?.value).toEqual({ minor: 2990, currency });
  expect(howFound(order)).toMatchObject({
    product: 'label',
    orderedAt: 'label',
    receivedAt: 'label',
    carrier: 'label',
  });
  await sidebar.getByText(NUMBER.slice(0, -4)).first().waitFor();
  await page.close();
});

describe.each([
  ['https://www.mercadolivre.com.br/vendas/novo/mensagens/'],
  ['https://vendedores.mercadolivre.com.br/vendas/nova/mensagens/'],
  ['https://www.mercadolibre.com.ar/ventas/nuevo/mensajes/'],
])('messages at %s', (base) => {
  test('the address says whose; the pack is not taken for the order', async () => {
    const { page, reading } = await reader.read(base + PACK);
    const read = await reading();
    expect(read).toMatchObject({ pageKind: 'chat', composer: 'ready', conversationKey: `mercadolibre:${PACK}` });
    const [number] = await page.evaluate(() => window.__sim.orderNumbers());
    expect(orderInView(read)?.number).toMatchObject({ value: number, how: 'label' });
    expect(read.missing.map(({ field }) => field)).toEqual(expect.arrayContaining(['messages', 'buyerName']));
    await page.close();
  });

  test('a reply goes into the box, and none of a sale into its mediation', async () => {
    const { page, reading, insert } = await reader.read(base + PACK);
    const { conversationKey } = await reading();
    expect(await insert('Olá!\nJá foi enviado.', conversationKey)).toEqual({ ok: true });
    expect(await page.evaluate(() => window.__sim.composerModel())).toBe('Olá!\nJá foi enviado.');
    await page.evaluate(
      (path) => {
        history.pushState(null, '', path);
      },
      `${new URL(base).pathname}${PACK}/mediacao`,
    );
    expect(await insert('segredo', conversationKey)).toEqual({ ok: false, reason: 'conversation-changed' });
    expect(await page.evaluate(() => window.__sim.composerModel())).not.toContain('segredo');
    await page.close();
  });
});
