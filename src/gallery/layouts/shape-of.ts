/** A banner or a receipt would leave no room for its neighbours, nor for its own buttons. */
const NARROWEST = 0.5
const WIDEST = 2.5

/** Width over height in which a picture is shown where pictures keep their own shapes; `standard` where it is not known. */
export const shapeOf = (ratio: number, standard: number): number =>
  Math.min(Math.max(ratio || standard, NARROWEST), WIDEST)
