import { defineConfig } from 'vitest/config'

// Imports (#kernel/*, #modules/* …) resolve through package.json, JSX through tsconfig.json: nothing to repeat here.
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // A process for each file: a test may hold an embedded database (200 MB of WebAssembly memory, given back only when
    // its process ends) and a town's clock. Two at a time keep the two cores of a small machine busy.
    pool: 'forks',
    maxWorkers: 2,
    // The first database of a file is made from a template in one or two seconds, on a busy machine in ten.
    hookTimeout: 30_000,
    testTimeout: 15_000,
    restoreMocks: true,
  },
})
