/**
 * Checks the options of a database's driver, whole numbers all of them; throws `ConfigError` that names the wrong one.
 * By hand: who brings a database of their own, or checks nothing yet, needs no package for it.
 */
export declare function checkDriverOptions(caller: string, options: object, known: readonly string[]): void;
