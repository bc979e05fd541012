/** A circle with its place; the picture is `size` wide and high. */
export interface PlacedCircle {
  readonly x: number
  readonly y: number
  readonly r: number
}

const gap = 3

/**
 * Circles of the sizes given, the largest in the middle and the others around it on a spiral, none on another. The same
 * sizes give the same picture. Areas are as the sizes; the smallest is never too small to be seen or pressed.
 */
export function layCircles(sizes: readonly number[], size: number): PlacedCircle[] {
  const most = Math.max(1, ...sizes)
  const radii = sizes.map((one) => Math.max(0.26, Math.sqrt(Math.max(0, one) / most)) * 60)
  const order = radii.map((r, at) => ({ r, at })).sort((a, b) => b.r - a.r || a.at - b.at)
  const placed: (PlacedCircle & { at: number })[] = []
  for (const { r, at } of order) {
    let [x, y] = [0, 0]
    for (let step = 0; placed.some((one) => Math.hypot(one.x - x, one.y - y) < one.r + r + gap); step++) {
      const angle = step * 0.35
      x = Math.cos(angle) * step * 0.9
      y = Math.sin(angle) * step * 0.9
    }
    placed.push({ x, y, r, at })
  }
  const sides = (axis: 'x' | 'y') => {
    const from = Math.min(...placed.map((one) => one[axis] - one.r))
    const to = Math.max(...placed.map((one) => one[axis] + one.r))
    return { middle: (from + to) / 2, length: to - from }
  }
  if (placed.length === 0) return []
  const [across, down] = [sides('x'), sides('y')]
  const scale = size / (Math.max(across.length, down.length) + 2 * gap)
  const round = (value: number) => Math.round(value * 10) / 10
  return placed
    .sort((a, b) => a.at - b.at)
    .map(({ x, y, r }) => ({
      x: round((x - across.middle) * scale + size / 2),
      y: round((y - down.middle) * scale + size / 2),
      r: round(r * scale),
    }))
}
