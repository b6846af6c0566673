// Wiring only: files are read in a thread of their own, which is loaded with the first file.
import { readSheetFile } from './read-sheet.ts';

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof ArrayBuffer)) return;
  void readSheetFile(new Uint8Array(data)).then((read) => self.postMessage(read));
});
