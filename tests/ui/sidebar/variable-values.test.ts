import { expect, test } from 'vitest';
import { valuesFor } from '../../../components/sidebar/variable-values.ts';
import { settingsSchema } from '../../../lib/knowledge/settings.ts';
import { lookAtPage } from '../../../lib/console/read-page.ts';
import { settleReading } from '../../../lib/console/settle-reading.ts';
import { fillWording, wordingText } from '../../../lib/knowledge/variables.ts';
import { match, PDD_CHAT, showPdd } from '../console/page.ts';

function greeting(name: string): string | null {
  showPdd({ name });
  const reading = settleReading(lookAtPage(match(PDD_CHAT), document, PDD_CHAT).reading);
  const values = valuesFor({ reading, order: null, settings: settingsSchema.parse({}), now: new Date(0) }, 'zh-CN');
  return wordingText(fillWording('{{buyer|亲}}，您好', values));
}

test.each(['王**', '小***鱼', 'S*******n', '•••', 'Maxxx1'])('nobody is greeted as %s', (name) => {
  expect(greeting(name)).toBe('亲，您好');
});

test('a name that is one is said', () => {
  expect(greeting('王小明')).toBe('王小明，您好');
});
