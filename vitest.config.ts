import { defineConfig } from 'vitest/config'

// Imports (#kernel/*, #modules/* …) resolve through package.json, JSX through tsconfig.json: nothing to repeat here.
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // Processes that read the sources once and share one database, file after file (src/testing/town.ts): in a process of
    // its own each file would cost three seconds more. Two keep the two cores of a small machine busy.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    // The first database of a file is made from a template in one or two seconds, on a busy machine in ten.
    hookTimeout: 60_000,
    testTimeout: 30_000,
    restoreMocks: true,
  },
})
