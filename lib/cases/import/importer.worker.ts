// Wiring only: a sheet is read, judged and kept in a thread of its own, which is loaded with the first file.
import { expose } from 'comlink';
import { createImporter } from './importer.ts';

expose(createImporter());
