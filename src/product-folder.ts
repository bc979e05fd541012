import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the product stands: the folder that holds `migrations/` and `demo/`, above `dist/` or `src/`. */
export function productFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'migrations'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('The folder "migrations" was not found beside the program.')
    folder = above
  }
  return folder
}
