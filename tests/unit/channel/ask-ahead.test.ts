// Answers that are there before the page is drawn: each is given once, and none that is out of date.
import { describe, expect, it } from 'vitest';
import { askAhead } from '../../../lib/channel/ask-ahead.ts';
import type { Question } from '../../../lib/channel/ask-ahead.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { sampleBase } from '../../ui/workbench/sample-base.ts';

const LISTS: Question = ['lists.get', {}];
const READ: Question = ['notices.read', {}];

const atOnce = () => Promise.resolve();

const deskInMemory = () => backgroundInMemory('workbench', sampleBase(), { readNotices: ['n-1'] });

describe('what is asked ahead', () => {
  it('is at hand once it is answered, and is the answer of whoever asks first', async () => {
    const background = deskInMemory();
    const { link, answered } = askAhead(background, [READ], atOnce);
    expect(link.atHand?.('notices.read', {})).toBeNull();
    await answered;
    expect(link.atHand?.('notices.read', {})).toEqual({ ids: ['n-1'] });
    expect(await link.ask('notices.read', {})).toEqual({ ok: true, value: { ids: ['n-1'] } });
    expect(background.requests('notices.read')).toHaveLength(1);
  });

  it('is given as the very answer that was at hand', async () => {
    const { link, answered } = askAhead(deskInMemory(), [READ], atOnce);
    await answered;
    const shown = link.atHand?.('notices.read', {});
    const answer = await link.ask('notices.read', {});
    expect(answer.ok && answer.value).toBe(shown);
  });

  it('is waited for by who asks before it is there', async () => {
    const background = deskInMemory();
    const letGo = background.hold('notices.read');
    const { link } = askAhead(background, [READ], atOnce);
    const asked = link.ask('notices.read', {});
    letGo();
    expect(await asked).toMatchObject({ ok: true });
    expect(background.requests('notices.read')).toHaveLength(1);
  });

  it('is asked for anew by the next one', async () => {
    const background = deskInMemory();
    const { link, answered } = askAhead(background, [READ], atOnce);
    await answered;
    await link.ask('notices.read', {});
    background.memory.readNotices = ['n-1', 'n-2'];
    expect(link.atHand?.('notices.read', {})).toBeNull();
    expect(await link.ask('notices.read', {})).toEqual({ ok: true, value: { ids: ['n-1', 'n-2'] } });
    expect(background.requests('notices.read')).toHaveLength(2);
  });

  it('is asked for anew where something changed before anybody listened', async () => {
    const background = deskInMemory();
    const { link, answered } = askAhead(background, [READ, LISTS], atOnce);
    await answered;
    background.memory.readNotices = ['n-2'];
    background.broadcast('notices-changed');
    expect(await link.ask('notices.read', {})).toEqual({ ok: true, value: { ids: ['n-2'] } });
  });

  it('that was refused is not at hand, and who asks is told why', async () => {
    const background = deskInMemory();
    background.refuse('notices.read', 'storage');
    const { link, answered } = askAhead(background, [READ], atOnce);
    await answered;
    expect(link.atHand?.('notices.read', {})).toBeNull();
    expect(await link.ask('notices.read', {})).toMatchObject({ ok: false, refusal: 'storage' });
    background.refuse('notices.read', null);
    expect(await link.ask('notices.read', {})).toMatchObject({ ok: true });
  });

  it('keeps everything else as it was', async () => {
    const background = deskInMemory();
    const { link } = askAhead(background, [READ], atOnce);
    expect(link.atHand?.('lists.get', {})).toBeNull();
    expect(await link.ask('lists.get', {})).toMatchObject({ ok: true });
    const heard: string[] = [];
    const stop = link.onBroadcast((broadcast) => heard.push(broadcast));
    background.broadcast('views-changed');
    stop();
    expect(heard).toEqual(['views-changed']);
  });

  it('listens no longer than until the last one was given', async () => {
    const background = deskInMemory();
    const before = background.listening();
    const { link } = askAhead(background, [READ, LISTS], atOnce);
    await link.ask('lists.get', {});
    expect(background.listening()).toBe(before + 1);
    await link.ask('notices.read', {});
    expect(background.listening()).toBe(before);
  });

  it('goes before everything else, which is asked behind the first picture, in its order', async () => {
    const background = deskInMemory();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    let pictures = 0;
    const { link } = askAhead(background, [READ], () => {
      pictures += 1;
      return promise;
    });
    const [lists, settings] = [link.ask('lists.get', {}), link.ask('settings.get', {})];
    expect(await link.ask('notices.read', {})).toMatchObject({ ok: true });
    expect(background.asked.map(({ name }) => name)).toEqual(['notices.read']);
    resolve(undefined);
    expect([await lists, await settings]).toMatchObject([{ ok: true }, { ok: true }]);
    await link.ask('feed.status', {});
    expect(background.asked.map(({ name }) => name)).toEqual([
      'notices.read',
      'lists.get',
      'settings.get',
      'feed.status',
    ]);
    expect(pictures).toBe(1);
  });
});
