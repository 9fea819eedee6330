// src/lib/base64url.ts
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** The 64 digits of RFC 4648 §5, in order of value: all of them safe in URLs, file names and ids. */
var BASE64URL = `${LETTERS}${LETTERS.toLowerCase()}0123456789-_`;
// src/referral/token.ts
/** With 16 ids of 12 characters a token has 196, within the 200 of Stripe's `client_reference_id`. */
var MAX_IDS = 16;
var MAX_DEPTH = 63;
var MAX_INPUT = 200;
var SHARE_ID = /^[A-Za-z0-9][\w-]{11}$/;
/** Whether a text has the form of a share id: 12 characters of `A-Za-z0-9_-`, the first alphanumeric. */
var isShareId = (text) => SHARE_ID.test(text);
/**
* Reads a referral token, or a bare share id (a chain whose ancestry only the backend knows).
* Anything else gives `null`: never an exception, never a partial chain. Linear in the length of the text;
* more than 200 characters are refused at once.
*/
function decodeToken(text) {
	if (typeof text !== "string" || text.length > MAX_INPUT) return null;
	if (isShareId(text)) return {
		chain: [text],
		depth: 1,
		complete: false
	};
	const chain = text.slice(2, -2).match(/.{12}/gs) ?? [];
	const depth = BASE64URL.indexOf(text.charAt(1));
	const count = Math.min(depth, MAX_IDS);
	return count === chain.length && chain.every(isShareId) && encodeToken(chain, depth) === text && count ? {
		chain,
		depth,
		complete: depth === count
	} : null;
}
/** The token of a chain: its ids root → leaf (all of them, or the root and the latest), and its true depth. */
var encodeToken = (ids, depth = ids.length) => seal(`1${BASE64URL[Math.min(depth, MAX_DEPTH)]}${kept(ids).join("")}`);
/** All ids of a short chain; of a long one the root and the latest. */
var kept = (ids) => ids.length > MAX_IDS ? [ids[0], ...ids.slice(-15)] : ids;
/** Adds two digits of a folded 32-bit FNV-1a: they find typing and cutting errors, and are no signature. */
function seal(body) {
	let hash = 2166136261;
	for (const char of body) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
	const sum = hash ^ hash >>> 12 ^ hash >>> 24;
	return body + BASE64URL[sum >> 6 & 63] + BASE64URL[sum & 63];
}
// src/backend/reports/attribution-weights.ts
/** How an order's value is shared among the arrivals that came before it. */
var MODELS = [
	"first",
	"last",
	"linear",
	"time-decay",
	"position"
];
/** How an arrival's part is shared along its chain: all to the leaf, equal parts, or half as much for each hop up. */
var CHAIN_RULES = [
	"leaf",
	"equal",
	"decay"
];
/** Touches and order are told by the same clock, which may be set right between the two: what is later by more came after the order. */
var LATE_TOUCH_MS = 3e5;
/**
* The part of each touch, in the order given, summing to 1; `[]` for no touches. A touch that came after the conversion
* (by more than five minutes, for clocks that are set right in between) led nobody there: its part is 0, unless none
* came before.
* `first` and `last` go by time (ties: by place), in whatever order the touches stand; `linear` gives equal parts;
* `time-decay` halves a touch's weight with each `halfLifeHours` before the conversion; `position` gives 40 % each to the
* first and the last, and 20 % to all between (two touches: half each).
* @param touchTimesMs ms since 1970
* @param convertedAtMs ms since 1970
* @throws RangeError when `halfLifeHours` is not positive, a time is no finite number, or there is no such model
*/
function attributionWeights(model, touchTimesMs, convertedAtMs, { halfLifeHours = 168 } = {}) {
	if (!(halfLifeHours > 0)) throw new RangeError(`attributionWeights(): halfLifeHours must be positive, not ${halfLifeHours}`);
	if (!MODELS.includes(model)) throw new RangeError(`attributionWeights(): unknown model "${String(model)}"`);
	if (![...touchTimesMs, convertedAtMs].every(Number.isFinite)) throw new RangeError("attributionWeights(): times must be finite numbers, in ms since 1970");
	const isBefore = (time) => time <= convertedAtMs + LATE_TOUCH_MS;
	const counts = touchTimesMs.some(isBefore) ? isBefore : () => true;
	const parts = weightsOf(model, touchTimesMs.filter(counts), convertedAtMs, halfLifeHours).values();
	return touchTimesMs.map((time) => counts(time) ? parts.next().value ?? 0 : 0);
}
function weightsOf(model, times, convertedAtMs, halfLifeHours) {
	const count = times.length;
	const first = times.indexOf(least(times, (a, b) => a < b));
	const last = times.lastIndexOf(least(times, (a, b) => a > b));
	switch (model) {
		case "first": return times.map((_, i) => i === first ? 1 : 0);
		case "last": return times.map((_, i) => i === last ? 1 : 0);
		case "linear": return times.map(() => 1 / count);
		case "position":
			if (count < 3) return times.map(() => 1 / count);
			return times.map((_, i) => i === first || i === last ? .4 : .2 / (count - 2));
		case "time-decay": {
			const ages = times.map((time) => Math.max(0, convertedAtMs - time));
			const youngest = least(ages, (a, b) => a < b);
			return normalized(ages.map((age) => 2 ** -((age - youngest) / 36e5 / halfLifeHours)));
		}
	}
}
/**
* The part of each share of a chain of `length`, root first, summing to 1; `[]` for a length of 0.
* @throws RangeError when there is no such rule, or `length` is no whole number from 0
*/
function chainWeights(rule, length) {
	if (!CHAIN_RULES.includes(rule)) throw new RangeError(`chainWeights(): unknown rule "${String(rule)}"`);
	if (!(Number.isSafeInteger(length) && length >= 0)) throw new RangeError(`chainWeights(): length must be a whole number from 0, not ${length}`);
	const places = Array.from({ length }, (_, i) => i);
	if (rule === "leaf") return places.map((i) => i === length - 1 ? 1 : 0);
	if (rule === "equal") return places.map(() => 1 / length);
	return normalized(places.map((i) => 2 ** (i - (length - 1))));
}
function normalized(weights) {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => weight / sum);
}
var least = (values, isLess) => values.reduce((found, value) => isLess(value, found) ? value : found, values[0] ?? 0);
// src/backend/reports/split-minor.ts
/**
* Splits a whole amount by weights into whole parts that sum exactly to it, by largest remainder: each part is rounded
* down, and what is left goes one by one to those that lost most (ties: to the earlier). A negative amount is split as
* its opposite.
* @param minor whole minor units
* @param weights not negative, at least one positive
* @throws RangeError for anything else
*/
function splitMinor(minor, weights) {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	if (!Number.isSafeInteger(minor)) throw new RangeError(`splitMinor(): minor must be a whole number, not ${minor}`);
	if (!(total > 0 && total < Number.POSITIVE_INFINITY) || weights.some((weight) => !(weight >= 0))) throw new RangeError("splitMinor(): weights must be numbers from 0, at least one above");
	const amount = Math.abs(minor);
	const unit = Number.isFinite(amount * total) ? 1 : total;
	const exact = weights.map((weight) => amount * (weight / unit) / (total / unit));
	const parts = exact.map(Math.floor);
	let left = amount - parts.reduce((sum, part) => sum + part, 0);
	const order = exact.map((_, i) => i).filter((i) => weights[i]).sort((a, b) => remainder(exact[b]) - remainder(exact[a]) || a - b);
	for (let i = 0; left > 0; i = (i + 1) % order.length, left--) parts[order[i]]++;
	for (let i = order.length - 1; left < 0; i--) {
		if (!parts[order[i]]) continue;
		parts[order[i]]--;
		left++;
	}
	return parts.map((part) => minor < 0 && part ? -part : part);
}
/**
* In parts of a prime, so that remainders that are equal but for the rounding of floats are equal, here as in SQL: no weight
* is a fraction that lies between two of these parts.
*/
var REMAINDER_STEPS = 1000003;
var remainder = (value = 0) => Math.round((value - Math.floor(value)) * REMAINDER_STEPS);
// src/backend/reports/structural-virality.ts
/**
* Structural virality of one tree (Goel, Anderson, Hofman, Watts: The Structural Virality of Online Diffusion, 2016):
* the mean distance over all pairs of its nodes. Near 2 for a broadcast (a star), growing with the number of nodes for
* a chain. 0 for one node. In linear time: an edge lies on the way of every pair that it parts.
* @throws Error for several roots (a parent that is not in the list makes a root), an id twice, or a cycle
*/
function structuralVirality(nodes) {
	const sizes = subtreeSizes(nodes);
	const roots = nodes.filter(({ id, parent }) => parent === null || parent === id || !sizes.has(parent));
	if (roots.length > 1) throw new Error(`structuralVirality(): ${roots.length} roots; one tree at a time`);
	const total = nodes.length;
	if (total < 2) return 0;
	let distances = 0;
	for (const { id, parent } of nodes) if (parent !== null && sizes.has(parent)) distances += cut(sizes.get(id), total);
	return 2 * distances / (total * (total - 1));
}
/** Pairs whose way goes over the edge above a subtree. */
var cut = (size, total) => size * (total - size);
/** Size of the subtree below each node, itself included; throws for an id twice or a cycle. */
function subtreeSizes(nodes) {
	const sizes = new Map(nodes.map(({ id }) => [id, 1]));
	if (sizes.size < nodes.length) throw new Error("structuralVirality(): an id stands twice");
	const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
	const waiting = /* @__PURE__ */ new Map();
	for (const { parent } of nodes) if (parent !== null && sizes.has(parent)) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
	const ready = nodes.filter(({ id }) => !waiting.has(id)).map(({ id }) => id);
	let done = 0;
	for (let id = ready.pop(); id !== void 0; id = ready.pop()) {
		done++;
		const parent = parents.get(id);
		if (parent == null || !sizes.has(parent)) continue;
		sizes.set(parent, sizes.get(parent) + sizes.get(id));
		const left = waiting.get(parent) - 1;
		waiting.set(parent, left);
		if (!left) ready.push(parent);
	}
	if (done < nodes.length) throw new Error("structuralVirality(): a cycle");
	return sizes;
}
export { CHAIN_RULES as a, attributionWeights as c, isShareId as d, splitMinor as i, chainWeights as l, subtreeSizes as n, LATE_TOUCH_MS as o, REMAINDER_STEPS as r, MODELS as s, structuralVirality as t, decodeToken as u };
