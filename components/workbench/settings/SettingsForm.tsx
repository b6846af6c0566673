import { REFRESH_MINUTES } from '../../../lib/knowledge/settings.ts';
import type { Settings } from '../../../lib/knowledge/settings.ts';
import { useText } from '../../shared/i18n.tsx';
import type { MessageKey } from '../../shared/i18n.tsx';
import { TextButton } from '../../shared/TextButton.tsx';
import controls from '../controls.module.css';
import type { WorkbenchTools } from '../tools.ts';
import type { Desk } from '../use-desk.ts';
import { CURRENCIES } from '../../shared/currencies.ts';
import { RetentionSetting } from '../privacy/RetentionSetting.tsx';
import { ChoiceSetting, TextSetting } from './SettingField.tsx';
import type { SettingsDraft } from './settings-draft.ts';
import styles from './Settings.module.css';
import { useSettingsForm } from './use-settings-form.ts';
import type { SettingsFormLife } from './use-settings-form.ts';

type Field = (name: keyof SettingsDraft & string) => {
  readonly value: string;
  readonly fault: MessageKey | undefined;
  readonly onChange: (value: string) => void;
};

interface SettingsFormProps {
  readonly stored: Settings;
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function SettingsForm({ stored, desk, tools }: SettingsFormProps) {
  const text = useText();
  const form = useSettingsForm(stored, desk, tools);
  const field: Field = (name) => ({
    value: form.draft[name],
    fault: form.faults[name],
    onChange: (value: string) => form.set({ [name]: value }),
  });
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={text('workbench_nav_settings')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement))
          return;
        event.preventDefault();
        void form.submit();
      }}
    >
      <h2>{text('workbench_settings_person')}</h2>
      <TextSetting label={text('workbench_agent_name')} maxLength={60} {...field('agentName')} />
      <TextSetting label={text('field_workNumber')} maxLength={30} {...field('workNumber')} />
      <TextSetting label={text('field_shop')} hint={text('workbench_shop_hint')} maxLength={120} {...field('shop')} />
      <TextSetting
        label={text('workbench_grant_limit')}
        hint={text('workbench_grant_limit_hint')}
        width="short"
        inputMode="decimal"
        {...field('grantLimit')}
      />
      <ChoiceSetting
        label={text('workbench_grant_currency')}
        options={CURRENCIES.map((code) => [code, code])}
        {...field('grantCurrency')}
      />
      <TextSetting
        label={text('workbench_code_prefix')}
        hint={text('workbench_code_prefix_hint')}
        width="short"
        maxLength={3}
        {...field('codePrefix')}
      />
      <ChoiceSetting
        label={text('workbench_reminders')}
        options={[
          ['on', text('workbench_reminders_on')],
          ['off', text('workbench_reminders_off')],
        ]}
        {...field('reminders')}
      />
      <QuietSettings field={field} />
      <h2>{text('workbench_feed')}</h2>
      <TextSetting
        label={text('workbench_feed_url')}
        hint={text('workbench_feed_url_hint')}
        inputMode="url"
        placeholder="https://"
        {...field('feedUrl')}
      />
      <TextSetting
        label={text('workbench_refresh')}
        hint={text('workbench_refresh_hint', REFRESH_MINUTES.min, REFRESH_MINUTES.max)}
        width="short"
        unit={text('workbench_unit_minutes')}
        inputMode="numeric"
        {...field('refreshMinutes')}
      />
      <RetentionSetting {...field('retentionDays')} />
      <LookSettings field={field} />
      <SaveBar form={form} />
    </form>
  );
}

function QuietSettings({ field }: { readonly field: Field }) {
  const text = useText();
  const short = { width: 'short', kind: 'time' } as const;
  return (
    <>
      <TextSetting label={text('quiet_from')} hint={text('quiet_hint')} {...short} {...field('quietFrom')} />
      <TextSetting label={text('quiet_to')} {...short} {...field('quietTo')} />
    </>
  );
}

function LookSettings({ field }: { readonly field: Field }) {
  const text = useText();
  return (
    <>
      <h2>{text('workbench_settings_look')}</h2>
      <ChoiceSetting
        label={text('workbench_language')}
        options={[
          ['auto', text('workbench_language_auto')],
          ['zh-CN', '简体中文'],
          ['en', 'English'],
        ]}
        {...field('language')}
      />
      <ChoiceSetting
        label={text('workbench_theme')}
        options={[
          ['system', text('workbench_theme_system')],
          ['light', text('workbench_theme_light')],
          ['dark', text('workbench_theme_dark')],
        ]}
        {...field('theme')}
      />
    </>
  );
}

function SaveBar({ form }: { readonly form: SettingsFormLife }) {
  const text = useText();
  const { state, changed } = form;
  return (
    <div className={styles.bar}>
      <TextButton
        look="primary"

        disabled={state.kind === 'saving' || (!changed && state.kind !== 'failed')}
        onClick={() => void form.submit()}
      >
        {text('shared_save')}
      </TextButton>
      {changed && <TextButton onClick={form.revert}>{text('workbench_edit_revert')}</TextButton>}
      <span role="status" className={state.kind === 'failed' ? controls.bad : controls.good}>
        {state.kind === 'saving' && text('workbench_edit_saving')}
        {state.kind === 'saved' && text('workbench_edit_saved')}
        {state.kind === 'failed' && text(state.sentence)}
      </span>
    </div>
  );
}
