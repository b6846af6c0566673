/** The names of the scripts, without `.js`. */
export type AdditionName = 'keys' | 'write' | 'typing' | 'relay' | 'pick';
