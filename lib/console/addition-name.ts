/** The names of the scripts, without `.js`. */
export type AdditionName = 'keys' | 'top' | 'write' | 'typing' | 'relay' | 'pick';
