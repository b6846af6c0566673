import { Consoles } from './consoles/Consoles.tsx';
import { Knowledge } from './knowledge/Knowledge.tsx';
import { Learned } from './learned/Learned.tsx';
import { Notices } from './notices/Notices.tsx';
import { ImportRegister } from './register/import/ImportRegister.tsx';
import { IMPORT } from './register/import/import-route.ts';
import { Register } from './register/Register.tsx';
import type { Route } from './route.ts';
import { Settings } from './settings/Settings.tsx';
import { Today } from './today/Today.tsx';
import type { WorkbenchTools } from './tools.ts';
import type { Desk } from './use-desk.ts';

interface SectionProps {
  readonly route: Route;
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function Section({ route, desk, tools }: SectionProps) {
  switch (route.section) {
    case 'cases':
      if (route.item === IMPORT) return <ImportRegister desk={desk} tools={tools} />;
      return <Register openCaseId={route.item} desk={desk} tools={tools} />;
    case 'notices':
      return <Notices openId={route.item} desk={desk} tools={tools} />;
    case 'knowledge':
      return <Knowledge openItem={route.item} desk={desk} />;
    case 'learned':
      return <Learned desk={desk} tools={tools} />;
    case 'consoles':
      return <Consoles openItem={route.item} desk={desk} tools={tools} />;
    case 'settings':
      return <Settings desk={desk} tools={tools} />;
    case 'today':
      return <Today item={route.item} desk={desk} tools={tools} />;
  }
}
