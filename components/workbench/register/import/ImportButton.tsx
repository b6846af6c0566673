import { Upload } from 'lucide-react';
import { useText } from '../../../shared/i18n.tsx';
import { TextButton } from '../../../shared/TextButton.tsx';
import { openRoute } from '../../use-route.ts';
import { IMPORT } from './import-route.ts';

export function ImportButton() {
  const text = useText();
  return (
    <TextButton look="outline" onClick={() => openRoute('cases', IMPORT)}>
      <Upload aria-hidden />
      {text('workbench_import')}
    </TextButton>
  );
}
