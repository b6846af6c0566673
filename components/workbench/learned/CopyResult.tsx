import controls from '../controls.module.css';
import type { useCopied } from './use-copied.ts';

/** Stands before there is anything to say, so that a screen reader hears the change. */
export function CopyResult({ result }: Pick<ReturnType<typeof useCopied>, 'result'>) {
  return (
    <span role="status" className={`${controls.aside} ${result?.failed ? controls.bad : ''}`}>
      {result?.words}
    </span>
  );
}
