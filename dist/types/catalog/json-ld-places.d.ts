import { type Graph } from './json-ld-nodes.js';
/** ISO codes of places: texts, Country, Place, DefinedRegion, GeoShape, alone or in lists. What names no country is left out. */
export declare function placesOf(value: unknown, graph: Graph): string[];
