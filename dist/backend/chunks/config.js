import { t as ConfigError } from "./warnings.js";
import * as v from "valibot";
// src/backend/object-fields.ts
/** An object with these fields, others left behind; refusals name the field and what it must be. */
var fields = (entries) => v.object(entries, refusal(entries));
/** An object with these fields and no other: what is unknown is refused with the names that are known. */
var onlyFields = (entries) => v.strictObject(entries, refusal(entries));
/** Without this an object schema says the same of all that is wrong with it: of no object, a missing field, an unknown one. */
var refusal = (entries) => ({ path, expected }) => {
	const key = path?.[0]?.key;
	if (typeof key !== "string") return "must be an object";
	if (expected === UNKNOWN) return `is unknown; there are ${Object.keys(entries).join(", ")}`;
	const entry = entries[key];
	const [issue] = entry ? v.safeParse(entry, void 0).issues ?? [] : [];
	return issue?.message.startsWith("must") ? `is missing; it ${issue.message}` : "is missing";
};
/**
* What is wrong, by its path: `stores.0.id must be …`; `whole` names what has no path. An unknown field goes before a
* missing one: mostly it is that one, misspelt.
*/
var firstRefusal = (issues, whole, separator = " ") => {
	const issue = issues.find(({ expected }) => expected === UNKNOWN) ?? issues[0];
	return issue ? `${v.getDotPath(issue) ?? whole}${separator}${issue.message}` : whole;
};
/** What a strict object expects of a field that it doesn't have. */
var UNKNOWN = "never";
// src/backend/config.ts
/** A century: longer than anything here is old, and a date that every database has. */
var MAX_DAYS = 36525;
/** Shorter secrets can be guessed. */
var MIN_SECRET = 16;
var NO_SECRET = `must be a secret of at least 16 characters, or a list of one or two`;
var Secret = v.pipe(v.string(NO_SECRET), v.minLength(16, `must have at least 16 characters`), v.maxLength(512, "must have at most 512 characters"), v.check((text) => /^[\x21-\x7e]+$/.test(text), "must be visible ASCII without spaces"));
var Secrets = v.union([Secret, v.pipe(v.array(Secret), v.minLength(1, NO_SECRET), v.maxLength(2, NO_SECRET))], (issue) => typeof issue.input === "string" || Array.isArray(issue.input) ? firstMessage(issue) ?? NO_SECRET : NO_SECRET);
var ORIGINS = "must be a list of origins like \"https://halden.example\", or \"*\"";
var Origin = v.pipe(v.string("must be a text"), v.check((text) => text === "*" || isOrigin(text), "must be an origin like \"https://halden.example\", without path, star or slash at the end"));
var STORE_ID = "must be 1 to 64 of a-z 0-9 . -";
var PARAM = "must be a query parameter of 1 to 32 letters, digits, _ or -";
var WINDOW = "must be 1 to 400 whole days";
var StoreSchema = onlyFields({
	id: v.pipe(v.string(STORE_ID), v.regex(/^[a-z0-9.-]{1,64}$/, STORE_ID)),
	origins: v.union([v.literal("*"), v.pipe(v.array(Origin), v.minLength(1, "must not be empty"))], (issue) => Array.isArray(issue.input) ? firstMessage(issue) ?? ORIGINS : ORIGINS),
	secret: Secrets,
	webhooks: v.optional(onlyFields({
		shopify: v.optional(Secrets),
		woocommerce: v.optional(Secrets),
		stripe: v.optional(Secrets)
	})),
	shopifyOrder: v.optional(v.picklist([
		"id",
		"name",
		"order_number"
	], "must be \"id\", \"name\" or \"order_number\"")),
	param: v.optional(v.pipe(v.string(PARAM), v.regex(/^[\w-]{1,32}$/, PARAM))),
	windowDays: v.optional(v.pipe(v.number(WINDOW), v.integer(WINDOW), v.minValue(1, WINDOW), v.maxValue(400, WINDOW)))
});
var atLeastOne = v.pipe(v.number("must be a number from 1"), v.minValue(1, "must be a number from 1"), v.finite("must be a number from 1"));
var BASE_PATH = "must be a path like \"/vitrine\", or \"\"";
var ConfigSchema = onlyFields({
	database: v.optional(v.unknown()),
	basePath: v.optional(v.pipe(v.string(BASE_PATH), v.regex(/^(\/[\w.~-]+)*\/?$/, BASE_PATH)), "/vitrine"),
	stores: v.pipe(v.array(StoreSchema, "must be a list of stores: [{id, origins, secret}]"), v.minLength(1, "must name at least one store")),
	rateLimit: v.optional(v.nullable(onlyFields({
		perMinute: atLeastOne,
		burst: atLeastOne
	})), {
		perMinute: 600,
		burst: 300
	}),
	partitions: v.optional(v.literal("month", "must be \"month\"")),
	log: v.optional(v.function("must be a function")),
	now: v.optional(v.function("must be a function"))
});
/**
* Checks what the host configured. Throws `ConfigError` that names the option and what is allowed, never a secret's text.
* @param caller where it was configured, at the head of the message
*/
function parseConfig(input, caller = "createBackend(): ") {
	const result = v.safeParse(ConfigSchema, input);
	if (!result.success) throw new ConfigError(caller + firstRefusal(result.issues, "the configuration"));
	const { basePath, stores, rateLimit, partitions } = result.output;
	const byId = /* @__PURE__ */ new Map();
	for (const store of stores) {
		if (byId.has(store.id)) throw new ConfigError(`${caller}stores has "${store.id}" twice`);
		const secrets = listed(store.secret);
		const { webhooks } = store;
		byId.set(store.id, {
			id: store.id,
			origins: store.origins === "*" || store.origins.includes("*") ? null : new Set(store.origins.map((origin) => new URL(origin).origin)),
			secrets,
			webhookSecrets: {
				shopify: listed(webhooks?.shopify ?? secrets),
				woocommerce: listed(webhooks?.woocommerce ?? secrets),
				stripe: listed(webhooks?.stripe ?? secrets)
			},
			shopifyOrder: store.shopifyOrder ?? "id",
			param: store.param ?? "vref",
			windowDays: store.windowDays ?? 30
		});
	}
	return {
		basePath: basePath.replace(/\/$/, ""),
		stores: byId,
		rateLimit,
		partitions: partitions ?? null
	};
}
var listed = (one) => typeof one === "string" ? [one] : one;
/** As people write it, `https://münchen.example` or with `:443`: what browsers send is made of it. A star only stands alone. */
var isOrigin = (text) => /^https?:\/\/[^/\\?#@*\s]+$/i.test(text) && URL.canParse(text);
/** The reason why the likelier branch of a union failed. */
var firstMessage = (issue) => issue.issues?.find(({ message }) => message.startsWith("must"))?.message;
export { firstRefusal as a, fields as i, MIN_SECRET as n, onlyFields as o, parseConfig as r, MAX_DAYS as t };
