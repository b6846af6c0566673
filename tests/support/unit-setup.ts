// The browser's object, empty, before any module asks for it: the unit tests' files share
// one world, where the first file to load a module decides what it takes from the global.
if (!('chrome' in globalThis)) Object.assign(globalThis, { chrome: { runtime: {} } });
