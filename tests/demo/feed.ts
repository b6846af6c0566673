// The demo shop's own publication: read from knowledge.json beside this file, laid
// over the starter base, and changed while the sidebar is open.
import { copyFileSync, mkdirSync, readFileSync, unwatchFile, watchFile } from 'node:fs';
import path from 'node:path';
import { knowledgeBaseSchema } from '../../lib/knowledge/schema.ts';
import type { KnowledgeBase } from '../../lib/knowledge/schema.ts';
import type { FeedServer } from '../support/feed-server.ts';

const FIRST = path.join(import.meta.dirname, 'knowledge.json');

export function firstPublication(): KnowledgeBase {
  return knowledgeBaseSchema.parse(JSON.parse(readFileSync(FIRST, 'utf8')));
}

export const NEW_REPLY = {
  id: 'muhe.fruit-resend',
  title: '生鲜破损：今天重发一箱',
  stage: 'after-sales',
  lang: 'zh-CN',
  category: 'transit-damage',
  wordings: ['亲，坏得太多，这箱不用您挑了：今天给您重发一整箱，快递单号出来马上发您，原来那箱也不用寄回。'],
  questions: ['怎么吃啊，你们打算怎么赔', '这怎么吃', '箱子压扁了，烂了六七个', '你们打算怎么赔'],
  when: { products: ['梨'] },
} as const;

export const NEW_NOTICE = {
  id: 'muhe.notice.pears',
  kind: 'defect',
  title: '砀山酥梨 11 月 17 日批次外箱偏软',
  body: '该批次破损较多，已换加强外箱。买家反映破损的，坏果超过三分之一可直接重发一箱，无需主管同意。',
  urgent: true,
  author: '主管 陈',
  lang: 'zh-CN',
} as const;

/** What the supervisor publishes next: one more reply and one urgent notice. */
export function secondPublication(): KnowledgeBase {
  const first = firstPublication();
  return knowledgeBaseSchema.parse({
    ...first,
    version: first.version + 1,
    publishedAt: '2026-11-21T02:00:00Z',
    replies: [...first.replies, NEW_REPLY],
    notices: [...first.notices, NEW_NOTICE],
  });
}

/** A copy to edit; every saved change is served from then on. */
export function serveEditedFile(folder: string, server: FeedServer, signal: AbortSignal): string {
  const file = path.join(folder, 'knowledge.json');
  mkdirSync(folder, { recursive: true });
  copyFileSync(FIRST, file);
  watchFile(file, { interval: 500 }, () => publishFile(file, server));
  signal.addEventListener('abort', () => unwatchFile(file));
  return file;
}

function publishFile(file: string, server: FeedServer): void {
  try {
    const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
    server.publish(document);
    console.log(`  ${path.basename(file)} was changed and is being served. Click the refresh sign in the sidebar.`);
    console.log('  (The version has to be higher than the one before, or the agents keep what they have.)');
  } catch (error) {
    // An editor's half-written file: the next change is read again.
    console.log(`  ${path.basename(file)} is not valid JSON (${String(error)}); the last good one stays published.`);
  }
}
