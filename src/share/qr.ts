import { encode } from 'uqr'

/** A QR code as one SVG path on a square of `size` modules, its quiet zone included. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'L', border: 2 })
  let path = ''
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      const from = x
      while (row[x]) x++
      if (x > from) path += `M${from} ${y}h${x - from}v1H${from}z`
    }
  })
  return { size, path }
}
