import type { ReactNode } from 'react';
import type { Page } from '../shared/start-page.ts';
import { waitingSince } from '../shared/shown-conversation.ts';

const TOOLS = ['会话', '工单', '质检', '机器人', '数据'] as const;

export function Surroundings({ state, names: { css }, children }: Page & { children: ReactNode }): ReactNode {
  const waiting = state.conversations().filter((c) => waitingSince(c) !== null).length;
  return (
    <div className={css('app')}>
      <header className={css('bar')}>
        <span className={css('logo')}>鸽</span>
        {state.shows('shop') && <strong className={css('shop')}>{state.shopName}</strong>}
        <nav className={css('tools')}>
          {TOOLS.map((tool, i) => (
            <a key={tool} className={css('tool', i === 0 && 'toolNow')}>
              {tool}
            </a>
          ))}
        </nav>
        <span className={css('figures')}>
          排队 <b>{waiting}</b> · 3分钟人工回复率 <b>96.8%</b> · 满意度 <b>4.9</b>
        </span>
      </header>
      <div className={css('columns')}>{children}</div>
    </div>
  );
}
