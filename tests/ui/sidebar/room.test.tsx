// The sidebar and the workbench on a disk that is nearly full.
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BackgroundInMemory } from '../../support/background-in-memory.ts';
import { openWorkbench } from '../workbench/open-workbench.tsx';
import { expectAccessible, renderSidebar } from './render-sidebar.tsx';

const USED = 5_000_000;
const LOW = /磁盘只剩 141 ?MB。少于 32 ?MB 就不能再登记/u;
const FULL = /磁盘剩余不到 32 ?MB，暂时不能登记/u;

function free(background: BackgroundInMemory, bytes: number): void {
  Object.assign(background.memory, { usedBytes: USED, quotaBytes: USED + bytes });
}

describe('room on the disk', () => {
  it('is not spoken of while there is enough, nor where the browser does not say', async () => {
    const { background } = renderSidebar();
    await screen.findByRole('list', { name: '推荐话术' });
    expect(screen.queryByText(/磁盘/u)).toBeNull();
    free(background, 256_000_000);
    background.broadcast('storage-changed');
    await waitFor(() => expect(background.asked.filter(({ name }) => name === 'storage.status')).toHaveLength(2));
    expect(screen.queryByText(/磁盘/u)).toBeNull();
  });

  it('is said while there is time, louder once nothing can be saved, and no more afterwards', async () => {
    const { background } = renderSidebar({ before: (memory) => free(memory, 141_000_000) });
    expect((await screen.findByText(LOW)).closest('[role="status"]')).toBeTruthy();
    await expectAccessible();
    free(background, 31_999_999);
    background.broadcast('storage-changed');
    expect((await screen.findByText(FULL)).closest('[role="alert"]')).toBeTruthy();
    expect(screen.queryByText(LOW)).toBeNull();
    await expectAccessible();
    free(background, 84_000_000_000);
    background.broadcast('storage-changed');
    await waitFor(() => expect(screen.queryByText(/磁盘/u)).toBeNull());
  });

  it('stands over every section of the workbench, and among the settings as a figure', async () => {
    const { background } = openWorkbench({ hash: '#settings' });
    free(background, 141_000_000);
    background.broadcast('storage-changed');
    expect(await screen.findByText(LOW)).toBeTruthy();
    const figure = await screen.findByText('剩余空间');
    await waitFor(() => expect(figure.nextElementSibling?.textContent).toMatch(/^141 ?MB$/u));
  });
});
