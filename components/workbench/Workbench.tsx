import { settingsSchema } from '../../lib/knowledge/settings.ts';
import { I18nProvider, resolveLanguage } from '../shared/i18n.tsx';
import '../shared/tokens.css';
import { RoomNote } from '../shared/RoomNote.tsx';
import { useTheme } from '../shared/theme.ts';
import { UpgradeNote } from '../shared/UpgradeNote.tsx';
import { useUpgrade } from '../shared/use-upgrade.ts';
import { DataMissing } from './backup/DataMissing.tsx';
import { ClockWrong } from './ClockWrong.tsx';
import { Navigation } from './Navigation.tsx';
import { Section } from './Section.tsx';
import type { WorkbenchData, WorkbenchTools } from './tools.ts';
import { useDesk } from './use-desk.ts';
import { useRegister } from './use-register.ts';
import { useRoute } from './use-route.ts';
import styles from './Workbench.module.css';

const STANDARD_SETTINGS = settingsSchema.parse({});

export interface WorkbenchProps extends WorkbenchTools {
  readonly data: WorkbenchData;
  readonly browserLanguage: string;
}

export function Workbench({ data, browserLanguage, ...tools }: WorkbenchProps) {
  const desk = useDesk(tools, useRegister(data));
  const upgrade = useUpgrade(desk.storage);
  const route = useRoute();
  const settings = desk.settings.value ?? STANDARD_SETTINGS;
  useTheme(settings.theme);
  return (
    <I18nProvider language={resolveLanguage(settings.language, browserLanguage)}>
      <div className={styles.workbench}>
        <Navigation section={route.section} desk={desk} />
        <main className={styles.content}>
          <ClockWrong desk={desk} />
          <UpgradeNote upgrade={upgrade} />
          <RoomNote status={desk.storage.value} />
          <DataMissing desk={desk} tools={tools} />
          <Section route={route} desk={desk} tools={tools} />
        </main>
      </div>
    </I18nProvider>
  );
}
