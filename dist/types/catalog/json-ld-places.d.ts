import { type Graph } from './json-ld-nodes.js';
/**
 * ISO codes of places: texts, Country, Place, DefinedRegion, GeoShape, alone or in lists. What names no country is left
 * out; where all of them have to be known, so is the rest.
 */
export declare function placesOf(value: unknown, graph: Graph, needsAll?: boolean): string[];
