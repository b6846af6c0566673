// The workbench while the database is being brought up to a new version.
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SENTENCE, upgraded, upgrading } from '../shared/upgrading.ts';
import { openWorkbench } from './open-workbench.tsx';

describe('during an upgrade of the database', () => {
  it('says so once over every section, and nothing is called broken', async () => {
    openWorkbench({ hash: '#cases', prepare: upgrading, casesAre: 'loading' });
    expect(await screen.findByText(SENTENCE)).toBeTruthy();
    expect(screen.getByText('0:42')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByText(/打不开本机的登记库/u)).toBeNull();
  });

  it('shows what was asked for by itself afterwards', async () => {
    const { background } = openWorkbench({ hash: '#settings', prepare: upgrading });
    expect(await screen.findAllByText(SENTENCE)).not.toHaveLength(0);
    expect(screen.queryByDisplayValue('林小满')).toBeNull();
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
    upgraded(background);
    expect(await screen.findByDisplayValue('林小满')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(SENTENCE)).toBeNull());
  });

  it('does not say of a shift that its cases cannot be read', async () => {
    openWorkbench({ hash: '#today/handover', prepare: upgrading });
    expect(await screen.findByText(SENTENCE)).toBeTruthy();
    expect(screen.queryByText(/打不开本机的登记库/u)).toBeNull();
  });
});
