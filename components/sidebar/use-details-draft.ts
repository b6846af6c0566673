// Which case's details are open, and what is typed in them: kept while it is half done.
import { useState } from 'react';
import { caseEventSchema } from '../../lib/cases/case-event.ts';
import { z } from '../../lib/knowledge/zod.ts';
import { EMPTY_DETAILS } from './case-details.ts';
import type { Details } from './case-details.ts';
import type { Sent } from './use-cases.ts';
import type { Drafts } from './use-drafts.ts';

const DRAFT = 'details';

const keptSchema = z.strictObject({
  of: z.strictObject({
    event: caseEventSchema,
    category: z.string(),
    subject: z.string(),
    state: z.enum(['sending', 'saved', 'failed']),
    caseNumber: z.string().nullable(),
    refusal: z.null(),
  }),
  details: z.record(z.string(), z.string()),
});

interface Kept {
  readonly of: Sent;
  readonly details: Details;
}

function read(text: string): Kept | null {
  try {
    const { of, details } = keptSchema.parse(JSON.parse(text));
    return { of, details: { ...EMPTY_DETAILS, ...details } };
  } catch {
    // Nothing kept, cut by a limit, or of another version.
    return null;
  }
}

export function useDetailsDraft(drafts: Drafts) {
  /** Undefined: not yet touched, so what was kept counts. */
  const [chosen, setChosen] = useState<Sent | null | undefined>();
  const kept = chosen === undefined && drafts.ready ? read(drafts.get(DRAFT)) : null;
  const detailed = chosen === undefined ? (kept?.of ?? null) : chosen;
  const setDetailed = (of: Sent | null) => {
    setChosen(of);
    drafts.put(DRAFT, '');
  };
  const keep = (details: Details) => {
    if (!detailed) return;
    setChosen(detailed);
    drafts.put(DRAFT, JSON.stringify({ of: { ...detailed, refusal: null }, details }));
  };
  return { detailed, setDetailed, start: kept?.details ?? EMPTY_DETAILS, keep };
}
