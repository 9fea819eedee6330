import { t as ConfigError } from "./warnings.js";
// src/backend/driver-options.ts
/**
* Checks the options of a database's driver, whole numbers all of them; throws `ConfigError` that names the wrong one.
* By hand: who brings a database of their own, or checks nothing yet, needs no package for it.
*/
function checkDriverOptions(caller, options, known) {
	for (const [name, value] of Object.entries(options)) {
		if (!known.includes(name)) throw new ConfigError(`${caller}(): ${name} is unknown; there are ${known.join(", ")}`);
		if (value !== void 0 && !(Number.isSafeInteger(value) && value >= 1)) throw new ConfigError(`${caller}(): ${name} must be a whole number from 1`);
	}
}
export { checkDriverOptions as t };
