// Draft.js was written for bundlers that make a `global`; to be imported before it.
Reflect.set(globalThis, 'global', globalThis);
