// One after-sales procedure from its first step to its end.
import type { Locator } from 'playwright-core';
import { boxText, oneLine, zh } from './at-the-desk.ts';
import type { ConsoleTab } from './at-the-desk.ts';
import { check, until } from './steps.ts';
import type { Steps } from './steps.ts';

const MOST_STEPS = 12;

export async function playProcedure({ step }: Steps, tab: ConsoleTab): Promise<void> {
  const panel = tab.sidebar.getByRole('region', { name: zh('sidebar_procedure') });
  await step('The procedure that fits the order is open', async () => {
    const words = await until(
      '运输破损处理',
      () => panel.innerText(),
      (text) => text.includes('运输破损处理'),
    );
    return oneLine(words);
  });
  await step('What to say at this step, with one click', async () => {
    const before = await boxText(tab.page);
    const say = panel
      .getByRole('group', { name: zh('sidebar_say') })
      .getByRole('button')
      .first();
    const title = await say.innerText();
    await say.click();
    const text = await until(
      'the text in the box',
      () => boxText(tab.page),
      (now) => now.length > before.length,
    );
    return `${title}: ${text.replace(before, '').slice(0, 60)}…`;
  });
  await step('The procedure is walked to its end', async () => {
    const walked: string[] = [];
    while (!(await isFinished(panel))) {
      check(walked.length < MOST_STEPS, `No end after ${walked.length} steps: ${walked.join(' → ')}`);
      walked.push(await oneStep(panel));
    }
    return `${walked.join(' → ')}\n    ${oneLine(await panel.getByText(FINISHED).innerText())}`;
  });
}

const FINISHED = new RegExp(zh('sidebar_finished'));

function isFinished(panel: Locator): Promise<boolean> {
  return panel.getByText(FINISHED).isVisible();
}

/** Ticks what is to be ticked and takes the first way on. */
async function oneStep(panel: Locator): Promise<string> {
  for (const box of await panel.getByRole('checkbox').all()) await box.check();
  const title = await panel.locator('label strong').innerText();
  // The question's buttons stand last: what to say comes before them.
  const answers = panel.getByRole('group').filter({ hasText: /[？?]/ }).last();
  const answer = answers.getByRole('button').first();
  const asked = (await answer.count()) > 0;
  const onward = asked ? answer : panel.getByRole('button', { name: ONWARD });
  const label = await onward.innerText();
  await onward.click();
  // The next step, or the end, in place of this one.
  await until(
    'another step',
    async () => (await isFinished(panel)) || (await panel.locator('label strong').innerText()) !== title,
    (moved) => moved,
  );
  return asked ? `${title}（${label}）` : title;
}

const ONWARD = new RegExp(`^(${zh('sidebar_nextStep')}|${zh('sidebar_finish')})$`);
