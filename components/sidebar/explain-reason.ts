// A reason as a whole sentence, for whoever wants to know.
import type { Reason } from '../../lib/suggest/suggestion.ts';
import { keyOf } from '../shared/messages.ts';
import type { Text } from '../shared/messages.ts';

export function explainReason(reason: Reason, text: Text): string {
  switch (reason.kind) {
    case 'words':
      return text('sidebar_whyWords', reason.words.join(text('sidebar_listComma')));
    case 'order-state':
      return text('sidebar_whyState', text(keyOf('state', reason.state)));
    case 'days':
      return text('sidebar_whyDays', reason.days);
    case 'category':
      return text('sidebar_whyCategory');
    case 'product':
      return text('sidebar_whyProduct');
    case 'marketplace':
      return text('sidebar_whyMarketplace');
    case 'meaning':
      return text('sidebar_whyMeaning');
    case 'desk':
      return text('sidebar_whyDesk', reason.picks);
    case 'stage':
      return text('sidebar_whyStage', text(keyOf('stage', reason.stage)));
  }
}
