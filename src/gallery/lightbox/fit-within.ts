export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of a picture that is fitted whole into a box. */
export function fitWithin(picture: Size, box: Size): Size {
  const scale = Math.min(box.width / picture.width, box.height / picture.height) || 0
  return { width: picture.width * scale, height: picture.height * scale }
}
