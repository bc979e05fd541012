import qrcode from 'qrcode'

/** A square to scan, drawn here as one SVG path: sharp on paper, and black on white in every colour scheme, as scanners want. */
export function QrCode(props: { text: string; label: string }) {
  const { modules } = qrcode.create(props.text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!modules.get(y, x)) continue
      let width = 1
      while (x + width < size && modules.get(y, x + width)) width++
      path += `M${x} ${y}h${width}v1h-${width}z`
      x += width
    }
  }
  const quiet = 2
  const side = size + 2 * quiet
  return (
    <svg viewBox={`-${quiet} -${quiet} ${side} ${side}`} role="img" aria-label={props.label}>
      <rect fill="#fff" x={-quiet} y={-quiet} width={side} height={side} />
      <path fill="#000" d={path} />
    </svg>
  )
}
