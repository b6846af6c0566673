// Wiring only: files are read in a thread of their own, which is loaded with the first file.
import { readSheetFile } from './read-sheet.ts';

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!Array.isArray(data)) return;
  const [bytes, sheetName] = data as readonly unknown[];
  if (!(bytes instanceof ArrayBuffer)) return;
  const wanted = typeof sheetName === 'string' ? sheetName : null;
  void readSheetFile(new Uint8Array(bytes), wanted).then((read) => self.postMessage(read));
});
