// What our ranking is compared with must be cut as a textbook says, or we beat straw men.
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../lib/knowledge/schema.ts';
import { LIBRARIES } from '../../eval/engines/all.ts';
import { ngrams } from '../../eval/engines/ngrams.ts';

describe('characters and pairs', () => {
  it('are cut wherever Chinese stands, after letters and digits too', () => {
    expect(ngrams('QQ钱包借1万元')).toEqual(['qq', '钱', '包', '钱包', '借', '包借', '1', '万', '元', '万元']);
    expect(ngrams('Where is my order？ＯＫ')).toEqual(['where', 'is', 'my', 'order', 'ok']);
    expect(ngrams('不，要')).toEqual(['不', '要']);
    expect(ngrams('👍 …')).toEqual([]);
  });
});

const reply = (id: string, ...questions: string[]): Reply => {
  return { id, title: '', stage: 'dialogue', lang: 'zh-CN', wordings: [], questions, tags: [] };
};

describe.each(Object.keys(LIBRARIES).filter((name) => name !== 'fuse'))('%s', (name) => {
  it('finds Chinese that follows a brand, by a part of it', async () => {
    const engine = LIBRARIES[name as keyof typeof LIBRARIES];
    const searcher = await engine.build([
      reply('limit', 'QQ额度怎么提升'),
      reply('wallet', 'QQ钱包还款失败了'),
      reply('card', '别的银行卡能绑定吗'),
    ]);
    expect((await searcher.ask('还款失败'))[0]).toBe('wallet');
  });
});
