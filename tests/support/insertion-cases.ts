// What is put into each editor's reply box, into what, and how it has to turn out:
// the rows and columns of the insertion matrix .

export interface MatrixText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** As the knowledge base has it, where that differs: it takes no markup, a buyer's name does. */
  readonly wording?: string;
}

const SENTENCE = '亲，您的包裹已由仓库发出，第';

/** Numbered sentences, so that a missing or doubled piece shows. */
function longText(chars: number): string {
  let text = '';
  for (let n = 1; text.length < chars; n += 1) text += `${SENTENCE}${String(n)}句。`;
  return text.slice(0, chars);
}

export const TEXTS: readonly MatrixText[] = [
  {
    id: 'emoji',
    title: '矩阵 表情与尖括号',
    text: '您好😊 <b>x</b> & 5<6，{y}',
    wording: '您好😊 {{buyer}} & 5<6，{y}',
  },
  { id: 'two', title: '矩阵 两行', text: '亲，您好\n已为您登记补发' },
  { id: 'three', title: '矩阵 三行', text: '第一行：核对订单\n第二行：拍照\n第三行：等待' },
  { id: 'gap', title: '矩阵 空一行', text: '亲，您好\n\n已为您登记补发' },
  { id: 'long', title: '矩阵 两千字', text: longText(2_000) },
  { id: 'joined', title: '矩阵 连字与右起', text: '家👨‍👩‍👧 مرحبا \u202eabc\u202c {{x' },
  { id: 'wide', title: '矩阵 全角标点', text: '亲，您好！“七天无理由”退换货：请先申请——谢谢～（包邮）' },
];

/** `keys`: pressed with the caret at the end of `text`. */
export interface MatrixState {
  readonly id: 'empty' | 'caret' | 'selection';
  readonly text: string;
  readonly keys: readonly string[];
  readonly before: string;
  readonly after: string;
}

export const STATES: readonly MatrixState[] = [
  // The agent has not even clicked into the box.
  { id: 'empty', text: '', keys: [], before: '', after: '' },
  { id: 'caret', text: '您好谢谢', keys: ['ArrowLeft', 'ArrowLeft'], before: '您好', after: '谢谢' },
  {
    id: 'selection',
    text: '您好某某谢谢',
    keys: ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft'],
    before: '您好',
    after: '谢谢',
  },
];

/** The next key after the insertion. */
export const NEXT_KEY = 'Z';

export interface Played {
  readonly editor: string;
  readonly text: string;
  readonly state: MatrixState['id'];
  /** What the sidebar told the agent. */
  readonly said: 'inserted' | 'refused' | 'nothing';
  /** The editor's model after the insertion, after one more key, and after each Ctrl+Z. */
  readonly model: string;
  readonly typed: string;
  readonly undone: readonly string[];
}

/**
 * `exact`: all of it as it should be. `refused`: not exact, and the agent was told so and has the
 * text on the clipboard. `wrong`: the agent was told "inserted", or nothing, and it is not so.
 */
export type Verdict = 'exact' | 'refused' | 'wrong';

export interface Judged extends Played {
  readonly verdict: Verdict;
  readonly keyLands: boolean;
  /** Ctrl+Z until all is as it was before; null where that never came. */
  readonly undoPresses: number | null;
  /** Some Ctrl+Z left a part of the text behind. */
  readonly undoLeavesPart: boolean;
}

export function judge(played: Played, { text }: MatrixText, state: MatrixState): Judged {
  const expected = state.before + text + state.after;
  const expectedTyped = state.before + text + NEXT_KEY + state.after;
  const isThere = played.model === expected;
  const keyLands = played.typed === expectedTyped;
  const back = played.undone.indexOf(state.text);
  const whole: readonly string[] = [expected, expectedTyped, state.text, state.before + state.after];
  const exact = isThere && keyLands && played.said === 'inserted';
  return {
    ...played,
    verdict: exact ? 'exact' : played.said === 'refused' ? 'refused' : 'wrong',
    keyLands,
    undoPresses: back < 0 ? null : back + 1,
    undoLeavesPart: played.undone.slice(0, back < 0 ? undefined : back).some((model) => !whole.includes(model)),
  };
}

/** Markdown: an editor a line; with `judged` of all editors. */
export function summaryTable(judged: readonly Judged[]): string {
  const editors = [...new Set(judged.map(({ editor }) => editor))];
  const line = (editor: string): string => {
    const own = judged.filter((each) => each.editor === editor);
    const count = (test: (each: Judged) => boolean) => String(own.filter(test).length);
    const cells = [
      count(({ verdict }) => verdict === 'exact'),
      count(({ verdict }) => verdict === 'refused'),
      count(({ verdict }) => verdict === 'wrong'),
      count(({ undoPresses, undoLeavesPart }) => undoPresses !== null && !undoLeavesPart),
    ];
    return `| ${editor} | ${String(own.length)} | ${cells.join(' | ')} |`;
  };
  return [
    '| Reply box | tried | exact | refused | wrong | taken back by undo |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...editors.map(line),
  ].join('\n');
}
