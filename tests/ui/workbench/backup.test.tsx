import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BackupTools, OpenProblem } from '../../../components/workbench/backup/backup-tools.ts';
import { problemKey } from '../../../components/workbench/backup/backup-words.ts';
import { textIn } from '../../../components/shared/messages.ts';
import { BACKUP_PROBLEMS } from '../../../lib/backup/backup-header.ts';
import type { Portion } from '../../../lib/backup/portion.ts';
import type { BackupMemory } from '../../support/backup-in-memory.ts';
import { NO_BACKUPS } from '../../support/backup-in-memory.ts';
import { NO_BACKUP_TOOLS, readableFile } from '../../support/backup-tools-in-memory.ts';
import { eventOf } from '../../unit/store/memory-store.ts';
import { NOW, openWorkbench } from './open-workbench.tsx';

const PASSPHRASE = '窗台上有七只瓷杯';
const DAY_MS = 86_400_000;

const portion = (count: number): Portion => ({
  table: 'events',
  rows: [{ event: eventOf(count, count), caseNumber: `A21-000${String(count)}`, waiting: true }],
});
const copied = (missing: number, portions: readonly Portion[]): BackupMemory => ({
  status: {
    copies: [{ slot: 'latest', atMs: NOW.getTime() - DAY_MS, cases: portions.length, of: missing }],
    lastFile: null,
  },
  copies: { latest: portions },
  missing,
});

describe('making a backup', () => {
  const madeWith: string[] = [];
  const backup: BackupTools = {
    ...NO_BACKUP_TOOLS,
    make: (passphrase) => {
      madeWith.push(passphrase);
      return Promise.resolve({ ok: true, file: new Blob(['x']), cases: 12 });
    },
  };
  const fields = async () => {
    const form = within(await screen.findByRole('form', { name: '制作备份文件' }));
    const [first, second] = [form.getByLabelText('口令'), form.getByLabelText('再输一遍')];
    return { form, first, second, write: form.getByRole<HTMLButtonElement>('button', { name: '制作备份文件' }) };
  };

  it('asks for a passphrase twice, and hands over a file', async () => {
    const { user, files, downloads, background } = openWorkbench({ hash: '#settings', backup });
    const { form, first, second, write } = await fields();
    await user.type(first, '太短');
    await user.type(second, '太短');
    form.getByText('太短', { selector: 'p' });
    expect(write.disabled).toBe(true);
    await user.clear(first);
    await user.type(first, PASSPHRASE);
    form.getByText('两次输入的口令不一样');
    expect(write.disabled).toBe(true);
    await user.clear(second);
    await user.type(second, PASSPHRASE);
    await user.click(write);
    await form.findByText(/已备份 12 件登记/u);
    expect(madeWith).toEqual([PASSPHRASE]);
    expect(downloads.map(({ fileName }) => fileName)).toEqual(['sellerside-20260312-1420.backup']);
    expect(files[0]).toBeInstanceOf(Blob);
    expect(background.memory.backup.status.lastFile).toMatchObject({ cases: 12 });
    // Nobody else who comes to this screen shall find it there.
    expect((first as HTMLInputElement).value + (second as HTMLInputElement).value).toBe('');
  });

  it('that fails says so, keeps what was typed and notes no file', async () => {
    const { user, downloads, background } = openWorkbench({ hash: '#settings' });
    const { form, first, second, write } = await fields();
    await user.type(first, PASSPHRASE);
    await user.type(second, PASSPHRASE);
    await user.click(write);
    await form.findByText(/未能制作备份，没有生成文件/u);
    expect((first as HTMLInputElement).value).toBe(PASSPHRASE);
    expect(downloads).toEqual([]);
    expect(background.memory.backup.status.lastFile).toBe(null);
  });
});

async function openedFile(backup: BackupTools) {
  const opened = openWorkbench({ hash: '#settings/backup', backup });
  const region = within(await screen.findByRole('region', { name: '从备份文件恢复' }));
  await opened.user.upload(region.getByLabelText('选择备份文件…'), new File(['x'], 'mine.backup'));
  await opened.user.type(region.getByLabelText('口令'), PASSPHRASE);
  await opened.user.click(region.getByRole('button', { name: '打开' }));
  return { ...opened, region };
}

describe('restoring a backup', () => {
  it.each([...BACKUP_PROBLEMS, 'log-unreadable'] as const satisfies OpenProblem[])(
    'a file that is %s is refused with a sentence of its own',
    async (problem) => {
      const { region, background } = await openedFile({
        ...NO_BACKUP_TOOLS,
        open: () => Promise.resolve({ ok: false, problem }),
      });
      expect((await region.findByRole('alert')).textContent).toBe(textIn('zh-CN')(problemKey(problem)));
      expect(background.requests('backup.restore')).toEqual([]);
    },
  );
  it.each(['zh-CN', 'en'] as const)('no two problems share a sentence in %s', (language) => {
    const sentences = BACKUP_PROBLEMS.map((problem) => textIn(language)(problemKey(problem)));
    expect(new Set(sentences).size).toBe(BACKUP_PROBLEMS.length);
  });

  it('shows what it would do before it does anything', async () => {
    const file = readableFile({ cases: 2, fresh: 2 }, [portion(1), portion(2)]);
    const { user, region, background } = await openedFile({ ...NO_BACKUP_TOOLS, open: () => Promise.resolve(file) });
    await region.findByText('这里没有、会恢复的登记');
    expect(background.requests('backup.restore')).toEqual([]);
    await user.click(region.getByRole('button', { name: '开始恢复' }));
    await region.findByText(/^已恢复 2 条，0 条原本就在/u);
    expect(background.memory.cases.map(({ caseId }) => caseId)).toContain(eventOf(2, 2).caseId);
  });

  it('stops where the background refuses, and says what is there by then', async () => {
    const file = readableFile({ cases: 2, fresh: 2 }, [portion(1), portion(2)]);
    const { user, region, background } = await openedFile({ ...NO_BACKUP_TOOLS, open: () => Promise.resolve(file) });
    background.refuse('backup.restore', 'storage');
    await user.click(await region.findByRole('button', { name: '开始恢复' }));
    await region.findByText(/恢复没有做完：已恢复 0 条.*本机存储写入失败，请检查磁盘空间/u);
    expect(background.requests('backup.restore')).toHaveLength(1);
  });
});

describe('missing data', () => {
  it.each(['#today', '#cases', '#knowledge', '#settings'])('is told of over %s', async (hash) => {
    openWorkbench({ hash, memory: { backup: copied(2, [portion(1)]) } });
    expect((await screen.findByText(/少了 2 件登记/u)).closest('[role=alert]')).not.toBe(null);
  });

  it('comes back from the copy with one click, and the rest stays told of', async () => {
    const { user, background } = openWorkbench({
      hash: '#today',
      memory: { backup: copied(3, [portion(1), portion(2)]) },
    });
    await user.click(await screen.findByRole('button', { name: /恢复 3\/11 .*副本里的 2 件/u }));
    await screen.findByText(/少了 1 件登记.*已找回 2 条，其余的只在备份文件里/u);
    expect(background.requests('backup.restore-copy')).toEqual([
      { slot: 'latest', from: 0 },
      { slot: 'latest', from: 1 },
    ]);
  });

  it('that is all back is said', async () => {
    const { user } = openWorkbench({ hash: '#cases', memory: { backup: copied(1, [portion(1)]) } });
    await user.click(await screen.findByRole('button', { name: /副本里的 1 件/u }));
    await screen.findByText('登记都找回来了。');
    await user.click(screen.getByRole('button', { name: '关闭' }));
    await waitFor(() => expect(screen.queryByText('登记都找回来了。')).toBe(null));
  });

  it('that nobody can bring back offers no copy, and ends only when asked twice', async () => {
    const { user, background } = openWorkbench({ hash: '#cases', memory: { backup: { ...NO_BACKUPS, missing: 4 } } });
    const alarm = within(await screen.findByRole('alert'));
    expect(alarm.queryByRole('button', { name: /副本/u })).toBe(null);
    await user.click(alarm.getByRole('button', { name: '不找了' }));
    expect(background.requests('backup.go-on')).toEqual([]);
    await user.click(alarm.getByRole('button', { name: '不再提醒，继续工作' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBe(null));
  });

  it('whose copy cannot be read keeps the alarm and says why', async () => {
    const { user } = openWorkbench({
      hash: '#cases',
      memory: { backup: copied(2, [portion(1)]) },
      prepare: (background) => background.refuse('backup.restore-copy', 'failed'),
    });
    await user.click(await screen.findByRole('button', { name: /副本里的 1 件/u }));
    await screen.findByText(/少了 2 件登记.*中途出现意外错误/u);
  });
});

describe('今日', () => {
  const at = (days: number): BackupMemory => ({
    ...NO_BACKUPS,
    status: { copies: [], lastFile: { atMs: NOW.getTime() - days * DAY_MS, cases: 3 } },
  });
  it.each([
    [8, '上次备份文件是 8 天前'],
    [null, '还没有备份文件，电脑坏了登记就没了'],
  ])('speaks of a file that is %s days old', async (days, sentence) => {
    openWorkbench({ hash: '#today', memory: days === null ? {} : { backup: at(days) } });
    await screen.findByRole('link', { name: sentence });
  });

  it.each([
    ['a young file', { backup: at(6) }],
    ['a desk without cases', { cases: [], earlier: [] }],
  ])('is quiet with %s', async (_what, memory) => {
    const { background } = openWorkbench({ hash: '#today', memory });
    await waitFor(() => expect(background.requests('backup.status')).toHaveLength(1));
    await screen.findByText('本机存储');
    expect(screen.queryByRole('link', { name: /备份文件/u })).toBe(null);
  });
});
