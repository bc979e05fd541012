// Compiles kernels.ts to src/modules/synthesis/engine/threads/kernels.wasm, which is kept in the repository: a machine that only
// runs the product needs no compiler. `--check` says whether the file there is what the source gives.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'

const here = import.meta.dirname
const target = join(here, '../../src/modules/synthesis/engine/threads/kernels.wasm')
const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--enable', 'threads']
const memory = ['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536']

let compiled
const { error, stderr } = await asc.main(['kernels.ts', '--outFile', 'kernels.wasm', ...options, ...memory], {
  readFile: (name) => (name === 'kernels.ts' ? readFileSync(join(here, name), 'utf8') : null),
  writeFile: (name, contents) => {
    if (name === 'kernels.wasm') compiled = Buffer.from(contents)
  },
  listFiles: () => [],
})
if (error || !compiled) {
  console.error(stderr.toString())
  process.exit(1)
}
if (process.argv.includes('--check')) {
  const same = compiled.equals(readFileSync(target))
  console.log(same ? 'kernels.wasm is what its source gives.' : 'kernels.wasm is not what its source gives.')
  process.exit(same ? 0 : 1)
}
writeFileSync(target, compiled)
console.log(`kernels.wasm: ${compiled.length} bytes`)
