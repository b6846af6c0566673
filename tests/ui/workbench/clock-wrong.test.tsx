import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWorkbench } from './open-workbench.tsx';

describe('a clock that cannot be right', () => {
  it.each([
    [2019, /日期是 2019年.*比话术库和本扩展还早.*请校准系统时间/u],
    [2031, /日期是 2031年.*快了好几年.*请校准系统时间/u],
  ])('of %i is told of over every section', async (year, sentence) => {
    const now = new Date(year, 2, 12);
    openWorkbench({ hash: '#cases', now: () => now });
    expect((await screen.findByText(sentence)).closest('[role=alert]')).not.toBe(null);
  });

  it('that is right is not spoken of', async () => {
    const { background } = openWorkbench({ hash: '#cases' });
    await waitFor(() => expect(background.requests('knowledge.get')).toHaveLength(1));
    await screen.findByRole('grid');
    expect(screen.queryByText(/系统时间/u)).toBe(null);
  });
});
