import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onPanel } from '../lib/channel/relay-port.ts';
import { startAddition } from '../lib/console/additions.ts';
import { startRelay } from '../lib/console/relay.ts';

export default defineUnlistedScript(() =>
  startAddition(window, 'relay', (handle) => startRelay(handle, (accept) => onPanel(handle.signal, accept))),
);
