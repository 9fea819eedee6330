import type { ControlsProps } from '../gallery-model.js';
import { type Arrange } from '../geometry.js';
/** One row that is scrolled sideways; a cut tile at its end tells that there is more. */
export declare const carousel: Arrange;
/** Buttons at both edges, for those who have no finger to swipe with, and the arrow keys. */
export declare const Controls: import("preact").ComponentClass<ControlsProps, {}>;
