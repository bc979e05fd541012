/**
 * Gives the memory of these numbers back at once: the collector would wait, and an analysis takes the most it ever holds.
 * They cannot be read any more, nor what shares their memory. What threads share is left to the collector.
 */
export function letGo(...all: readonly (ArrayBufferView | undefined)[]): void {
  for (const numbers of all) {
    const memory = numbers?.buffer
    if (memory instanceof ArrayBuffer && !memory.detached) memory.transfer(0)
  }
}
