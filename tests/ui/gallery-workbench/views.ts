// Views of the register that somebody at the gallery's desk keeps.
import { VIEW_LIMITS } from '../../../lib/cases/case-views.ts';
import type { OwnView } from '../../../lib/cases/case-views.ts';

const NAMES = ['拼多多破损', '等仓库回复', '我的超时补发（含已联系买家的）', 'Shopee returns'];

function view(at: number, name: string): OwnView {
  return {
    id: `00000000-0000-4000-b000-${String(at).padStart(12, '0')}`,
    name,
    register: at === 2 ? 'reshipments' : 'after-sales',
    filter: {
      text: '',
      category: '',
      status: at === 1 ? 'waiting-others' : '',
      marketplace: at === 0 ? 'pinduoduo' : '',
      fromDay: '',
      toDay: '',
      withUndone: false,
    },
    sort: { column: 'openedAt', direction: 'descending' },
    columns: '',
  };
}

/** `some`; `full`: as many as there may be; `broken`: one of them cannot be read. Otherwise none was kept. */
export function galleryViews(kind: string, open: string): unknown {
  const count = { some: 3, broken: 3, full: VIEW_LIMITS.own }[kind] ?? 0;
  const own: unknown[] = Array.from({ length: count }, (_, at) => {
    return view(at, at < NAMES.length ? (NAMES[at] ?? '') : `视图 ${String(at + 1)}`);
  });
  return { open, columns: {}, own: kind === 'broken' ? [...own, { name: '旧视图' }] : own };
}
