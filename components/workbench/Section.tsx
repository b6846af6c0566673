import { Consoles } from './consoles/Consoles.tsx';
import { HandOver } from './handover/HandOver.tsx';
import { HAND_OVER, TAKE_OVER } from './handover/handover-route.ts';
import { TakeOver } from './handover/TakeOver.tsx';
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
      return <ShiftSection route={route} desk={desk} tools={tools} />;
  }
}

/** The day, and how a shift ends and begins. */
function ShiftSection({ route, desk, tools }: SectionProps) {
  if (route.item === HAND_OVER) return <HandOver desk={desk} tools={tools} />;
  if (route.item === TAKE_OVER) return <TakeOver desk={desk} tools={tools} />;
  return <Today desk={desk} />;
}
