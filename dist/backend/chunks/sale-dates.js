// src/catalog/sale-dates.ts
/**
* Whether a sale is on: `2026-11-20T00:00+0100` or `20261120T0000+0100` to a day (`2026-11-30`), which counts to its
* end. What can't be read is no bound.
*/
function isInEffect(from, to, now) {
	return !(timeOf(from) > now) && !(timeOf(to) + (/\dT|:/i.test(to) ? 0 : DAY_MS) < now);
}
var DAY_MS = 86399999;
var timeOf = (text) => Date.parse(text.trim().replace(/^(\d{4})(\d\d)(\d\d)(?!\d)/, "$1-$2-$3").replace(/T(\d\d)(\d\d)(\d\d)?/, (_, hours, minutes, seconds = "00") => `T${hours}:${minutes}:${seconds}`).replace(/(:.*[+-]\d\d):?(\d\d)?$/, (_, start, minutes = "00") => `${start}:${minutes}`));
export { isInEffect };
