import { RETENTION_DAYS } from '../../../lib/knowledge/settings.ts';
import { useText } from '../../shared/i18n.tsx';
import type { MessageKey } from '../../shared/i18n.tsx';
import { TextSetting } from '../settings/SettingField.tsx';

interface RetentionSettingProps {
  readonly value: string;
  readonly fault: MessageKey | undefined;
  readonly onChange: (value: string) => void;
}

export function RetentionSetting(props: RetentionSettingProps) {
  const text = useText();
  return (
    <>
      <h2>{text('workbench_privacy')}</h2>
      <TextSetting
        label={text('workbench_retention_days')}
        hint={text('workbench_retention_hint', RETENTION_DAYS.max)}
        width="short"
        maxLength={4}
        unit={text('workbench_unit_days')}
        inputMode="numeric"
        {...props}
      />
    </>
  );
}
