// Which selectors a taught definition may hold: a small part of CSS, parsed here because a
// definition comes from a feed or a file and the background has no document to try it on.
// What passes neither throws in a browser nor costs more than one walk over the page.

/** Tags that are everywhere: a selector of these alone names nothing in particular. */
const COMMON =
  'html|head|body|div|span|p|a|b|i|em|strong|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|section|article|main|label|img|svg|button|input';
const COMMON_TAGS: ReadonlySet<string> = new Set(COMMON.split('|'));

const PLAIN_PSEUDOS: ReadonlySet<string> = new Set(
  'first-child|last-child|only-child|first-of-type|last-of-type|only-of-type|empty|scope|enabled|disabled|checked'.split(
    '|',
  ),
);
const NESTING: ReadonlySet<string> = new Set(['not', 'is', 'where', 'has']);
const COUNTING: ReadonlySet<string> = new Set(['nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type']);

// Each text is an identifier in one way only, so that nothing is tried twice.
const ESCAPE = String.raw`\\(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{1,5}(?![0-9a-fA-F])) ?|\\[^\n0-9a-fA-F]`;
const IDENT = String.raw`(?:--|-?(?:[A-Za-z_]|[^\x00-\x7f]|${ESCAPE}))(?:[\w-]|[^\x00-\x7f]|${ESCAPE})*`;
const STRING = String.raw`"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'`;

const TOKENS = {
  tag: new RegExp(String.raw`\*|${IDENT}`, 'uy'),
  mark: new RegExp(String.raw`[#.]${IDENT}`, 'uy'),
  attribute: new RegExp(String.raw`\[ *${IDENT} *(?:[~|^$*]?= *(?:${IDENT}|${STRING}) *(?: [is] *)?)?\]`, 'uy'),
  pseudo: /:([a-z-]+)(\(?)/uy,
  count: / *(?:odd|even|[+-]?\d{0,4}n(?: *[+-] *\d{1,4})?|\d{1,4}) *\)/uy,
  combinator: / *[>+~] *| +(?! *[,)]| *$)/uy,
  comma: / *, */uy,
  close: / *\)/uy,
  end: / *$/uy,
} as const;

interface Parser {
  readonly text: string;
  at: number;
  readonly isInside: boolean;
  /** Of the complex selector being read: does it name something in particular? */
  isParticular: boolean;
  hasCount: number;
}

function take(parser: Parser, token: keyof typeof TOKENS): RegExpExecArray | null {
  const pattern = TOKENS[token];
  pattern.lastIndex = parser.at;
  const match = pattern.exec(parser.text);
  if (match) parser.at = pattern.lastIndex;
  return match;
}

/** `:not(.a)`: the list in it, at most two deep. */
function nested(parser: Parser, name: string, depth: number): boolean {
  const isHas = name === 'has';
  if (isHas) parser.hasCount += 1;
  // Each `:has` looks at everything below: two of them, or one in another, multiply.
  if (!NESTING.has(name) || depth >= 2 || parser.hasCount > 1) return false;
  if (isHas) take(parser, 'combinator');
  return list(parser, depth + 1) && take(parser, 'close') !== null;
}

function pseudo(parser: Parser, depth: number): boolean {
  const [, name = '', paren] = take(parser, 'pseudo') ?? [];
  if (paren !== '(') return PLAIN_PSEUDOS.has(name);
  if (!COUNTING.has(name)) return nested(parser, name, depth);
  parser.isParticular ||= depth === 0;
  return take(parser, 'count') !== null;
}

function compound(parser: Parser, depth: number): boolean {
  const start = parser.at;
  const [tag = '*'] = take(parser, 'tag') ?? [];
  const note = (isParticular: boolean) => (parser.isParticular ||= depth === 0 && isParticular);
  note(tag !== '*' && !COMMON_TAGS.has(tag.toLowerCase()));
  for (;;) {
    if (take(parser, 'mark') ?? take(parser, 'attribute')) note(true);
    else if (parser.text[parser.at] !== ':') return parser.at > start;
    else if (!pseudo(parser, depth)) return false;
  }
}

function complex(parser: Parser, depth: number): boolean {
  do if (!compound(parser, depth)) return false;
  while (take(parser, 'combinator'));
  return true;
}

function list(parser: Parser, depth: number): boolean {
  do {
    if (depth === 0) parser.isParticular = false;
    if (!complex(parser, depth)) return false;
    if (depth === 0 && !parser.isInside && !parser.isParticular) return false;
  } while (take(parser, 'comma'));
  return true;
}

/** Deep enough for a frame with a component in it; each step is one more search. */
const MOST_STEPS = 4;
const SECRET = /passw|pwd|one-time-code|cc-(?:number|csc|exp)/iu;

/** `vague`: it names nothing in particular; `too-deep`: it leads through too many frames; each has words in the interface. */
export const SELECTOR_PROBLEMS = ['secret', 'too-deep', 'vague', 'unusable'] as const;
export type SelectorProblem = (typeof SELECTOR_PROBLEMS)[number];

function stepProblem(text: string, isInside: boolean): SelectorProblem | null {
  const parser: Parser = { text: text.trim(), at: 0, isInside, isParticular: false, hasCount: 0 };
  if (list(parser, 0) && take(parser, 'end')) return null;
  const isVague = !parser.isInside && !parser.isParticular && selectorProblem(text, { inside: true }) === null;
  return isVague ? 'vague' : 'unusable';
}

/**
 * What is wrong with the selector; null: nothing. `inside`: looked for in a part of the page that
 * another selector names, where a bare tag is particular enough.
 */
export function selectorProblem(selector: string, { inside = false } = {}): SelectorProblem | null {
  if (SECRET.test(selector)) return 'secret';
  const steps = selector.split(' >>> ');
  if (steps.length > MOST_STEPS) return 'too-deep';
  // Frames are bare tags more often than not; the last step is what is looked for.
  for (const [index, step] of steps.entries()) {
    const problem = stepProblem(step, inside || index < steps.length - 1);
    if (problem !== null) return problem;
  }
  return null;
}
