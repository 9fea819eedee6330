/**
 * The kind of device, in three words, from what browsers send anyway; nothing finer is kept, so that nobody can be
 * told from it. Null when there is no telling.
 */
export declare function deviceClass(headers: Headers): 'phone' | 'tablet' | 'computer' | null;
