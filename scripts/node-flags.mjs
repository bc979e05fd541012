/**
 * For commands that end soon, such as an import of 100,000 rows: half the memory for the same work. Less garbage waits to
 * be collected (the heap grows by a half, not threefold, before it is), and V8 does not optimise the embedded database's code (one function of it takes 600 MB to optimise).
 */
const lean = ['--max-semi-space-size=4', '--heap-growing-percent=50', '--liftoff-only']

/** For a server: what breaks is logged with the lines of the sources. Costs 50 MB, more at each error. */
const traced = ['--enable-source-maps']

/** Commands that open no town and no database: src/modules/synthesis/command/offline.ts holds them alone. */
const offline = ['understand', 'agreement']

/** The program of dist/ that runs a command line. */
export const programOf = ([command]) => (offline.includes(command) ? 'offline.js' : 'main.js')

/** The flags Node.js runs the product with, from the words of its command line. `understand` lives by WebAssembly well optimised. */
export const nodeFlags = ([command]) => (command === 'serve' ? traced : offline.includes(command) ? [] : lean)
