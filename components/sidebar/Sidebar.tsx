// The sidebar beside a seller console: what the buyer said, what to answer, what to
// do, what to record. Everything comes in through the links; see sidebar.design.md.
import { useMemo } from 'react';
import { I18nProvider, resolveLanguage } from '../shared/i18n.tsx';
import { useTheme } from '../shared/theme.ts';
import { TrustContext } from '../shared/trust.ts';
import type { TrustCheck } from '../shared/trust.ts';
import '../shared/tokens.css';
import { SidebarBody } from './SidebarBody.tsx';
import { TeachGate } from './teach/TeachGate.tsx';
import { useSettings } from './use-settings.ts';
import type { SidebarProps } from './sidebar-props.ts';
import { WayContext } from './way.tsx';

const byPerson: TrustCheck = (event) => event.isTrusted;

const allAllowed = () => Promise.resolve(true);

export function Sidebar({ browserLanguage, trusted = byPerson, allowHost = allAllowed, ...rest }: SidebarProps) {
  const settings = useSettings(rest.links.background);
  useTheme(settings.theme);
  const language = useMemo(
    () => resolveLanguage(settings.language, browserLanguage),
    [settings.language, browserLanguage],
  );
  return (
    <TrustContext value={trusted}>
      <I18nProvider language={language}>
        <WayContext value={rest.manual ? 'clipboard' : 'box'}>
          <TeachGate
            page={rest.links.page}
            background={rest.links.background}
            now={rest.now}
            author={settings.agentName}
            allowHost={allowHost}
            here={!rest.panel && !rest.manual}
          >
            <SidebarBody {...rest} settings={settings} language={language} />
          </TeachGate>
        </WayContext>
      </I18nProvider>
    </TrustContext>
  );
}
