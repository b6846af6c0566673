/** What is open in the register while one imports: `#cases/import`. No case has such an id. */
export const IMPORT = 'import';
