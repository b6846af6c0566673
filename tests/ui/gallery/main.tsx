// `?scene=damage&language=en&theme=dark`: one state of the sidebar, alone on the page.
import { createRoot } from 'react-dom/client';
import { Sidebar } from '../../../components/sidebar/Sidebar.tsx';
import { createLocalSuggestLink } from '../../../lib/suggest/local-link.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { backgroundInMemory } from '../../support/background-in-memory.ts';
import { createPage } from '../../support/page-in-memory.ts';
import { NOW, READINGS } from './scenes.ts';
import { knownCustomer } from './customer.ts';
import { starterBase } from './starter.ts';
import { driftOf, TEACHING } from './teaching.ts';
import { walkUntilFull } from './full-walk.ts';

const wish = new URLSearchParams(location.search);
const scene = wish.get('scene') ?? 'damage';
const base = starterBase();
const [first, second] = base.replies.filter((reply) => reply.lang === 'zh-CN' && reply.stage === 'after-sales');
if (first && second) second.updatedAt = '2026-03-11T18:00:00+08:00';
if (wish.has('notice'))
  base.notices.push({
    id: 'n1',
    kind: 'defect',
    title: '马克杯批次 0306 杯盖易裂',
    body: '3 月 6 日发货的批次杯盖有裂纹。买家反馈后直接登记“质量问题”，补发杯盖，不要求寄回。',
    urgent: true,
    author: '运营 小周',
  });

// As in the days before the next year's holidays are known.
if (wish.has('holidays') && base.calendar) base.calendar = { ...base.calendar, knownUntil: '2025-12-31' };

const settings = settingsSchema.parse({
  agentName: '小林',
  workNumber: 'A21',
  language: wish.get('language') ?? 'zh-CN',
  theme: wish.get('theme') ?? 'light',
});
const page = createPage(READINGS[scene] ?? null);
const background = backgroundInMemory('sidebar', base, {
  settings,
  feed: {
    url: 'https://feed.example/knowledge.json',
    lastGoodAt: '2026-03-12T10:22:00+08:00',
    version: 12,
    title: base.title,
    error: wish.has('offline') ? { code: 'offline', detail: '' } : null,
  },
});
if (wish.has('broken')) background.refuse('knowledge.get', 'unreachable');
if (wish.has('refuse')) page.answerInsertsWith({ ok: false, reason: 'conversation-changed' });
if (wish.has('fail')) background.refuse('case.record', 'storage');
// A moment later: language and theme are settings, and those are in the database.
if (wish.has('upgrade'))
  setTimeout(() => {
    background.memory.upgrade = { runningMs: 42_000, isBlocked: wish.get('upgrade') === 'blocked' };
    background.broadcast('storage-changed');
  }, 300);
const room = wish.get('room');
if (room !== null) {
  const usedBytes = 3_412_000;
  Object.assign(background.memory, { usedBytes, quotaBytes: usedBytes + Number(room) });
}
if (wish.has('full')) walkUntilFull(background, READINGS[scene] ?? null);
if (wish.has('failSteps')) background.subscribeCases(() => background.refuse('case.record', 'unreachable'));
if (wish.has('customer')) knownCustomer(background);
if (wish.has('third')) knownCustomer(background, undefined, undefined, 1);
if (wish.has('teach')) background.memory.consoles.wanted = { field: null };
if (wish.has('drift')) await driftOf(background);
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <Sidebar
      links={{ page: page.link, background, suggest: createLocalSuggestLink() }}
      siteId="pinduoduo"
      now={() => new Date(NOW)}
      newId={() => crypto.randomUUID()}
      copy={async () => true}
      browserLanguage="zh-CN"
    />,
  );
if (wish.has('teach'))
  for (const [index, says] of TEACHING.entries()) setTimeout(() => page.pickSays(says), 400 + index * 40);
if (wish.has('rail')) setTimeout(() => page.tellLayout({ side: 'right', widthPx: 360, collapsed: true }), 300);
if (wish.has('news'))
  setTimeout(() => {
    const entry = { id: first?.id ?? '', kind: 'reply' as const, title: first?.title ?? '' };
    const added = { id: second?.id ?? '', kind: 'reply' as const, title: second?.title ?? '' };
    const publication = {
      version: 13,
      receivedAt: NOW,
      title: base.title,
      added: [added],
      changed: [entry],
      removed: [],
    };
    background.publish({ ...base, version: 13 }, publication);
  }, 300);
