// The starter base, read from its parts as they stand in the repository.
import { knowledgeBaseSchema } from '../../../lib/knowledge/schema.ts';
import type { KnowledgeBase } from '../../../lib/knowledge/schema.ts';
import calendar from '../../../public/knowledge/calendar.json' with { type: 'json' };
import customerWarnings from '../../../public/knowledge/customer-warnings.json' with { type: 'json' };
import recurring from '../../../public/knowledge/recurring.json' with { type: 'json' };
import deadlines from '../../../public/knowledge/deadlines.json' with { type: 'json' };
import lists from '../../../public/knowledge/lists.json' with { type: 'json' };
import policies from '../../../public/knowledge/policies.json' with { type: 'json' };

const replies = import.meta.glob('../../../public/knowledge/*/replies/*.json', { eager: true, import: 'default' });
const procedures = import.meta.glob('../../../public/knowledge/*/procedures/*.json', {
  eager: true,
  import: 'default',
});

export function starterBase(): KnowledgeBase {
  return knowledgeBaseSchema.parse({
    format: 'sellerside-knowledge',
    formatVersion: 1,
    version: 12,
    publishedAt: '2026-03-11T08:00:00+08:00',
    title: '宜家家旗舰店话术库',
    replies: Object.values(replies).flat(),
    procedures: Object.values(procedures).flat(),
    lists,
    policies,
    deadlines,
    customerWarnings,
    recurring,
    calendar,
    notices: [],
  });
}
