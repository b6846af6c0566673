// The words of the whole interface, for tests, demo and benchmarks: those run by Node
// itself cannot load `.tsx`, so this stays clear of the components.
export { textIn } from '../../components/shared/messages.ts';
export type { MessageKey, Text } from '../../components/shared/messages.ts';
