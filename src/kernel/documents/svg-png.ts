import { fontFile } from './typst.ts'

/** For paper: three dots a pixel, some 290 an inch. */
const density = 3

interface Drawn {
  readonly png: Uint8Array
  /** In pixels of the drawing. */
  readonly width: number
  readonly height: number
}

/**
 * A drawing of ours as a picture that word processors show. Its letters are drawn apart, in the product's own font: a
 * server may have no font at all, and the picture is the same on every machine.
 */
export async function drawPng(svg: string): Promise<Drawn> {
  const { default: sharp } = await import('sharp')
  const [, width = '0', height = '0'] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const texts = [
    ...svg.matchAll(
      /<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*fill="(#\w+)">([^<]*)<\/text>/g,
    ),
  ]
  const letters = await Promise.all(
    texts.map(async ([, x, y, size, fill, words]) => {
      const { data, info } = await sharp({
        text: {
          text: `<span foreground="${fill}" size="${Math.round(Number(size) * density * 1024 * 0.75)}">${words}</span>`,
          fontfile: fontFile(),
          font: 'Atkinson Hyperlegible Next',
          rgba: true,
          dpi: 96,
        },
      })
        .png()
        .toBuffer({ resolveWithObject: true })
      // The middle of the words stands at x, their foot at y.
      const left = Math.round(Number(x) * density - info.width / 2)
      const top = Math.round(Number(y) * density - info.height)
      return { input: data, left: Math.max(0, left), top: Math.max(0, top) }
    }),
  )
  const shapes = Buffer.from(svg.replace(/<text[\s\S]*?<\/text>/g, ''))
  const png = await sharp(shapes, { density: 72 * density })
    .resize(Math.round(Number(width) * density), Math.round(Number(height) * density))
    .flatten({ background: '#ffffff' })
    .composite(letters)
    .png({ palette: true })
    .toBuffer()
  return { png, width: Number(width), height: Number(height) }
}
