// An agent gives a case to somebody who may decide more.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../lib/cases/case-event.ts';
import { deriveCases } from '../../../lib/cases/derive-case.ts';
import { openWorkbench } from './open-workbench.tsx';
import type { OpenOptions } from './open-workbench.tsx';
import { sampleId } from './sample-cases.ts';

const CASE = sampleId(0, 1);
const base = { caseId: CASE, agentName: '林小满', workNumber: '107' };
const EVENTS: readonly CaseEvent[] = [
  {
    ...base,
    eventId: sampleId(1, 1),
    at: '2026-03-12T02:00:00.000Z',
    change: {
      type: 'opened',
      fields: {
        marketplace: 'jd',
        category: 'quality',
        shop: '小窑日用旗舰店',
        orderNumber: '302200007100',
        buyerName: '王**',
        phone: '13800001234',
        notes: '要求赔偿 3 倍',
        evidence: '开裂照片 2 张',
      },
    },
  },
  {
    ...base,
    eventId: sampleId(1, 2),
    at: '2026-03-12T02:30:00.000Z',
    change: { type: 'changed', fields: { handling: 'partial-refund', amount: { minor: 2_000, currency: 'CNY' } } },
  },
];

function opened(options: OpenOptions = {}, events = EVENTS) {
  const cases = deriveCases(events.map((event) => ({ event, caseNumber: 'C12-0001' })));
  return openWorkbench({ hash: `#cases/${CASE}`, memory: { cases, earlier: [...events] }, ...options });
}
const detail = () => screen.findByRole('complementary');

describe('escalating a case', () => {
  it('copies the report and lets the case wait for others, each once', async () => {
    const { user, copies, background } = opened();
    await user.click(await within(await detail()).findByRole('button', { name: '上报' }));
    await screen.findByText('上报内容已复制');
    expect(copies).toHaveLength(1);
    const report = copies[0] ?? '';
    for (const part of ['C12-0001', '王**', '302200007100', '要求赔偿 3 倍', '开裂照片 2 张', '已处理：', '¥20.00'])
      expect(report).toContain(part);
    // The full number stays in the register.
    expect(report).toContain('138****1234');
    expect(report).not.toContain('13800001234');
    const recorded = background.memory.events.map(({ change }) => change);
    expect(recorded).toEqual([{ type: 'changed', fields: { status: 'waiting-others', handling: 'escalate' } }]);
    await within(await detail()).findByText(/^已上报/u);
    await user.click(within(await detail()).getByRole('button', { name: '再次复制上报内容' }));
    await waitFor(() => expect(copies).toHaveLength(2));
    expect(background.memory.events).toHaveLength(1);
  });

  it('shows the report to copy by hand where the browser refuses the clipboard', async () => {
    const { user, background } = opened({ noClipboard: true });
    await user.click(await within(await detail()).findByRole('button', { name: '上报' }));
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /浏览器不允许复制/u });
    expect(box.value).toContain('【上报】C12-0001');
    expect(background.memory.events).toHaveLength(1);
  });

  it('is not offered for a case that is closed', async () => {
    const closed = { ...base, eventId: sampleId(1, 3), at: '2026-03-12T03:00:00.000Z' };
    opened({}, [...EVENTS, { ...closed, change: { type: 'changed', fields: { status: 'closed' } } }]);
    await within(await detail()).findByRole('button', { name: '撤销这条登记' });
    expect(screen.queryByRole('button', { name: '上报' })).toBeNull();
  });
});
