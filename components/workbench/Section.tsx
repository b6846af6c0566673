import { lazy, Suspense } from 'react';
import { Skeleton } from '../shared/Skeleton.tsx';
import { PRIVACY } from './privacy/privacy-route.ts';
import { HAND_OVER, TAKE_OVER } from './handover/handover-route.ts';
import { IMPORT } from './register/import/import-route.ts';
import { Register } from './register/Register.tsx';
import type { Route } from './route.ts';
import { Today } from './today/Today.tsx';
import type { WorkbenchTools } from './tools.ts';
import type { Desk } from './use-desk.ts';

// What is not looked at first is read in later: the register's first rows wait for every byte.
const Consoles = lazy(async () => ({ default: (await import('./consoles/Consoles.tsx')).Consoles }));
const Knowledge = lazy(async () => ({ default: (await import('./knowledge/Knowledge.tsx')).Knowledge }));
const Learned = lazy(async () => ({ default: (await import('./learned/Learned.tsx')).Learned }));
const Notices = lazy(async () => ({ default: (await import('./notices/Notices.tsx')).Notices }));
const ImportRegister = lazy(async () => ({
  default: (await import('./register/import/ImportRegister.tsx')).ImportRegister,
}));
const HandOver = lazy(async () => ({ default: (await import('./handover/HandOver.tsx')).HandOver }));
const TakeOver = lazy(async () => ({ default: (await import('./handover/TakeOver.tsx')).TakeOver }));
const Privacy = lazy(async () => ({ default: (await import('./privacy/Privacy.tsx')).Privacy }));
const Settings = lazy(async () => ({ default: (await import('./settings/Settings.tsx')).Settings }));

interface SectionProps {
  readonly route: Route;
  readonly desk: Desk;
  readonly tools: WorkbenchTools;
}

export function Section(props: SectionProps) {
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <Chosen {...props} />
    </Suspense>
  );
}

function Chosen({ route, desk, tools }: SectionProps) {
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
      if (route.item === PRIVACY) return <Privacy tools={tools} />;
      return <Settings desk={desk} tools={tools} />;
    case 'today':
      return <ShiftSection route={route} desk={desk} tools={tools} />;
  }
}

/** The day, and how a shift ends and begins. */
function ShiftSection({ route, desk, tools }: SectionProps) {
  if (route.item === HAND_OVER) return <HandOver desk={desk} tools={tools} />;
  if (route.item === TAKE_OVER) return <TakeOver desk={desk} tools={tools} />;
  return <Today item={route.item} desk={desk} tools={tools} />;
}
