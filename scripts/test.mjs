// `npm test`: everything that can be checked, in one run, ended by one line `N passed, N failed, N skipped`.
// `npm test -- <filter>`: only the tests whose file matches, on the embedded database (for work in progress).
//
// A stage that fails does not stop the next ones; a stage that cannot run here is announced and counted as skipped.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser } from './browser.mjs'
import { buildIfStale } from './build.mjs'
import { root, run } from './checkout.mjs'

const tool = (path) => join(root, 'node_modules', path)
const reports = mkdtempSync(join(tmpdir(), 'parole-tests-'))
const total = { passed: 0, failed: 0, skipped: 0 }
/** What failed, said again at the end: the tail of a long log is what one reads first. */
const failures = []

/** Announces a stage, runs it, says and adds up what came of it. A stage that breaks is one failure. */
async function stage(title, work) {
  console.log(`\n── ${title} ──`)
  const start = performance.now()
  let result
  try {
    result = { passed: 0, failed: 0, skipped: 0, ...(await work()) }
  } catch (error) {
    console.error(error.message)
    failures.push(`${title}: ${error.message}`)
    result = { passed: 0, failed: 1, skipped: 0 }
  }
  for (const key of Object.keys(total)) total[key] += result[key]
  const seconds = Math.round((performance.now() - start) / 100) / 10
  console.log(
    `${title}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped in ${seconds} s`,
  )
  return result
}

/** A tool that says yes or no counts as one test. */
async function check(...command) {
  const { code } = await run(process.execPath, command, { stdio: 'inherit' })
  if (code === 0) return { passed: 1 }
  failures.push(command.slice(0, 2).join(' '))
  return { failed: 1 }
}

/** What a runner wrote in its JSON report; a runner that died before writing one, or failed for no test, is one failure. */
function counted(code, report, count) {
  let result = { passed: 0, failed: 0, skipped: 0 }
  try {
    result = count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    failures.push('The test runner left no report: it counts as one failure.')
    code ||= 1
  }
  if (code !== 0 && result.failed === 0) {
    failures.push(`The test runner ended with ${code} though no test failed: it counts as one failure.`)
    result.failed = 1
  }
  return result
}

async function vitest(name, env, filters = []) {
  const report = join(reports, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = [tool('vitest/vitest.mjs'), 'run', ...reporters, ...filters]
  const { code } = await run(process.execPath, command, { stdio: 'inherit', env })
  return counted(code, report, (json) => {
    // A file that does not load, or whose preparation fails, has no failed test of its own: it counts as one.
    const failed = json.testResults
      .filter((file) => file.status === 'failed')
      .flatMap(({ name: file, message, assertionResults }) => {
        const tests = assertionResults.filter(({ status }) => status === 'failed')
        if (!tests.length) return [`${file}: ${message}`]
        return tests.map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${failureMessages[0]}`)
      })
    failures.push(...failed)
    return {
      passed: json.numPassedTests,
      failed: failed.length,
      skipped: json.numPendingTests + json.numTodoTests,
    }
  })
}

async function playwright(...options) {
  const report = join(reports, 'browser.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const command = [tool('@playwright/test/cli.js'), 'test', ...options]
  const { code, output } = await run(process.execPath, command, {
    stdio: options.length ? 'pipe' : 'inherit',
    env,
  })
  if (options.length && code !== 0) console.error(output)
  return counted(code, report, ({ stats, suites }) => {
    failures.push(...suites.flatMap(notPassed))
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }
  })
}

/** The journeys of a suite that did not pass at once. */
function notPassed({ file, suites = [], specs = [] }) {
  const own = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
  )
  return [...own.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(notPassed)]
}

/** The server named by TEST_DATABASE_URL, or a private one for the time of the tests when PostgreSQL is installed. */
async function postgres() {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { url, stop: async () => {} }
  const { postgresBinaries, startPostgres } = await import('../src/testing/postgres.ts')
  return postgresBinaries() ? startPostgres() : undefined
}

/**
 * The test files whose result may depend on the engine: those that open a database. The two that try every door say the
 * same whatever stands behind it, and are the longest.
 */
function databaseTests() {
  const opens = /#testing\/(town|database|real-server|postgres|durability)\.ts'/
  const doors = ['src/access.test.ts', 'src/any-input.test.ts']
  return globSync('src/**/*.test.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !doors.includes(path) && opens.test(readFileSync(join(root, path), 'utf8')))
}

/** Journeys that cannot be played are loudly counted, never forgotten. */
async function withoutBrowser(reason) {
  const listed = await playwright('--list', '--reporter=json')
  const skipped = listed.passed + listed.skipped
  console.error(`\n!!!! ${skipped} BROWSER JOURNEYS ARE SKIPPED: ${reason} !!!!\n`)
  return { skipped, failed: listed.failed }
}

const embedded = { ...process.env, TEST_DATABASE_URL: '' }
const filters = process.argv.slice(2)
try {
  if (filters.length) {
    await stage('Tests, embedded database', () => vitest('embedded', embedded, filters))
  } else {
    await stage('Type check', () => check(tool('typescript/bin/tsc'), '-p', root))
    await stage('Lint', () => check(tool('@biomejs/biome/bin/biome'), 'check', root))
    await stage('Build', buildIfStale)
    const first = await stage('Tests, embedded database', () => vitest('embedded', embedded))
    await stage('Tests, PostgreSQL', async () => {
      const server = await postgres()
      if (!server) {
        const skipped = first.passed + first.failed + first.skipped
        console.error(
          `\n!!!! ${skipped} TESTS ARE NOT RUN AGAIN ON POSTGRESQL: set TEST_DATABASE_URL or install it !!!!\n`,
        )
        return { skipped }
      }
      try {
        return await vitest('postgresql', { ...process.env, TEST_DATABASE_URL: server.url }, databaseTests())
      } finally {
        await server.stop()
      }
    })
    await stage('Browser journeys', async () => {
      const missing = await browser()
      return missing ? withoutBrowser(missing) : playwright()
    })
  }
} finally {
  rmSync(reports, { recursive: true, force: true })
}

if (failures.length) console.log(`\n── What failed ──\n${failures.join('\n')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
