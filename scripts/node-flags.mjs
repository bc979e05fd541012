/**
 * For commands that end soon, such as an import of 100,000 rows: half the memory for the same work. Less garbage waits to
 * be collected, and V8 does not optimise the embedded database's code (one function of it takes 600 MB to optimise).
 */
const lean = ['--max-semi-space-size=4', '--liftoff-only']

/** The flags Node.js runs the product with, from the words of its command line. */
export const nodeFlags = ([command]) => ['--enable-source-maps', ...(command === 'serve' ? [] : lean)]
