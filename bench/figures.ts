/** One line of the results; names are stable, so that two runs can be compared. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 ? high : (low + high) / 2
}

const round = (value: number) => Number(value.toPrecision(value >= 100 ? 4 : 3))

/** One JSON object a line, or a table for people. */
export function printer(json: boolean) {
  return {
    figure(figure: Figure): void {
      const value = round(figure.value)
      if (json) console.log(JSON.stringify({ ...figure, value }))
      else console.log(`${figure.name.padEnd(52)} ${String(value).padStart(10)} ${figure.unit}`)
    },
    /** For people alone; on the error output, so that the standard output holds figures only. */
    say(line: string): void {
      console.error(json ? line : `\n${line}`)
    },
  }
}

export type Printer = ReturnType<typeof printer>
