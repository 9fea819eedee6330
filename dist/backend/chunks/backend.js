import { t as ConfigError } from "./warnings.js";
import { a as firstRefusal, i as fields, o as onlyFields, t as MAX_DAYS } from "./config.js";
import { a as CHAIN_RULES, d as isShareId, n as subtreeSizes, o as LATE_TOUCH_MS, r as REMAINDER_STEPS, s as MODELS, u as decodeToken } from "./structural-virality.js";
import { r as parseDecimal } from "./to-decimal.js";
import { n as rounded } from "./money-text.js";
import * as v from "valibot";
// src/lib/is-text.ts
/** Whether a value is a text that may be stored: 1 to `max` characters, no controls and, as no database or log holds them, no halves of surrogate pairs. */
var isText = (value, max) => typeof value === "string" && value.length <= max && /^[^\0-\x1f\x7f\p{Surrogate}]+$/u.test(value);
// src/backend/database.ts
/** Runs one statement that changes the tables, by the database's own way where it has one. */
var changeTables = (database, text) => database.change ? database.change(text) : database.query(text);
/** The database can't be reached now. Answered with 503 and `Retry-After`; the next request tries again. */
var DatabaseAway = class extends Error {
	name = "DatabaseAway";
};
/** Serialization failure and deadlock: the transaction did nothing and may simply be run again. */
var RETRYABLE = /* @__PURE__ */ new Set(["40001", "40P01"]);
/** Connection lost or refused, server shutting down or starting, too many connections, statement or lock timed out, read-only standby, disk full. */
var AWAY = /^(08...|57P0.|57014|53...|55P03|25006|E[A-Z]+)$/;
/** Errors of drivers that carry no code. */
var AWAY_MESSAGE = /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|not queryable|cannot use a pool after calling end|pglite is clos(ed|ing)/i;
/** Data that a column cannot hold, a constraint that it breaks, a row that is too large for an index: an event's own fault. */
var REFUSAL = /^(22...|23...|54000)$/;
/** Whether the database refused what it was given, as opposed to being unable to do what it was asked. */
var isRefusal = (error) => REFUSAL.test(codeOf(error));
/** An error that is nobody's fault but the database's, as what it is answered with: a missing table or right may come back. */
var toAway = (error) => error instanceof DatabaseAway ? error : new DatabaseAway(`the database failed (${codeOf(error) || String(error)})`);
/** How often a transaction is run again after a deadlock or serialization failure, before the sender is asked to. */
var MAX_TRIES = 8;
var codeOf = (error) => error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
/** Whether an error says that the database can't be reached or has no room, as opposed to a wrong statement. */
function isAway(error) {
	if (error instanceof DatabaseAway) return true;
	if (error instanceof AggregateError) return error.errors.some(isAway);
	return error instanceof Error && (AWAY.test(codeOf(error)) || AWAY_MESSAGE.test(error.message));
}
/** Waits a little, longer after each failure and never twice the same, so that two rivals don't meet again. */
var pause = (attempt) => new Promise((resolve) => {
	setTimeout(resolve, Math.random() * 10 * 2 ** attempt);
});
/**
* Runs `work` again after deadlocks and serialization failures; errors of the connection become `DatabaseAway`.
* `work` must be safe to repeat: either it is one transaction, or it only reads.
*/
async function persistently(work) {
	for (let attempt = 0;; attempt++) try {
		return await work();
	} catch (error) {
		const retryable = RETRYABLE.has(codeOf(error));
		if (retryable && attempt < MAX_TRIES) await pause(attempt);
		else if (retryable || isAway(error)) throw new DatabaseAway(`database away (${codeOf(error) || "no connection"})`);
		else throw error;
	}
}
/** A database whose every call is repeated after deadlocks, and whose lost connections are told as `DatabaseAway`. */
function persistentDatabase(database) {
	return {
		query: (text, params) => persistently(() => database.query(text, params)),
		transaction: (work) => persistently(() => database.transaction(work)),
		change: (text) => persistently(() => changeTables(database, text)),
		close: () => database.close()
	};
}
// src/backend/orders/store-orders.ts
/** What the earliest conversion of an order says; later ones only show whether they agree. */
var REPORTED = [
	["reported_minor", "bigint"],
	["reported_currency", "text"],
	["reported_time", "timestamptz"],
	["reported_at", "timestamptz"],
	["reported_event", "text"],
	["visitor", "text"],
	["customer", "text"],
	["chain", "text[]"],
	["depth", "int"],
	["touch_chains", "text[]"],
	["touch_depths", "int[]"],
	["touch_networks", "text[]"],
	["touch_times", "timestamptz[]"],
	["items", "jsonb"]
];
var NAMES$1 = REPORTED.map(([name]) => name);
var EARLIER = `(old.reported_event is null or not old.forgotten and (excluded.reported_time, excluded.reported_event) < (old.reported_time, old.reported_event))`;
/**
* The earliest conversion counts, by its own time, so any order of arrival ends in the same row. Equality is
* transitive: comparing each with the one that counts so far finds every disagreement. Where the visitor was erased,
* nobody knows any more whose word it was: then the rest is compared, and nothing that is sent again counts instead.
*/
var UPSERT$2 = `
  insert into vitrine_orders as old (store, order_id, ${NAMES$1.join(", ")})
  select $1, order_id, ${NAMES$1.join(", ")}
  from json_to_recordset($2::json) as rows(order_id text, ${REPORTED.map((column) => column.join(" ")).join(", ")})
  on conflict (store, order_id) do update
  set reported_conflict = old.reported_conflict or (old.reported_event is not null and
        ((excluded.reported_minor, excluded.reported_currency, excluded.chain)
         is distinct from (old.reported_minor, old.reported_currency, old.chain)
         or not old.forgotten and coalesce(excluded.visitor, '') <> coalesce(old.visitor, ''))),
      ${NAMES$1.map((name) => `${name} = case when ${EARLIER} then excluded.${name} else old.${name} end`).join(",\n      ")}`;
/** Stores the orders that browsers reported among new events. */
async function storeReportedOrders(sql, store, events) {
	let left = events.filter(({ row }) => row.type === "conversion").map(({ row }) => orderRow(row));
	left.sort((a, b) => a.order_id < b.order_id ? -1 : a.order_id > b.order_id ? 1 : 0);
	while (left.length) {
		const now = left.filter((row, i) => row.order_id !== left[i - 1]?.order_id);
		left = left.filter((row, i) => row.order_id === left[i - 1]?.order_id);
		await sql.query(UPSERT$2, [store, JSON.stringify(now)]);
	}
}
var orderRow = ({ id, time, at, order, visitor, chain, depth, data }) => {
	const touches = [...data?.touches ?? []].sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
	if (!touches.length && chain.length) touches.push({
		chain,
		depth,
		network: null,
		at: time
	});
	const wrongMs = Date.parse(at) - Date.parse(time);
	return {
		order_id: order ?? "",
		reported_minor: data?.value?.minor ?? 0,
		reported_currency: data?.value?.currency ?? "XXX",
		reported_time: time,
		reported_at: at,
		reported_event: id,
		visitor,
		customer: data?.customer ?? null,
		chain: chain.length ? chain : touches.at(-1)?.chain ?? [],
		depth: chain.length ? depth : touches.at(-1)?.depth ?? 0,
		touch_chains: touches.map((touch) => touch.chain.join(".")),
		touch_depths: touches.map((touch) => touch.depth),
		touch_networks: touches.map((touch) => touch.network),
		touch_times: touches.map((touch) => new Date(Date.parse(touch.at) + wrongMs).toISOString()),
		items: data?.items ?? []
	};
};
// src/backend/votes.ts
/**
* One vote a voter and poll; whichever is the latest by its own time counts, in whatever order they arrive. A clock that is
* plainly wrong does not count: else a vote of the year 2199 could never be changed. But what came together from such a clock
* has one time of receipt, and then only that clock knows which vote was the last. The database compares all of them: it
* may sort texts otherwise than JavaScript does. Sorted, two collectors never wait for each other crosswise.
*/
var UPSERT$1 = `
  insert into vitrine_votes as old (store, poll, voter, choice, product, time, event, chain)
  select distinct on (poll, voter) $1, poll, voter, choice, product, time, event, string_to_array(chain, ',')
  from json_to_recordset($2::json) as rows(
    poll text, voter text, choice text, product text, time timestamptz, told timestamptz, event text, chain text)
  order by poll, voter, time desc, told desc, event desc
  on conflict (store, poll, voter) do update
  set choice = excluded.choice, product = excluded.product, time = excluded.time, event = excluded.event,
    chain = excluded.chain
  where (excluded.time, excluded.event) > (old.time, old.event)`;
/** Stores the votes among new events. A vote that is taken back stays as a row without choice, so that a late one can't revive it. */
async function storeVotes(sql, store, events) {
	const rows = events.filter(({ row }) => row.type === "vote").map(({ row }) => voteRow(row));
	if (rows.length) await sql.query(UPSERT$1, [store, JSON.stringify(rows)]);
}
/** Without a visitor id each page is a voter: known by the id of its first vote event on the poll. */
var voteRow = ({ id, visitor, product, time, at, chain, data }) => ({
	poll: data?.poll ?? "",
	voter: visitor === null ? `event:${data?.replaces ?? id}` : `visitor:${visitor}`,
	choice: data?.choice ?? null,
	product,
	time: at,
	told: time,
	event: id,
	chain: chain.join() || null
});
/**
* The figures of polls, in the order asked; a poll that nobody voted in has none. With `shares`, also of those alone who
* came by one of them, or by a share of somebody who did.
*/
async function readVotes(sql, store, polls, shares = []) {
	const count = (condition, ...values) => sql.query(`select poll, choice, count(*)::float8 as votes from vitrine_votes
       where store = $1 and poll = any($2::text[]) and choice is not null ${condition}
       group by poll, choice order by poll, choice`, [
		store,
		polls,
		...values
	]);
	const all = await count("");
	const friends = shares.length ? await count("and chain is not null and chain && $3::text[]", shares) : null;
	return polls.map((poll) => ({
		poll,
		...figuresOf(poll, all),
		...friends ? { friends: figuresOf(poll, friends) } : {}
	}));
}
function figuresOf(poll, rows) {
	const counted = rows.filter((row) => row.poll === poll);
	return {
		total: counted.reduce((sum, { votes }) => sum + votes, 0),
		choices: Object.fromEntries(counted.map(({ choice, votes }) => [choice, votes]))
	};
}
// src/backend/events/store-events.ts
/** Column, its SQL type, and its value. One array a column goes to the database, whatever the number of rows. */
var COLUMNS = [
	[
		"id",
		"text",
		({ row }) => row.id
	],
	[
		"type",
		"text",
		({ row }) => row.type
	],
	[
		"time",
		"timestamptz",
		({ row }) => row.time
	],
	[
		"at",
		"timestamptz",
		({ row }) => row.at
	],
	[
		"received_at",
		"timestamptz",
		({ receivedAt }) => receivedAt
	],
	[
		"visitor",
		"text",
		({ row }) => row.visitor
	],
	[
		"session",
		"text",
		({ row }) => row.session
	],
	[
		"device",
		"text",
		({ device }) => device
	],
	[
		"page",
		"text",
		({ row }) => row.page
	],
	[
		"chain",
		"text",
		({ row }) => row.chain.join()
	],
	[
		"depth",
		"int",
		({ row }) => row.depth
	],
	[
		"share",
		"text",
		({ row }) => row.share
	],
	[
		"parent",
		"text",
		({ row }) => row.parent
	],
	[
		"network",
		"text",
		({ row }) => row.network
	],
	[
		"product",
		"text",
		({ row }) => row.product
	],
	[
		"photo",
		"text",
		({ row }) => row.photo
	],
	[
		"order_id",
		"text",
		({ row }) => row.order
	],
	[
		"data",
		"jsonb",
		({ row }) => row.data && JSON.stringify(row.data)
	]
];
var NAMES = COLUMNS.map(([name]) => name);
var INSERT_EVENTS = `
  insert into vitrine_events (store, ${NAMES.join(", ")})
  select $1, ${NAMES.map((name) => name === "chain" ? `string_to_array(chain, ',')` : name).join(", ")}
  from unnest(${COLUMNS.map(([, type], i) => `$${i + 2}::${type}[]`).join(", ")}) as rows(${NAMES.join(", ")})
  on conflict do nothing
  returning id`;
/** The parent is fixed by whoever writes first: later claims of the same share change nothing. */
var INSERT_SHARES = `
  insert into vitrine_shares
    (store, share, parent, kind, visitor, network, product, photo, device, depth, at, received_at)
  select $1, share, parent, kind, visitor, network, product, photo, device, depth, at, received_at
  from json_to_recordset($2::json) as rows(
    share text, parent text, kind text, visitor text, network text, product text, photo text, device text,
    depth int, at timestamptz, received_at timestamptz)
  on conflict do nothing`;
/** Whether an event changes more than the list of events. */
var hasEffects = ({ row }) => row.type === "share" || row.type === "pin" || row.type === "vote" || row.type === "conversion";
/** Writes events that are not there yet and gives the ids of those. `events` are of one store, sorted by id, no id twice. */
async function insertEvents(sql, store, events) {
	const rows = await sql.query(INSERT_EVENTS, [store, ...COLUMNS.map(([, , value]) => events.map((event) => value(event)))]);
	return new Set(rows.map(({ id }) => id));
}
/** Writes share nodes, votes and reported orders of new events; `events` in the order of their arrival. */
async function storeEffects(sql, store, events) {
	const shares = events.filter(({ row }) => row.type === "share" || row.type === "pin");
	const writes = await Promise.allSettled([
		shares.length ? sql.query(INSERT_SHARES, [store, JSON.stringify(shareRows(shares))]) : null,
		storeVotes(sql, store, events),
		storeReportedOrders(sql, store, events)
	]);
	for (const write of writes) if (write.status === "rejected") throw write.reason;
}
/** In one order for everybody, so that two collectors never wait for each other crosswise; the sort keeps the first claim first. */
var shareRows = (events) => events.map(({ row, receivedAt, device }) => ({
	share: row.share ?? "",
	parent: row.parent,
	kind: row.type,
	visitor: row.visitor,
	network: row.network,
	product: row.product,
	photo: row.photo,
	device,
	depth: Math.min(row.depth + 1, 64),
	at: row.at,
	received_at: receivedAt
})).sort((a, b) => a.share < b.share ? -1 : a.share > b.share ? 1 : 0);
// src/backend/events/writer.ts
/** Rows of one transaction; beyond this a larger group gains nothing. */
var MAX_GROUP_ROWS = 2e3;
/** Rows that may wait; then the sender is asked to come back later, before memory or patience ends. */
var MAX_WAITING_ROWS = 2e4;
/** Transactions at once for each store: while the database works on one, the next is made ready. */
var LANES = 2;
/** Rows that wait when the second begins. Fewer share the next transaction, since each has its own cost. */
var SECOND_LANE_ROWS = 500;
/**
* Writes batches, several in one transaction when they come faster than the database commits: a commit costs far more
* than a row. A batch is told as written only after its commit.
*/
function createWriter(database) {
	const queues = /* @__PURE__ */ new Map();
	let waitingRows = 0;
	let running = 0;
	let onIdle;
	function write(store, events) {
		if (waitingRows + events.length > MAX_WAITING_ROWS && waitingRows > 0) return Promise.reject(new DatabaseAway("too many events are waiting for the database"));
		waitingRows += events.length;
		let queue = queues.get(store);
		if (!queue) queues.set(store, queue = {
			waiting: [],
			rows: 0,
			lanes: 0
		});
		const { waiting } = queue;
		queue.rows += events.length;
		return new Promise((resolve, reject) => {
			waiting.push({
				events,
				resolve,
				reject
			});
			drain(store);
		});
	}
	async function drain(store) {
		const queue = queues.get(store);
		if (!queue || queue.lanes >= LANES || queue.lanes && queue.rows < SECOND_LANE_ROWS) return;
		queue.lanes++;
		running++;
		while (queue.waiting.length) {
			const group = nextGroup(queue.waiting);
			const rows = rowsOf(group);
			queue.rows -= rows;
			await writeGroup(database, store, group);
			waitingRows -= rows;
		}
		running--;
		if (!--queue.lanes) queues.delete(store);
		if (!running) onIdle?.();
	}
	return {
		write,
		/** Resolves when nothing is waiting or being written any more. */
		idle: () => new Promise((resolve) => {
			if (running) onIdle = resolve;
			else resolve();
		}),
		waitingRows: () => waitingRows
	};
}
var rowsOf = (jobs) => jobs.reduce((sum, { events }) => sum + events.length, 0);
function nextGroup(waiting) {
	let rows = 0;
	let count = 0;
	while (count < waiting.length && (count === 0 || rows + waiting[count].events.length <= MAX_GROUP_ROWS)) rows += waiting[count++].events.length;
	return waiting.splice(0, count);
}
async function writeGroup(database, store, group) {
	try {
		const fresh = await commit(database, store, group.flatMap(({ events }) => events));
		for (const { events, resolve } of group) {
			let accepted = 0;
			for (const { row } of events) if (fresh.delete(row.id)) accepted++;
			resolve({
				accepted,
				duplicates: events.length - accepted,
				refused: []
			});
		}
	} catch (error) {
		if (isRefusal(error)) for (const job of group) await writeOneByOne(database, store, job);
		else for (const { reject } of group) reject(toAway(error));
	}
}
/** The database refused something that the checks let pass: find which, so that it never costs a good event. */
async function writeOneByOne(database, store, { events, resolve, reject }) {
	let accepted = 0;
	const refused = [];
	for (const [index, event] of events.entries()) try {
		accepted += (await commit(database, store, [event])).size;
	} catch (error) {
		if (!isRefusal(error)) return reject(toAway(error));
		refused.push(index);
	}
	resolve({
		accepted,
		duplicates: events.length - accepted - refused.length,
		refused
	});
}
/** Writes events and all that follows from the new ones in one transaction; gives the ids of the new ones. */
async function commit(database, store, events) {
	const first = /* @__PURE__ */ new Map();
	for (const event of events) if (!first.has(event.row.id)) first.set(event.row.id, event);
	const distinct = [...first.values()];
	const sorted = [...distinct].sort((a, b) => a.row.id < b.row.id ? -1 : 1);
	const work = async (sql) => {
		const fresh = await insertEvents(sql, store, sorted);
		await storeEffects(sql, store, distinct.filter((event) => fresh.has(event.row.id)));
		return fresh;
	};
	return distinct.some(hasEffects) ? database.transaction(work) : insertEvents(database, store, sorted);
}
/** Upwards from the leaf by the stored parents, and all that the claim names beside. The store stands in both terms: one shard each. */
var SELECT$1 = `
  with recursive up as (
    select share, parent, visitor, network, product, at, 1 as hop
    from vitrine_shares where store = $1 and share = $2
    union all
    select above.share, above.parent, above.visitor, above.network, above.product, above.at, up.hop + 1
    from up join vitrine_shares above on above.store = $1 and above.share = up.parent
    where up.hop <= $4
  )
  select share, parent, visitor, network, product, (extract(epoch from at) * 1000)::float8 as "atMs" from up
  union
  select share, parent, visitor, network, product, (extract(epoch from at) * 1000)::float8
  from vitrine_shares where store = $1 and share = any($3::text[])`;
/** The stored shares that can matter for a claimed chain, by their ids. */
async function readChainNodes(sql, store, claimed) {
	const leaf = claimed.at(-1);
	if (leaf === void 0) return /* @__PURE__ */ new Map();
	const rows = await sql.query(SELECT$1, [
		store,
		leaf,
		claimed,
		64
	]);
	return new Map(rows.map((row) => [row.share, row]));
}
// src/backend/orders/order-row.ts
/** The word that it is cancelled, unless a later one says that it is paid. */
var IS_CANCELLED = `cancelled_revision is not null and cancelled_revision >= coalesce(confirmed_revision, cancelled_revision)`;
/** Every name of the payment that was told, also by collectors that know but one. */
var PAYMENTS = "unnest(case when payment = any(payments) then payments else payments || payment end)";
/**
* Orders of store `$1` within a time, with what was given back: a common table expression `orders` that every figure of
* money begins with. `refunded` is a state that is never left again (a cancelled order is, by a later word that it is
* paid), so that platforms' messages may arrive in any order. The same refund may be told by several sources, under the
* order's name or a payment's: each source's are added up, and the highest of these sums counts. Only what was given back
* in the order's own currency counts: nobody here knows what another is worth in it.
* @param within a condition on `at`; other orders are not read, so that a week costs a week. Refunds are few: all are, once
*/
var ordersWithin = (within) => `
  refunds as (
    select order_id, currency, max(minor)::float8 as minor
    from (
      select order_id, source, currency, sum(minor) as minor
      from (
        select coalesce(named.order_id, substr(ref, 7)) as order_id, source, currency, minor
        from vitrine_refunds
        left join (
          select order_id, 'payment:' || ${PAYMENTS} as ref from vitrine_orders where store = $1 and ${within}
        ) named using (ref)
        where store = $1 and (named.order_id is not null or ref like 'order:%')
      ) of_order
      group by order_id, source, currency
    ) by_source
    group by order_id, currency
  ),
  orders as (
    select o.*,
      case
        when ${IS_CANCELLED} then 'refunded'
        when o.confirmed_minor is null then 'reported'
        when o.confirmed_status = 'refunded' or refunds.minor >= greatest(o.confirmed_minor, 1) then 'refunded'
        else 'confirmed'
      end as status,
      coalesce(refunds.minor, 0) as refunded_minor
    from vitrine_orders o
    left join refunds on refunds.order_id = o.order_id and refunds.currency = o.currency
    where o.store = $1 and ${within}
  )`;
/** An order, or `null` when nobody has told of it. */
async function readOrder(sql, store, order) {
	const [row] = await sql.query(`with refunds as (
       select currency, max(minor) as minor
       from (
         select currency, sum(minor) as minor from vitrine_refunds
         where store = $1 and ref = any(('order:' || $2::text) || array(
           select 'payment:' || ${PAYMENTS} from vitrine_orders where store = $1 and order_id = $2))
         group by source, currency
       ) by_source
       group by currency
     )
     select order_id as "order",
       case
         when ${IS_CANCELLED} then 'refunded'
         when confirmed_minor is null then 'reported'
         when confirmed_status = 'refunded'
           or (select minor from refunds where refunds.currency = o.currency) >= greatest(confirmed_minor, 1) then 'refunded'
         else 'confirmed'
       end as status,
       minor::float8 as minor, currency,
       (extract(epoch from at) * 1000)::float8 as "atMs",
       reported_minor::float8 as "reportedMinor", reported_currency as "reportedCurrency",
       reported_conflict or confirmed_conflict
         or exists (select 1 from refunds where refunds.currency <> o.currency) as conflict, visitor,
       self_referral as "selfReferral",
       array_remove(array[confirmed_customer, customer], null) as customers,
       chain, depth, touch_chains as "touchChains",
       array(select (extract(epoch from touch) * 1000)::float8 from unnest(touch_times) as touch) as "touchTimesMs",
       confirmed_chain as "confirmedChain", confirmed_depth as "confirmedDepth"
     from vitrine_orders o
     where store = $1 and order_id = $2 and minor is not null`, [store, order]);
	return row ?? null;
}
// src/backend/popular.ts
/** After this time something counts half. */
var HALF_LIFE_HOURS = 48;
/** What each is worth: how much it costs a shopper to do it. */
var WORTH = {
	share: 4,
	pin: 3,
	vote: 2,
	order: 8
};
/** Of an event: that a share came to nothing. When such events are deleted, the share keeps it as `undone`. */
var IS_UNDONE = `type = 'share-outcome' and data->>'outcome' in ('cancelled', 'failed')`;
var decayed = (worth, at) => `sum(${worth} * power(0.5::float8, greatest(extract(epoch from $2::timestamptz - ${at})::float8, 0) / ${HALF_LIFE_HOURS * 3600}))`;
/** In hours: a day of the session's time zone may have 23 of them, or 25. */
var SINCE = `$2::timestamptz - interval '336 hours'`;
var inWeek = (at) => `filter (where ${at} >= $2::timestamptz - interval '168 hours')`;
var TODAY = "filter (where at >= $4::timestamptz)";
/** How many of each there were: in all that is looked at, or in the week. */
var counts = (column, prefix = "") => [
	"share",
	"pin",
	"vote",
	"order"
].map((act) => `coalesce(sum(${column}) filter (where act = '${act}'), 0)::float8 as "${prefix}${act}s"`).join(", ");
var SELECT = `
  with ${ordersWithin(`at >= ${SINCE}`)},
  undone as (
    select share from vitrine_events
    where store = $1 and at >= ${SINCE} and ${IS_UNDONE}
  ),
  acts as (
    select product, kind as act, case kind when 'pin' then ${decayed(WORTH.pin, "at")} else ${decayed(WORTH.share, "at")} end as score,
      count(*) as acts, count(*) ${inWeek("at")} as week, count(*) ${TODAY} as today, count(distinct visitor) ${TODAY} as people
    from vitrine_shares where store = $1 and at >= ${SINCE} and product is not null
      and not vitrine_shares.undone and not exists (select from undone where undone.share = vitrine_shares.share)
    group by product, kind
    union all
    select product, 'vote', ${decayed(WORTH.vote, "time")}, count(*), count(*) ${inWeek("time")}, 0, 0
    from vitrine_votes where store = $1 and time >= ${SINCE} and product is not null and choice is not null group by product
    union all
    select item.product, 'order', ${decayed(WORTH.order, "at")}, count(distinct order_id), count(distinct order_id) ${inWeek("at")}, 0, 0
    from orders, jsonb_to_recordset(coalesce(nullif(confirmed_items, '[]'), items, '[]')) as item(product text)
    where status <> 'refunded' and item.product is not null group by item.product
  )
  select product, round(sum(score)::numeric, 4)::float8 as score, ${counts("acts")}, ${counts("week", "week_")},
    coalesce(sum(today) filter (where act = 'share'), 0)::float8 as today,
    coalesce(sum(people) filter (where act = 'share'), 0)::float8 as people
  from acts group by product order by score desc, product limit $3`;
/** The products that are popular now, the most popular first; `todayMs` is when the shopper's day began. */
async function readPopular(sql, store, limit, nowMs, todayMs) {
	const [now, today] = [nowMs, todayMs].map((ms) => new Date(ms).toISOString());
	return (await sql.query(SELECT, [
		store,
		now,
		limit,
		today
	])).map(({ product, score, shares, pins, votes, orders, ...row }) => ({
		product,
		score,
		shares,
		pins,
		votes,
		orders,
		week: {
			shares: row.week_shares,
			pins: row.week_pins,
			votes: row.week_votes,
			orders: row.week_orders
		},
		today: {
			shares: row.today,
			sharers: row.people
		}
	}));
}
// src/backend/forget.ts
/**
* Notes of each order of the visitor's, or of a customer key of its, that its buyer was one of the sharers: once nobody
* knows whose they were, `self-referral` could not be told any more, and an erasure would turn into a reward.
*/
var KEEP_SELF_REFERRALS = `
  with recursive
  keys as (
    select customer as key from vitrine_orders where store = $1 and visitor = $2
    union
    select confirmed_customer from vitrine_orders where store = $1 and visitor = $2
  ),
  bought as (
    select order_id, leaf, visitor, customer, confirmed_customer from vitrine_orders
    where store = $1 and visitor = $2
    union
    select order_id, leaf, visitor, customer, confirmed_customer from vitrine_orders
    where store = $1 and exists (select 1 from keys where key is not null)
      and (customer in (select key from keys) or confirmed_customer in (select key from keys))
  ),
  led as (
    select order_id, leaf as share, 1 as hop from bought where leaf is not null
    union all
    select led.order_id, below.parent, led.hop + 1
    from led join vitrine_shares below on below.store = $1 and below.share = led.share
    where below.parent is not null and led.hop < $3
  )
  update vitrine_orders set self_referral = true
  where store = $1 and order_id in (
    select bought.order_id
    from bought
    join led on led.order_id = bought.order_id
    join vitrine_shares s on s.store = $1 and s.share = led.share and s.visitor is not null
    where s.visitor = bought.visitor or exists (
      select 1 from vitrine_orders other
      where other.store = $1 and other.visitor = s.visitor and (
        other.customer in (bought.customer, bought.confirmed_customer)
        or other.confirmed_customer in (bought.customer, bought.confirmed_customer))))`;
/** Keeps with each share that it came to nothing, before the events that say so go: else it would count once more. */
var keepUndone = (ofEvents) => `
  update vitrine_shares set undone = true
  where store = $1 and share in (select share from vitrine_events where store = $1 and ${ofEvents} and ${IS_UNDONE})`;
/**
* Erases a visitor: the events and votes of that browser, and its id wherever else it stands. Shares stay as nameless
* nodes and orders as nameless orders, so that others' chains and the store's sums stay whole. Gives the number of
* events that are gone.
*/
function forgetVisitor(database, store, visitor) {
	return database.transaction(async (sql) => {
		const args = [store, visitor];
		await sql.query(KEEP_SELF_REFERRALS, [...args, 64]);
		await sql.query(keepUndone("visitor = $2"), args);
		const gone = await sql.query("delete from vitrine_events where store = $1 and visitor = $2 returning id", args);
		await sql.query(`update vitrine_shares set visitor = null where store = $1 and visitor = $2`, args);
		await sql.query("delete from vitrine_votes where store = $1 and voter = $2", [store, `visitor:${visitor}`]);
		await sql.query(`update vitrine_orders set visitor = null, customer = null, confirmed_customer = null, forgotten = true
       where store = $1 and visitor = $2`, args);
		return gone.length;
	});
}
/**
* Deletes the events of a store that are older than `beforeMs`. Shares, orders, votes and their figures stay; reports
* over that time lose views, opens, landings and visitors.
*/
async function dropEventsBefore(database, store, beforeMs) {
	const args = [store, new Date(beforeMs).toISOString()];
	await database.query(keepUndone("at < $2"), args);
	for (;;) if ((await database.query(`delete from vitrine_events where store = $1 and id in (
         select id from vitrine_events where store = $1 and at < $2 order by at limit 5000)
       returning id`, args)).length < 5e3) return;
}
// src/backend/gate.ts
/**
* Lets `atOnce` pieces of work run and as many as `inLine` wait for them; who comes beyond that is asked to come back.
* Connections are few: what takes long may have some of them, never all, or events could not be written meanwhile.
*/
function createGate(what, atOnce, inLine) {
	const line = [];
	let running = 0;
	return async (work) => {
		if (running < atOnce) running++;
		else if (line.length < inLine) await new Promise((go) => line.push(go));
		else throw new DatabaseAway(`too many ${what} are waiting for the database`);
		try {
			return await work();
		} finally {
			const next = line.shift();
			if (next) next();
			else running--;
		}
	};
}
// src/backend/http/rate-limit.ts
/** Addresses that are remembered; the ones that rested longest are forgotten first. */
var MAX_BUCKETS = 1e5;
/**
* A token bucket for each key. Gives the seconds to wait, 0 when the request may pass. Keys are addresses: they are kept
* as salted hashes, in memory alone, and the salt ends with the process.
*/
function createRateLimit({ perMinute, burst }, now) {
	const buckets = /* @__PURE__ */ new Map();
	const salt = crypto.getRandomValues(/* @__PURE__ */ new Uint32Array(1))[0] ?? 0;
	return (key) => {
		const hash = hashOf(key, salt);
		const atMs = now();
		const bucket = buckets.get(hash) ?? {
			tokens: burst,
			atMs
		};
		bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, atMs - bucket.atMs) * perMinute / 6e4);
		bucket.atMs = atMs;
		buckets.delete(hash);
		buckets.set(hash, bucket);
		if (buckets.size > MAX_BUCKETS) buckets.delete(buckets.keys().next().value ?? hash);
		if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) * 60 / perMinute);
		bucket.tokens--;
		return 0;
	};
}
/**
* Whom an address is given to: of IPv6 the first half, since every household and every rented server has all of the
* other half to choose from. What begins with `::` is this machine, or an address of IPv4.
*/
function networkOf(address) {
	if (!/^[\da-f]+:/i.test(address)) return address;
	const [head = [], tail] = address.split("::").map((part) => part.split(":"));
	const zeros = tail ? Array(Math.max(0, 8 - head.length - tail.length)).fill("0") : [];
	return [
		...head,
		...zeros,
		...tail ?? []
	].slice(0, 4).join(":");
}
/** 53 bits (cyrb53's mixing), so that two addresses hardly ever share a bucket. */
function hashOf(text, salt) {
	let high = 3735928559 ^ salt;
	let low = 1103547991 ^ salt;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ high >>> 16, 2246822507) ^ Math.imul(low ^ low >>> 13, 3266489909);
	low = Math.imul(low ^ low >>> 16, 2246822507) ^ Math.imul(high ^ high >>> 13, 3266489909);
	return 4294967296 * (high & 2097151) + (low >>> 0);
}
// src/backend/http/origins.ts
/**
* Whether a page of the request's origin may speak for the store. Only origins that the store lists: even the
* collector's own is not allowed by itself, since behind a proxy, or under a name that somebody else points here,
* nobody can tell it from the request. A request without `Origin` comes from no other site's page.
*/
function isAllowedOrigin(request, store) {
	const origin = request.headers.get("origin");
	return origin === null || store.origins === null || store.origins.has(origin);
}
/** Every answer can be read by the page that asked: there are no cookies here, and a refusal should say what is wrong. */
function withCors(request, response) {
	const origin = request.headers.get("origin");
	response.headers.set("access-control-allow-origin", origin ?? "*");
	response.headers.append("vary", "Origin");
	response.headers.set("access-control-expose-headers", "Retry-After");
	response.headers.set("cross-origin-resource-policy", "cross-origin");
	return response;
}
/** The answer to a browser that asks before it sends something other than a plain text. */
var preflight = () => new Response(null, {
	status: 204,
	headers: {
		"access-control-allow-methods": "GET, POST, OPTIONS",
		"access-control-allow-headers": "content-type",
		"access-control-max-age": "86400"
	}
});
// src/backend/http/problem.ts
/**
* A refusal that the caller can act on: becomes an `application/problem+json` answer (RFC 9457). Not an `Error`, since
* nothing is wrong on this side: a flood of rubbish would have a stack written for each.
*/
var Problem = class {
	status;
	detail;
	headers;
	constructor(status, detail, headers = {}) {
		this.status = status;
		this.detail = detail;
		this.headers = headers;
	}
};
var TITLES = {
	400: "Bad request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not found",
	405: "Method not allowed",
	409: "Conflict",
	413: "Content too large",
	415: "Unsupported media type",
	422: "Unprocessable content",
	429: "Too many requests",
	500: "Internal error",
	503: "Service unavailable"
};
var answer = (status, body, type, headers) => new Response(JSON.stringify(body), {
	status,
	headers: {
		"content-type": type,
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
		...headers
	}
});
/** A JSON answer; not cached unless `headers` say so. */
var json = (body, status = 200, headers = {}) => answer(status, body, "application/json", headers);
/** The answer of a refusal. */
var problemResponse = ({ status, detail, headers }) => answer(status, {
	type: "about:blank",
	title: TITLES[status] ?? "Error",
	status,
	detail
}, "application/problem+json", status === 401 ? {
	"www-authenticate": "Bearer",
	...headers
} : headers);
// src/backend/orders/verify-chain.ts
/** Two honest clocks may differ by this much; a parent that is younger by more is no parent. */
var CLOCK_TOLERANCE_MS = 3e5;
/** Depth that a token can tell exactly. */
var MAX_TOLD_DEPTH = 63;
/**
* Compares a claimed chain with the stored shares: each id must be stored, each edge must be the child's stored parent,
* and that parent must not be younger. What is left out of a claim (the middle of a long chain, all but the leaf of a
* bare id) is filled in from the stored parents.
*/
function verifyChain(claim, nodes) {
	const flags = /* @__PURE__ */ new Set();
	const { ids } = claim;
	const leaf = ids.at(-1);
	if (leaf === void 0) return {
		links: [],
		depth: 0,
		flags: []
	};
	const stored = ancestry(leaf, nodes, flags);
	if (new Set(ids).size < ids.length) flags.add("cycle");
	for (const id of ids) if (!nodes.has(id)) flags.add("unregistered-share");
	const matches = agrees(claim, stored);
	if (!matches && (hasWrongEdge(claim, nodes, stored) || !flags.size)) flags.add("parent-mismatch");
	const links = (matches ? stored : ids).map((share, i) => ({
		share,
		depth: matches ? i + 1 : depthOf(i, claim)
	}));
	return {
		links,
		depth: links.at(-1)?.depth ?? 0,
		flags: [...flags]
	};
}
/** Root → leaf by the stored parents, as far as they are stored. */
function ancestry(leaf, nodes, flags) {
	const path = [];
	const seen = /* @__PURE__ */ new Set();
	for (let node = nodes.get(leaf); node && path.length < 64;) {
		if (seen.has(node.share)) {
			flags.add("cycle");
			break;
		}
		seen.add(node.share);
		path.push(node.share);
		if (node.parent === null) break;
		const parent = nodes.get(node.parent);
		if (!parent && path.length < 64) flags.add("unregistered-share");
		if (parent && parent.atMs > node.atMs + CLOCK_TOLERANCE_MS) flags.add("parent-mismatch");
		node = parent;
	}
	return path.reverse();
}
/**
* Whether every edge of the claim is one of the stored chain: its ids are the end of that chain or, where it leaves out
* the middle, its latest are, and its first stands as far above the leaf as it says. A claim may begin below the root
* (who came by a bare share id knows no more): the stored parents tell the rest.
*/
function agrees({ ids, depth }, stored) {
	if (depth === null) return stored.length > 0;
	if (depth <= ids.length) return isEnd(ids, stored);
	const [first = "", ...latest] = ids;
	if (!isEnd(latest, stored)) return false;
	const place = stored.indexOf(first);
	if (depth < MAX_TOLD_DEPTH) return place >= 0 && place === stored.length - depth;
	return stored.length >= 64 || place >= 0 && place <= stored.length - MAX_TOLD_DEPTH;
}
var isEnd = (ids, stored) => {
	const from = stored.length - ids.length;
	return from >= 0 && ids.every((id, i) => id === stored[from + i]);
};
/** Whether a stored share contradicts an edge of the claim (as opposed to: shares that have not arrived yet). */
function hasWrongEdge({ ids, depth }, nodes, stored) {
	const gap = depth !== null && depth > ids.length;
	for (let i = gap ? 2 : 1; i < ids.length; i++) {
		const node = nodes.get(ids[i] ?? "");
		if (node && node.parent !== ids[i - 1]) return true;
	}
	return gap && nodes.get(stored[0] ?? "")?.parent === null;
}
/** Where the i-th id stands: the root first, the others counted back from the leaf. */
var depthOf = (i, { ids, depth }) => i === 0 ? depth !== null && ids.length === 1 ? depth : 1 : (depth ?? ids.length) - (ids.length - 1 - i);
// src/backend/orders/order-chain.ts
/** More than this many orders led to by one share, or shares by one sharer, in so short a time are nobody's friends. */
var BURST = {
	orders: 10,
	orderMinutes: 60,
	shares: 30,
	shareMinutes: 10
};
/** Flags that say that the chain itself is not (yet) known to be true. */
var UNTRUE = [
	"unregistered-share",
	"parent-mismatch",
	"cycle"
];
var DAY_MS$1 = 864e5;
/** The verified chain of an order; `null` when nobody has told of that order. */
async function readOrderChain(sql, store, id) {
	if (!isText(id, 255)) return null;
	const order = await readOrder(sql, store.id, id);
	if (!order) return null;
	const claim = claimOf(order);
	const nodes = await readChainNodes(sql, store.id, claim.ids);
	const { links, depth, flags: chainFlags } = verifyChain(claim, nodes);
	const flags = new Set(chainFlags);
	if (disagrees(order)) flags.add("order-mismatch");
	if (isOutOfWindow(order, claim, store)) flags.add("out-of-window");
	const sharers = sharersOf(links, nodes);
	if (await isSelfReferral(sql, store.id, order, sharers)) flags.add("self-referral");
	if (claim.ids.length && await isBurst(sql, store.id, order, claim, sharers)) flags.add("burst");
	return {
		order: order.order,
		store: store.id,
		value: {
			minor: order.minor,
			currency: order.currency
		},
		status: order.status,
		chain: links.map(({ share, depth }) => {
			const node = nodes.get(share);
			return {
				share,
				visitor: node?.visitor ?? null,
				network: node?.network ?? null,
				product: node?.product ?? null,
				at: node ? new Date(node.atMs).toISOString() : null,
				depth
			};
		}),
		depth,
		verified: links.length > 0 && !UNTRUE.some((flag) => flags.has(flag)),
		flags: [...flags].sort()
	};
}
/** What came with the order itself (form field, cart attribute, payment link) goes before what the page reported. */
var claimOf = (order) => order.confirmedChain?.length ? {
	ids: order.confirmedChain,
	depth: order.confirmedDepth
} : {
	ids: order.chain ?? [],
	depth: order.depth
};
/** Whether those who told of the order tell different things. */
function disagrees(order) {
	if (order.conflict) return true;
	if (order.status === "reported" || order.reportedMinor === null) return false;
	const { confirmedChain, chain } = order;
	return order.minor !== order.reportedMinor || order.currency !== order.reportedCurrency || Boolean(confirmedChain?.length && chain?.length && confirmedChain.at(-1) !== chain.at(-1));
}
/** Whether the arrival by this chain is too long before the order, or after it. Unknown when no arrival was told. */
function isOutOfWindow(order, claim, store) {
	const leaf = claim.ids.at(-1);
	const times = order.touchTimesMs.filter((_, i) => leaf && order.touchChains?.[i]?.endsWith(leaf));
	if (!times.length) return false;
	const ageMs = order.atMs - Math.max(...times);
	return ageMs > store.windowDays * DAY_MS$1 || ageMs < -3e5;
}
var sharersOf = (links, nodes) => [...new Set(links.map(({ share }) => nodes.get(share)?.visitor).filter((visitor) => typeof visitor === "string"))];
/** The buyer is one of the sharers: by the browser's id, or by a customer key, whoever told it, on any order of that sharer's browser. */
async function isSelfReferral(sql, store, order, sharers) {
	if (order.selfReferral || order.visitor !== null && sharers.includes(order.visitor)) return true;
	if (!order.customers.length || !sharers.length) return false;
	return (await sql.query(`select 1 from vitrine_orders
     where store = $1 and visitor = any($2::text[]) and (confirmed_customer = any($3::text[]) or customer = any($3::text[])) limit 1`, [
		store,
		sharers,
		order.customers
	])).length > 0;
}
async function isBurst(sql, store, order, claim, sharers) {
	const at = new Date(order.atMs).toISOString();
	const [counts] = await sql.query(`select exists (
       select 1 from (
         select at, at - lag(at, ${BURST.orders}) over (order by at) as span
         from vitrine_orders
         where store = $1 and leaf = $2
           and at between $3::timestamptz - interval '${BURST.orderMinutes} minutes'
                      and $3::timestamptz + interval '${BURST.orderMinutes} minutes'
       ) spans
       where span <= interval '${BURST.orderMinutes} minutes' and $3::timestamptz between at - span and at
     ) or exists (
       select 1 from (
         select at - lag(at, ${BURST.shares}) over (partition by visitor order by at) as span
         from vitrine_shares
         where store = $1 and visitor = any($4::text[])
           and at between $3::timestamptz - interval '720 hours' and $3::timestamptz
       ) spans where span < interval '${BURST.shareMinutes} minutes'
     ) as burst`, [
		store,
		claim.ids.at(-1),
		at,
		sharers
	]);
	return counts?.burst ?? false;
}
// src/backend/http/auth.ts
var encoder$1 = new TextEncoder();
/** Whether two byte strings are equal, in a time that says nothing of where they differ. */
function equalBytes(one, other) {
	let difference = one.length ^ other.length;
	for (let i = 0; i < one.length; i++) difference |= one[i] ^ (other[i] ?? 0);
	return difference === 0;
}
var digest = async (text) => new Uint8Array(await crypto.subtle.digest("SHA-256", encoder$1.encode(text)));
/** Digests of configured secrets, never of what somebody shows. */
var known = /* @__PURE__ */ new Map();
async function digestOfSecret(secret) {
	const bytes = known.get(secret) ?? await digest(secret);
	known.set(secret, bytes);
	return bytes;
}
/** Whether `given` is one of the secrets; digests are compared, so that not even a secret's length shows in the time. */
async function isSecret(given, secrets) {
	const wanted = await digest(given);
	let found = false;
	for (const secret of secrets) found = equalBytes(wanted, await digestOfSecret(secret)) || found;
	return found;
}
/** The secret that a request shows, or `null`. */
var bearerOf = (request) => /^Bearer +([\x21-\x7e]{1,512})$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
/** What a call is told that shows no secret of the store that it asks about. */
var needsBearer = () => new Problem(401, "this call needs \"Authorization: Bearer <the store's secret>\"");
/** Lets only the store's own server pass; throws `Problem` 401. */
async function requireBearer(request, store) {
	const given = bearerOf(request);
	if (given && await isSecret(given, store.secrets)) return;
	throw needsBearer();
}
// src/backend/http/context.ts
/** The store that the query names; throws `Problem` 400 or 404. */
function storeOf({ url, admit }, { config }) {
	const id = url.searchParams.get("store");
	if (!id) throw new Problem(400, "the query must name the store: ?store=…");
	const store = config.stores.get(id);
	if (!store) throw new Problem(404, "no such store here");
	admit(store);
	return store;
}
/** The store that the query names, for pages of its own; throws `Problem` 403 to others. */
function publicStoreOf(call, context) {
	const store = storeOf(call, context);
	if (!isAllowedOrigin(call.request, store)) throw forbiddenOrigin(call.request, store.id);
	return store;
}
var forbiddenOrigin = (request, store) => new Problem(403, `origin ${request.headers.get("origin")} is not among the origins of store "${store}"`);
// src/backend/http/get-popular.ts
var MAX_POPULAR = 100;
var DAY_MS = 864e5;
/** The longest day of the year, and clocks that are a little off. */
var MAX_DAY_MS = 936e5;
/**
* `GET /popular?store=&limit=&today=`: `today` is when the shopper's day began (24 hours ago when missing). The same for
* everybody of a time zone, so a cache before the collector may answer for some seconds.
*/
async function getPopular(call, context) {
	const store = publicStoreOf(call, context);
	const { searchParams } = call.url;
	const limit = Number(searchParams.get("limit") ?? 20);
	if (!Number.isInteger(limit) || limit < 1 || limit > MAX_POPULAR) throw new Problem(400, `limit: must be a whole number from 1 to ${MAX_POPULAR}`);
	const now = context.now();
	const today = searchParams.get("today");
	const todayMs = today === null ? now - DAY_MS : Date.parse(today);
	if (!(Math.abs(now - todayMs) <= MAX_DAY_MS)) throw new Problem(400, "today: must be when the present day began, as 2026-11-21T00:00:00Z");
	return json(await context.gates.popular(() => readPopular(context.database, store.id, limit, now, todayMs)), 200, { "cache-control": "public, max-age=5" });
}
// src/backend/events/fields.ts
/** The widget sends 16 ids at most; a chain ends at 64. */
var MAX_CHAIN = 64;
var MAX_TOUCHES = 10;
var MAX_ITEMS = 500;
var isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var own = (fields, key) => Object.hasOwn(fields, key) ? fields[key] : void 0;
/** Whether the month of an ISO 8601 time has such a day: to JavaScript the 30th of February is one of March. */
function isDay(time) {
	const [year = 0, month = 0, day = 0] = [
		time.slice(0, 4),
		time.slice(5, 7),
		time.slice(8, 10)
	].map(Number);
	return day <= 28 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}
/**
* Reads the fields of one event. The first thing that is wrong is kept in `problem`; what is read after that is of no
* use, so the caller looks once, at the end. (Exceptions would cost more than all the rest, on a flood of rubbish.)
*/
var FieldReader = class {
	problem = "";
	refuse(reason) {
		this.problem ||= reason;
	}
	/** A text of 1 to `max` characters. */
	text(fields, key, max) {
		const value = own(fields, key);
		if (isText(value, max)) return value;
		this.refuse(`${key}: must be a text of 1 to ${max} characters`);
		return "";
	}
	/** A text, or null when it is absent or null. */
	optional(fields, key, max) {
		return isAbsent(own(fields, key)) ? null : this.text(fields, key, max);
	}
	share(fields, key) {
		const value = own(fields, key);
		if (typeof value === "string" && isShareId(value)) return value;
		this.refuse(`${key}: must be a share id`);
		return "";
	}
	oneOf(fields, key, allowed) {
		const value = own(fields, key);
		if (typeof value === "string" && allowed.includes(value)) return value;
		this.refuse(`${key}: must be one of ${allowed.join(", ")}`);
		return "";
	}
	integer(fields, key, min, max) {
		const value = own(fields, key);
		if (typeof value === "number" && Number.isSafeInteger(value) && value >= min && value <= max) return value;
		this.refuse(`${key}: must be a whole number from ${min} to ${max}`);
		return 0;
	}
	/** Milliseconds since 1970 of an ISO 8601 time with its zone. */
	time(fields, key) {
		const value = own(fields, key);
		const ms = typeof value === "string" && value.length <= 40 && ISO_TIME.test(value) && isDay(value) ? Date.parse(value) : NaN;
		if (ms >= MIN_TIME && ms <= MAX_TIME) return ms;
		this.refuse(`${key}: must be an ISO 8601 time like 2026-11-21T10:00:00.000Z`);
		return 0;
	}
	chain(fields) {
		const value = own(fields, "chain");
		if (isAbsent(value)) return [];
		if (Array.isArray(value) && value.length <= MAX_CHAIN) {
			const ids = value.filter((id) => typeof id === "string" && isShareId(id));
			if (ids.length === value.length) return ids;
		}
		this.refuse(`chain: must be a list of at most ${MAX_CHAIN} share ids, root first`);
		return [];
	}
	/** The true depth: at least as many as there are ids. */
	depth(fields, chain) {
		if (isAbsent(own(fields, "depth"))) return chain.length;
		return this.integer(fields, "depth", chain.length, chain.length ? MAX_CHAIN : 0);
	}
	money(fields, key) {
		const value = own(fields, key);
		if (isFields(value)) {
			const minor = own(value, "minor");
			const currency = own(value, "currency");
			if (typeof minor === "number" && Number.isSafeInteger(minor) && minor >= 0 && minor <= MAX_MINOR) {
				if (typeof currency === "string" && /^[A-Z]{3}$/.test(currency)) return {
					minor,
					currency
				};
			}
		}
		this.refuse(`${key}: must be {minor, currency}: whole minor units from 0 and an ISO 4217 code`);
		return {
			minor: 0,
			currency: "XXX"
		};
	}
	items(fields) {
		return this.list(fields, "items", MAX_ITEMS, (item) => ({
			product: this.text(item, "product", 255),
			variant: this.optional(item, "variant", 255),
			quantity: this.integer(item, "quantity", 1, 1e6),
			price: isAbsent(own(item, "price")) ? null : this.money(item, "price")
		}));
	}
	touches(fields) {
		return this.list(fields, "touches", MAX_TOUCHES, (touch) => {
			const chain = this.chain(touch);
			if (!chain.length) this.refuse("chain: must not be empty");
			return {
				chain,
				depth: this.depth(touch, chain),
				network: this.optional(touch, "network", 64),
				at: new Date(this.time(touch, "at")).toISOString()
			};
		});
	}
	/** URL without query, fragment and credentials; of a file nothing but that it is one. */
	page(fields) {
		const url = this.url(fields, "page");
		return url ? (originOf(url) + (url.protocol === "file:" ? "" : url.pathname)).slice(0, MAX_URL) : "";
	}
	/** Origin of a URL, or null. */
	origin(fields, key) {
		const url = isAbsent(own(fields, key)) ? null : this.url(fields, key);
		return url && originOf(url);
	}
	url(fields, key) {
		const value = own(fields, key);
		try {
			if (isText(value, MAX_URL)) {
				const url = new URL(value);
				if (/^(https?|android-app|file):$/.test(url.protocol)) return url;
			}
		} catch {}
		this.refuse(`${key}: must be an absolute URL of at most ${MAX_URL} characters`);
		return null;
	}
	list(fields, key, max, read) {
		const value = own(fields, key);
		if (isAbsent(value)) return [];
		if (Array.isArray(value) && value.length <= max && value.every(isFields)) {
			const before = this.problem;
			const items = value.map(read);
			if (this.problem !== before) this.problem = `${key}: ${this.problem}`;
			return items;
		}
		this.refuse(`${key}: must be a list of at most ${max} objects`);
		return [];
	}
};
var MAX_URL = 2048;
/** About a hundred billion of the largest unit: beyond any order, and sums of a billion of them stay exact in the database. */
var MAX_MINOR = 0x9184e72a000;
var ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
var MIN_TIME = Date.UTC(1971, 0);
var MAX_TIME = Date.UTC(2200, 0);
/** `URL.origin` is "null" for an app that a shopper came from. */
var originOf = (url) => url.origin === "null" ? `${url.protocol}//${url.host}` : url.origin;
var isAbsent = (value) => value === void 0 || value === null;
// src/backend/reports/options.ts
var REPORT_NAMES = [
	"virality",
	"attribution",
	"networks",
	"products",
	"sharers",
	"cohorts",
	"timeline"
];
var CREDIT_KEYS = [
	"network",
	"sharer",
	"product",
	"share"
];
var COHORT_KEYS = [
	"week",
	"device",
	"network"
];
/** Numbers may come as the text of a query. */
var numeric = (min, max, isWhole = false) => {
	const message = `must be a ${isWhole ? "whole " : ""}number from ${min} to ${max}`;
	return v.optional(v.pipe(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,9})?$/), v.transform(Number))], message), v.check((value) => value >= min && value <= max && (!isWhole || Number.isInteger(value)), message)));
};
var MOMENT = "must be an ISO 8601 time like 2026-11-21T10:00:00Z, a date, or milliseconds since 1970";
/** A space stands for the `+` of a query that was not encoded. */
var ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+ -]\d\d:?\d\d)?)?$/i;
/** Smaller numbers are years, days like 20261121, or seconds, that would silently be a moment of 1970. */
var LEAST_MS = 1e11;
var Moment = v.optional(v.pipe(v.union([
	v.string(),
	v.number(),
	v.date()
], MOMENT), v.transform((value) => value instanceof Date ? value.getTime() : parseMoment(value)), v.check((ms) => ms >= 0 && ms < 7e12, MOMENT)));
/** Milliseconds since 1970; a time that names no zone is UTC, wherever this server thinks it is. */
function parseMoment(value) {
	const text = String(value);
	const ms = /^[\d.]+$/.test(text) ? Number(text) : NaN;
	if (ms === 0 || ms >= LEAST_MS) return ms;
	const [match, date, time = "00:00", zone = "Z"] = ISO.exec(text) ?? [];
	return match && isDay(text) ? Date.parse(`${date}T${time}${zone.toUpperCase().replace(" ", "+")}`) : NaN;
}
var choice = (options) => v.optional(v.picklist(options, `must be one of ${options.join(", ")}`));
/** The options of all reports: who asks for several may ask each with the same ones. */
var OPTIONS = {
	from: Moment,
	to: Moment,
	include: choice(["confirmed", "reported"]),
	model: choice(MODELS),
	chain: choice(CHAIN_RULES),
	lookbackDays: numeric(1, 400),
	halfLifeHours: numeric(.01, 1e5),
	by: choice([...CREDIT_KEYS, ...COHORT_KEYS]),
	interval: choice([
		"minute",
		"hour",
		"day"
	]),
	limit: numeric(1, 1e4, true)
};
/** What no report has was meant for something, so it is refused; and so is what a report could not tell by. */
var EVERY_REPORT = onlyFields(OPTIONS);
var SCHEMAS = {
	attribution: onlyFields({
		...OPTIONS,
		by: choice(CREDIT_KEYS)
	}),
	cohorts: onlyFields({
		...OPTIONS,
		by: choice(COHORT_KEYS)
	})
};
/** Checks what a report is asked, from a program or from a query; throws `ConfigError` that names the option and what is allowed. */
function parseReportOptions(report, options, nowMs) {
	const result = v.safeParse(report === "attribution" || report === "cohorts" ? SCHEMAS[report] : EVERY_REPORT, options);
	if (!result.success) throw new ConfigError(`${firstRefusal(result.issues, "options", ": ")} (report ${report})`);
	const { from = 0, to, include, ...asked } = result.output;
	if (to !== void 0 && from > to) throw new ConfigError(`from: must not be after to (report ${report})`);
	return {
		from: new Date(from).toISOString(),
		to: new Date(to ?? nowMs + 3e5).toISOString(),
		statuses: include === "reported" ? ["confirmed", "reported"] : ["confirmed"],
		model: asked.model ?? "last",
		creditBy: CREDIT_KEYS.find((key) => key === asked.by) ?? "network",
		cohortBy: COHORT_KEYS.find((key) => key === asked.by) ?? "week",
		lookbackDays: asked.lookbackDays ?? 30,
		halfLifeHours: asked.halfLifeHours ?? 168,
		chain: asked.chain ?? "leaf",
		interval: asked.interval ?? "day",
		limit: asked.limit ?? 1e3
	};
}
// src/backend/reports/credits.ts
/**
* The common table expression `credits`, from `known`: whose part of which orders is how much, in whole units.
*
* Most reports need no comparison of remainders, which costs a sort of all credits: all goes to one touch and its leaf,
* or is shared evenly. Even parts have even remainders, so what is left over goes to the first ones.
*/
function creditsOf(query) {
	const { model, chain } = query;
	if (model === "first" || model === "last") {
		if (chain === "leaf") return wholeCredits(query);
		if (chain === "equal") return evenChainCredits(query);
	}
	return model === "linear" && chain === "leaf" ? EVEN_TOUCH_CREDITS : splitCredits(query);
}
/** An order has only one credit, so orders needn't be told apart. */
var isWhole = ({ model, chain }) => chain === "leaf" && (model === "first" || model === "last");
/** Unlike JavaScript, `power` fails where the result is too near to 0 for a float; what is left after 500 half-lives is nothing. */
var DECAYED = `power(2::float8, greatest(-(age - youngest) / 3600 / $6, -500))`;
/** The same rules as `attributionWeights`, which a property test holds against them. `n` counts an order's touches from 1. */
var TOUCH_WEIGHTS = {
	first: `case when n = 1 then 1 else 0 end`,
	last: `case when n = touches then 1 else 0 end`,
	linear: `1::float8 / touches`,
	position: `case when touches < 3 then 1::float8 / touches when n in (1, touches) then 0.4 else 0.2::float8 / (touches - 2) end`,
	"time-decay": `${DECAYED} / sum(${DECAYED}) over (partition by ord)`
};
/** The same rules as `chainWeights`. `hop` counts a chain's shares from 1, the root. */
var CHAIN_WEIGHTS = {
	leaf: "1",
	equal: "1::float8 / hops",
	decay: `power(2::float8, hop - hops) / (2 - power(2::float8, 1 - hops))`
};
var IN_WINDOW = `at - $5 * interval '1 second'`;
/** Touches are sorted by time: those in the window are the last ones, from here on; null when there are none. */
var FIRST_IN_WINDOW = `(select min(i) from generate_subscripts(times, 1) as i where times[i] >= ${IN_WINDOW})`;
/** All arrays are built anew where they are cut, so only where something is to be cut off. */
var beforeOrder = (column) => `coalesce(case when before < cardinality(touch_times) then touch_${column}[1:before] else touch_${column} end, '{}') as ${column}`;
/** The arrivals before each order, the oldest first: at last the token that came with it, unless the browser told of it. */
var COUNTED = `
     counted as (
       select at, currency, minor, networks,
         case when is_told then chains else chains || array_to_string(confirmed_chain, '.') end as chains,
         case when is_told then times else times || at end as times
       from (
         select *, ${[
	"chains",
	"times",
	"networks"
].map(beforeOrder).join(", ")} from known
       ) listed
       offset 0
     )`;
/** One arrival an order. The last one is found without building the list. */
var placed = ({ model }) => model === "last" ? `
     placed as (
       select currency, minor, case when time >= ${IN_WINDOW} then chain end as chain, network
       from (
         select at, currency, minor,
           case when is_told then touch_chains[before] else array_to_string(confirmed_chain, '.') end as chain,
           case when is_told then touch_times[before] else at end as time,
           case when is_told then touch_networks[before] end as network
         from known
       ) latest
       offset 0
     )` : `${COUNTED},
     placed as (
       select *, case when times[place] >= ${IN_WINDOW} then chains[place] end as chain, networks[place] as network
       from (select *, ${FIRST_IN_WINDOW} as place from counted) found
       offset 0
     )`;
var wholeCredits = (query) => `${placed(query)},
     credits as (
       select 1 as orders, currency, minor as part, true as is_leaf, network, right(chain, 12) as share from placed
     )`;
/** Joined by dots; an id has twelve characters. */
var HOPS = `(length(chain) + 1) / 13`;
/**
* Many orders come by the same chain, so chains are shared out, not orders. Of each order's parts the first `rest` are
* greater by one: a hop gets one more from all orders but those whose rest is smaller, `smaller` of each rest up to it.
*/
var evenChainCredits = (query) => `${placed(query)},
     alike as (
       select chain, network, currency, minor::bigint % hops as rest, count(*)::float8 as orders, sum(minor) as minor
       from (select *, ${HOPS} as hops from placed) sized
       group by chain, network, currency, rest
     ),
     chained as (
       select row_number() over () as ord, chain, network, currency, ${HOPS} as hops, sum(orders) as orders, sum(minor) as minor,
         sum(rest * orders) as rest, array_agg(rest order by rest) as rests, array_agg(smaller order by rest) as smaller
       from (select *, sum(orders) over (partition by chain, network, currency order by rest) as smaller from alike) summed
       group by chain, network, currency
       offset 0
     ),
     credits as (
       select ord, orders, currency, link.share, link.hop = hops as is_leaf, network,
         case when hops is null then minor
           else (minor - rest) / hops + orders - coalesce(smaller[width_bucket(link.hop - 1, rests)], 0) end as part
       from chained left join lateral unnest(string_to_array(chain, '.')) with ordinality as link(share, hop) on true
       offset 0
     )`;
var EVEN_TOUCH_CREDITS = `${COUNTED},
     placed as (
       select *, row_number() over () as ord, cardinality(chains) - place + 1 as touches
       from (select *, ${FIRST_IN_WINDOW} as place from counted) found
     ),
     credits as (
       select ord, 1 as orders, currency, right(t.chain, 12) as share, true as is_leaf, networks[t.n] as network,
         case when place is null then minor
           else floor(minor / touches) + (t.n - place < minor::bigint % touches)::int end as part
       from placed left join lateral unnest(chains) with ordinality as t(chain, n) on t.n >= place
     )`;
/** Largest remainder, as in `splitMinor`. */
var splitCredits = ({ model, chain }) => `${COUNTED},
     touched as (
       select ord, at, currency, minor, t.chain, t.n as place, networks[t.n] as network,
         greatest(extract(epoch from at - t.time)::float8, 0) as age
       from (select *, row_number() over () as ord from counted) told
       left join lateral unnest(chains, times) with ordinality as t(chain, time, n)
         on t.time >= at - $5 * interval '1 second'
     ),
     numbered as (
       select *, row_number() over (partition by ord order by place) as n, count(*) over (partition by ord) as touches,
         min(age) over (partition by ord) as youngest
       from touched
     ),
     weighted as (select *, ${TOUCH_WEIGHTS[model]} as touch_weight from numbered),
     ${chain === "leaf" ? `linked as (select *, right(chain, 12) as share, true as is_leaf, 1 as hop, touch_weight as weight from weighted),` : `linked as (
       select ord, currency, minor, n, network, link.share, link.hop, link.hop = hops as is_leaf,
         coalesce(touch_weight * ${CHAIN_WEIGHTS[chain]}, 1) as weight
       from (select *, cardinality(string_to_array(chain, '.')) as hops from weighted) chained
       left join lateral unnest(string_to_array(chain, '.')) with ordinality as link(share, hop) on true
     ),`}
     exacted as (
       select *, minor * coalesce(weight, 1) / sum(coalesce(weight, 1)) over (partition by ord) as exact from linked
       where weight is null or weight > 0
     ),
     ranked as (
       select *, minor - sum(floor(exact)) over (partition by ord) as remaining, count(*) over (partition by ord) as credited,
         row_number() over (partition by ord order by round((exact - floor(exact)) * ${REMAINDER_STEPS}) desc, n, hop) as rank
       from exacted
     ),
     credits as (
       select ord, 1 as orders, currency, share, is_leaf, network,
         floor(exact) + case when rank <= remaining then 1 when rank > credited + remaining then -1 else 0 end as part
       from ranked
     )`;
// src/backend/reports/attribution.ts
/** The last moment at which an arrival can have led to the order. */
var LATEST$1 = `(at + interval '${LATE_TOUCH_MS} milliseconds')`;
/** How many touches came before the order: they are sorted by time, and hardly any order has one that came after. */
var BEFORE = `case when touch_times[cardinality(touch_times)] > ${LATEST$1}
             then (select count(*)::int from unnest(touch_times) as time where time <= ${LATEST$1}) else cardinality(touch_times) end`;
var KEYS = {
	network: `case when s.share is not null then s.network when credits.is_leaf then credits.network end`,
	sharer: "s.visitor",
	product: "s.product",
	share: "credits.share"
};
/**
* Credits the value of each order, net of refunds, to the arrivals before it: whole numbers that sum exactly to the
* orders' values, currency by currency. One pass: touches and chains stand with the order. What is built for each order
* ends in `offset 0`, else the planner would have it built anew wherever it is used; a materialized expression would
* do the same, but writes every row to a file in between. The status is compared by place, since PostgreSQL takes equality
* with a computed value for rare, and would look up each share by itself instead of joining them all.
*/
function readAttribution(sql, store, query, by) {
	const uses6 = query.model === "time-decay" ? query.halfLifeHours : null;
	return sql.query(`with ${ordersWithin("at >= $2 and at < $3")},
     known as (
       select *, confirmed_chain is null
           or exists (select 1 from unnest(touch_chains[1:before]) as told where right(told, 12) = leaf) as is_told
       from (
         select at, currency, greatest(minor - refunded_minor, 0)::float8 as minor, touch_chains, touch_times, touch_networks,
           confirmed_chain, leaf, ${BEFORE} as before
         from orders where array_position($4::text[], status) > 0
       ) dated
       offset 0
     ),
     ${creditsOf(query)},
     keyed as (
       select ${isWhole(query) ? "" : "ord,"} orders, currency, part,
         case when credits.share is null then '(direct)' else coalesce(${KEYS[by]}, '(unknown)') end as key
       from credits left join vitrine_shares s on s.store = $1 and s.share = credits.share
       where $6::float8 is null or $6 > 0
     )
     select key, sum(orders)::float8 as orders, sum(part)::float8 as minor, currency
     from ${isWhole(query) ? "keyed" : "(select key, currency, max(orders) as orders, sum(part) as part from keyed group by ord, key, currency) by_order"}
     group by key, currency
     order by minor desc, orders desc, key, currency`, [
		store,
		query.from,
		query.to,
		query.statuses,
		query.lookbackDays * 86400,
		uses6
	]);
}
// src/backend/reports/boards.ts
var NETWORKS_DEFINITIONS = {
	network: "where the share was made to go, as its sharer chose it; (unknown) where the share that led to an order is not stored",
	shares: "share nodes made by this network in the period, pins included",
	sharers: "distinct visitors who made them",
	landings: "arrivals in the period by shares of this network; by the landing's own utm_source where the share isn't stored",
	visitorsBrought: "distinct visitors among these arrivals",
	children: "shares of the period whose parent was shared by this network",
	orders: "orders of the period credited by the report's model (last arrival by default)",
	value: "their value, net of refunds, by currency"
};
var SHARERS_DEFINITIONS = {
	sharer: "random id of the browser",
	shares: "share nodes made in the period, pins included",
	landings: "arrivals in the period by any share of this visitor",
	visitorsBrought: "distinct visitors among these arrivals",
	children: "shares of the period made by those who came by a share of this visitor",
	orders: "orders of the period credited by the report's model (last arrival by default)",
	value: "their value, net of refunds, by currency"
};
var PRODUCTS_DEFINITIONS = {
	product: "the product's id, as in the catalog",
	views: "times that at least half of a tile was seen for a second",
	opens: "times that it was opened in the gallery",
	shares: "share nodes of the product, pins not included",
	pins: "share nodes of the product made by pinning",
	votes: "vote events on the product that chose something",
	buys: "taps on buy; no order yet",
	landings: "arrivals by shares of the product",
	orders: "orders of the period that have it among their items",
	sold: "pieces in these orders"
};
/** `key` of a share, `own` key of a landing whose share isn't stored. */
var sharesBoard = (key, own) => `
  with made as (
    select ${key} as key, count(*) as shares, count(distinct s.visitor) as sharers
    from vitrine_shares s where s.store = $1 and s.at >= $2 and s.at < $3 group by 1
  ),
  landed as (
    select coalesce(${key}, ${own}) as key, count(*) as landings, count(distinct e.visitor) as brought
    from vitrine_events e left join vitrine_shares s on s.store = $1 and s.share = e.share
    where e.store = $1 and e.at >= $2 and e.at < $3 and e.type = 'landing' group by 1
  ),
  grown as (
    select ${key} as key, count(*) as children
    from vitrine_shares child join vitrine_shares s on s.store = $1 and s.share = child.parent
    where child.store = $1 and child.at >= $2 and child.at < $3 group by 1
  )
  select key, coalesce(shares, 0)::float8 as shares, coalesce(sharers, 0)::float8 as sharers,
    coalesce(landings, 0)::float8 as landings, coalesce(brought, 0)::float8 as "visitorsBrought",
    coalesce(children, 0)::float8 as children
  from made full join landed using (key) full join grown using (key)
  where key is not null`;
var PRODUCTS = `
  with ${ordersWithin("at >= $2 and at < $3")},
  acts as (
    select product as key,
      count(*) filter (where type = 'view') as views,
      count(*) filter (where type = 'open') as opens,
      count(*) filter (where type = 'vote' and data->>'choice' is not null) as votes,
      count(*) filter (where type = 'buy') as buys
    from vitrine_events where store = $1 and at >= $2 and at < $3 and product is not null group by 1
  ),
  made as (
    select product as key, count(*) filter (where kind = 'share') as shares, count(*) filter (where kind = 'pin') as pins
    from vitrine_shares where store = $1 and at >= $2 and at < $3 and product is not null group by 1
  ),
  landed as (
    select s.product as key, count(*) as landings
    from vitrine_events e join vitrine_shares s on s.store = $1 and s.share = e.share
    where e.store = $1 and e.at >= $2 and e.at < $3 and e.type = 'landing' and s.product is not null group by 1
  ),
  bought as (
    select item.product as key, count(distinct order_id) as orders, sum(item.quantity) as sold
    from orders, jsonb_to_recordset(coalesce(nullif(confirmed_items, '[]'), items, '[]')) as item(product text, quantity int)
    where status = any($4::text[]) group by 1
  )
  select key as product, ${[
	"views",
	"opens",
	"shares",
	"pins",
	"votes",
	"buys",
	"landings",
	"orders",
	"sold"
].map((name) => `coalesce(${name}, 0)::float8 as ${name}`).join(", ")}
  from acts full join made using (key) full join landed using (key) full join bought using (key)
  where key is not null
  order by orders desc, shares + pins desc, landings desc, votes desc, views desc, key limit $5`;
var readNetworks = (sql, store, query) => readBoard(sql, store, query, "network", sharesBoard("s.network", "e.network"));
var readSharers = (sql, store, query) => readBoard(sql, store, query, "sharer", sharesBoard("s.visitor", "null"));
var readProducts = (sql, store, query) => sql.query(PRODUCTS, [
	store,
	query.from,
	query.to,
	query.statuses,
	query.limit
]);
/** Counts and credited money, side by side; those with the most money or, without any, the most arrivals first. */
async function readBoard(sql, store, query, by, text) {
	const counted = await sql.query(text, [
		store,
		query.from,
		query.to
	]);
	const credits = (await readAttribution(sql, store, query, by)).filter(({ key }) => key !== "(direct)");
	const byKey = /* @__PURE__ */ new Map();
	for (const credit of credits) byKey.set(credit.key, [...byKey.get(credit.key) ?? [], credit]);
	const none = {
		shares: 0,
		sharers: 0,
		landings: 0,
		visitorsBrought: 0,
		children: 0
	};
	const counts = new Map(counted.map(({ key, ...rest }) => [key, rest]));
	const rows = [.../* @__PURE__ */ new Set([...counts.keys(), ...byKey.keys()])].map((key) => {
		const own = byKey.get(key) ?? [];
		const { sharers, ...rest } = {
			...none,
			...counts.get(key)
		};
		return {
			key,
			...rest,
			...by === "network" ? { sharers } : {},
			orders: own.reduce((sum, { orders }) => sum + orders, 0),
			value: own.map(({ minor, currency }) => ({
				minor,
				currency
			}))
		};
	});
	const rank = (row) => [
		row.orders,
		Number(row.landings),
		Number(row.shares)
	];
	rows.sort((a, b) => {
		const [one, other] = [rank(a), rank(b)];
		const place = one.findIndex((value, i) => value !== other[i]);
		return place < 0 ? a.key < b.key ? -1 : 1 : (other[place] ?? 0) - (one[place] ?? 0);
	});
	return rows.slice(0, query.limit).map(({ key, ...row }) => ({
		[by]: key,
		...row
	}));
}
// src/backend/reports/first-arrivals.ts
/**
* How each visitor first came by a share, as the events of the period tell: by the earliest that is a landing or carries
* a chain. Not by landings alone, since one that was sent before consent has no visitor; what the same visitor sends
* afterwards still carries the chain. Of all visitors: asking only for some costs more than it spares.
*/
var FIRST_ARRIVALS = `
    select distinct on (visitor) visitor,
      case when type = 'landing' then share else chain[cardinality(chain)] end as share,
      case when type = 'landing' then network end as own_network
    from vitrine_events
    where store = $1 and at >= $2 and at < $3 and visitor is not null and (type = 'landing' or cardinality(chain) > 0)
    order by visitor, at, type <> 'landing', id`;
// src/backend/reports/periods.ts
var TIMELINE_DEFINITIONS = {
	at: "beginning of the step, UTC; steps in which nothing happened are left out",
	visitors: "distinct visitors with any event in the step",
	views: "times that at least half of a tile was seen for a second",
	opens: "times that a product was opened in the gallery",
	shares: "share events, pins not included",
	pins: "pin events",
	votes: "vote events, changed and taken back ones included",
	buys: "taps on buy; no order yet",
	landings: "arrivals by a share link",
	conversions: "conversion events, as browsers reported them",
	orders: "orders that count (confirmed, or all with include=reported)",
	value: "their value net of refunds, by currency"
};
var COHORTS_DEFINITIONS = {
	cohort: "visitors by the week of their first event in the period (Monday, UTC), by their class of device, or by the network of their first arrival: that of the stored share, else the landing's own; (direct) without any arrival, (unknown) where nobody told the network",
	visitors: "visitors of the cohort",
	sharers: "of these, how many shared or pinned in the period",
	buyers: "of these, how many converted in the period",
	shares: "share nodes that they made in the period",
	referred: "of these, how many first arrived in the period by a stored share that isn't their own, as in virality",
	weeks: "by week: how many of them were seen again in each week after, from their own (0) on"
};
/** UTC whatever the session's time zone is: a day is the same for everybody. */
var TIMELINE = (interval) => `
  with ${ordersWithin("at >= $2 and at < $3")},
  acts as (
    select date_trunc('${interval}', at at time zone 'UTC') as step, count(distinct visitor) as visitors,
      ${[
	"view",
	"open",
	"share",
	"pin",
	"vote",
	"buy",
	"landing",
	"conversion"
].map((type) => `count(*) filter (where type = '${type}') as ${type}s`).join(", ")}
    from vitrine_events where store = $1 and at >= $2 and at < $3 group by 1
  ),
  sums as (
    select date_trunc('${interval}', at at time zone 'UTC') as step, currency, count(*) as orders, sum(greatest(minor - refunded_minor, 0)) as minor
    from orders where status = any($4::text[]) group by 1, 2
  ),
  money as (
    select step, sum(orders) as orders,
      jsonb_agg(jsonb_build_object('minor', minor, 'currency', currency) order by currency) as value
    from sums group by 1
  )
  select to_char(step, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
    ${[
	"visitors",
	"views",
	"opens",
	"shares",
	"pins",
	"votes",
	"buys",
	"landings",
	"conversions",
	"orders"
].map((name) => `coalesce(${name}, 0)::float8 as ${name}`).join(", ")},
    coalesce(value, '[]') as value
  from acts full join money using (step)
  order by step limit $5`;
var readTimeline = (sql, store, query) => sql.query(TIMELINE(query.interval), [
	store,
	query.from,
	query.to,
	query.statuses,
	query.limit
]);
/** Days since a Monday before all events; date arithmetic is several times as quick as `date_trunc`. */
var DAY = `((at at time zone 'UTC')::date - date '1900-01-01')`;
var COHORTS = {
	week: `to_char(date '1900-01-01' + first_week, 'YYYY-MM-DD')`,
	device: `coalesce(people.device, '(unknown)')`,
	network: `coalesce(by_share.network, own_network, case when arrivals.share is null then '(direct)' else '(unknown)' end)`
};
/**
* All events are read once for what visitors did, by visitor and week. `offset 0` has them read in the order in which
* they are stored: by the index of visitors the planner would go through the whole table in no order at all.
*/
var cohorts = (by) => `
  with seen as (
    select visitor, ${DAY} - ${DAY} % 7 as week, bool_or(type in ('share', 'pin')) as shared,
      bool_or(type = 'conversion') as bought${by === "device" ? ", min(device) as device" : ""}
    from (
      select visitor, at, type, device from vitrine_events
      where store = $1 and at >= $2 and at < $3 and visitor is not null offset 0
    ) events group by 1, 2
  ),
  people as (
    select visitor, min(week) as first_week, array_agg(week) as weeks, bool_or(shared) as shared,
      bool_or(bought) as bought${by === "device" ? ", min(device) as device" : ""}
    from seen group by 1
  ),
  arrivals as (${FIRST_ARRIVALS}
  ),
  made as (
    select visitor, count(*) as shares from vitrine_shares
    where store = $1 and at >= $2 and at < $3 and visitor is not null group by 1
  ),
  members as (
    select first_week, weeks, ${COHORTS[by]} as cohort, shared, bought, coalesce(shares, 0) as shares,
      by_share.share is not null and by_share.visitor is distinct from people.visitor as referred
    from people left join arrivals using (visitor) left join made using (visitor)
    left join vitrine_shares by_share on by_share.store = $1 and by_share.share = arrivals.share
  ),
  totals as (
    select cohort, count(*)::float8 as visitors, (count(*) filter (where shared))::float8 as sharers,
      (count(*) filter (where bought))::float8 as buyers, sum(shares)::float8 as shares,
      (count(*) filter (where referred))::float8 as referred
    from members group by 1
  )`;
/** How many of each cohort were seen in each week since the one that it began in. */
var WEEKS = `
  returned as (
    select cohort, jsonb_object_agg(week, visitors) as weeks
    from (
      select cohort, ((week - first_week) / 7)::int as week, count(*) as visitors
      from members, unnest(weeks) as week group by 1, 2
    ) by_week group by 1
  )`;
/** One row a cohort; by week with how many came back in each week after. */
async function readCohorts(sql, store, query) {
	const by = query.cohortBy;
	const rows = by === "week" ? `,${WEEKS} select * from totals join returned using (cohort)` : "select * from totals";
	return sql.query(`${cohorts(by)} ${rows} order by cohort limit $4`, [
		store,
		query.from,
		query.to,
		query.limit
	]);
}
// src/backend/reports/virality.ts
var VIRALITY_DEFINITIONS = {
	visitors: "distinct visitors with any event in the period",
	participants: "distinct visitors who shared, pinned or bought (a conversion event) in the period",
	shares: "share nodes made in the period, pins included",
	landings: "arrivals by a share link in the period",
	referredParticipants: "participants whose first arrival in the period was by a stored share that isn't their own; an arrival is known by the landing, or by the chain that any event of the visitor carries, whichever is earlier",
	invitesPerParticipant: "i = shares / participants; 0 without participants",
	conversionPerInvite: "c = referredParticipants / shares; 0 without shares",
	k: "i × c: participants that each participant brings",
	cycleTimeHours: "median time from a parent share to its child share, of children made in the period; null without any",
	structuralVirality: "mean over the trees with at least two shares, made of the shares of the period, of the mean distance over all pairs (Goel, Anderson, Hofman, Watts 2016); 0 without such trees",
	depthHistogram: "shares by their place in the chain, 1 = not referred",
	branching: "child shares, made at any time since the period began, for each share of the period, by network and product of the parent",
	anonymous: "events that were sent without consent have no visitor: they count as shares and landings, not as visitors"
};
var COUNTS = `
  with shared as (
    select share, visitor from vitrine_shares where store = $1 and at >= $2 and at < $3
  ),
  seen as (
    select type, visitor from vitrine_events where store = $1 and at >= $2 and at < $3
  ),
  participants as (
    select visitor from shared where visitor is not null
    union
    select visitor from seen where type = 'conversion' and visitor is not null
  ),
  arrivals as (${FIRST_ARRIVALS}
  )
  select
    (select count(distinct visitor) from seen)::float8 as visitors,
    (select count(*) from participants)::float8 as participants,
    (select count(*) from shared)::float8 as shares,
    (select count(*) from seen where type = 'landing')::float8 as landings,
    (select count(*) from participants
      join arrivals using (visitor)
      join vitrine_shares by_share on by_share.store = $1 and by_share.share = arrivals.share
      where by_share.visitor is distinct from participants.visitor)::float8 as "referredParticipants",
    (select percentile_cont(0.5) within group (order by extract(epoch from child.at - parent.at)::float8 / 3600)
      from vitrine_shares child
      join vitrine_shares parent on parent.store = $1 and parent.share = child.parent
      where child.store = $1 and child.at >= $2 and child.at < $3) as "cycleTimeHours"`;
var BRANCHING = (column) => `
  select coalesce(parent.${column}, '(unknown)') as key, count(distinct parent.share)::float8 as shares,
    count(child.share)::float8 as children
  from vitrine_shares parent
  left join vitrine_shares child on child.store = $1 and child.parent = parent.share and child.at >= $2
  where parent.store = $1 and parent.at >= $2 and parent.at < $3
  group by 1 order by children desc, shares desc, key limit $4`;
async function readVirality(sql, store, { from, to, limit }) {
	const range = [
		store,
		from,
		to
	];
	const [found] = await sql.query(COUNTS, range);
	const counts = found ?? {
		visitors: 0,
		participants: 0,
		shares: 0,
		landings: 0,
		referredParticipants: 0,
		cycleTimeHours: null
	};
	const nodes = await sql.query("select share as id, parent, depth from vitrine_shares where store = $1 and at >= $2 and at < $3", range);
	const invitesPerParticipant = ratio(counts.shares, counts.participants);
	const conversionPerInvite = ratio(counts.referredParticipants, counts.shares);
	return {
		...counts,
		invitesPerParticipant,
		conversionPerInvite,
		k: invitesPerParticipant * conversionPerInvite,
		...shapeOf(nodes),
		branching: {
			network: await readBranching(sql, "network", [...range, limit]),
			product: await readBranching(sql, "product", [...range, limit])
		}
	};
}
async function readBranching(sql, column, params) {
	return (await sql.query(BRANCHING(column), params)).map((row) => ({
		...row,
		branching: ratio(row.children, row.shares)
	}));
}
var ratio = (part, whole) => whole ? part / whole : 0;
/** Mean structural virality of the trees, and the histogram of depths, in one walk over all nodes at once. */
function shapeOf(nodes) {
	const edges = withoutCycles(nodes);
	const sizes = subtreeSizes(edges);
	const places = /* @__PURE__ */ new Map();
	const byId = new Map(edges.map((node) => [node.id, node]));
	const distances = /* @__PURE__ */ new Map();
	const histogram = /* @__PURE__ */ new Map();
	for (const { id } of edges) {
		const { root, depth } = placeOf(id, byId, places);
		histogram.set(depth, (histogram.get(depth) ?? 0) + 1);
		if (root === id) continue;
		const size = sizes.get(id) ?? 1;
		distances.set(root, (distances.get(root) ?? 0) + size * ((sizes.get(root) ?? 1) - size));
	}
	const means = [...distances].map(([root, distance]) => {
		const size = sizes.get(root) ?? 1;
		return 2 * distance / (size * (size - 1));
	});
	return {
		structuralVirality: ratio(means.sort((a, b) => a - b).reduce((total, mean) => total + mean, 0), means.length),
		depthHistogram: Object.fromEntries([...histogram].sort(([a], [b]) => a - b).map(([depth, count]) => [String(depth), count]))
	};
}
/** Root and depth of a node; a root whose parent lies before the period goes by the depth that it told. */
function placeOf(id, byId, places) {
	const path = [];
	let known = places.get(id);
	for (let node = byId.get(id); node && !known;) {
		path.push(node);
		const parent = node.parent === null ? void 0 : byId.get(node.parent);
		if (!parent) known = {
			root: node.id,
			depth: (node.parent === null ? 1 : node.depth) - 1
		};
		else known = places.get(parent.id);
		node = parent;
	}
	let place = known ?? {
		root: id,
		depth: 0
	};
	for (const node of path.reverse()) places.set(node.id, place = {
		root: place.root,
		depth: place.depth + 1
	});
	return place;
}
/** Forged parents can make rings; each is opened by making the first of its shares, by their ids, a root. */
function withoutCycles(nodes) {
	const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
	const safe = /* @__PURE__ */ new Set();
	const opened = /* @__PURE__ */ new Set();
	for (const { id } of nodes) {
		const path = /* @__PURE__ */ new Set();
		let at = id;
		while (typeof at === "string" && parents.has(at) && !safe.has(at) && !path.has(at)) {
			path.add(at);
			at = parents.get(at);
		}
		if (typeof at === "string" && path.has(at)) {
			const walked = [...path];
			const [root = at] = walked.slice(walked.indexOf(at)).sort();
			opened.add(root);
			parents.set(root, null);
		}
		for (const walked of path) safe.add(walked);
	}
	return opened.size ? nodes.map((node) => opened.has(node.id) ? {
		...node,
		parent: null,
		depth: 1
	} : node) : [...nodes];
}
// src/backend/reports/report.ts
var ATTRIBUTION_DEFINITIONS = {
	orders: "orders of the period that the key had a part in",
	minor: "the key's parts of their values, net of refunds, in minor units; all rows of a currency sum exactly to the orders",
	currency: "ISO 4217; currencies are never added to each other",
	by: "what a key is: the network, the sharer (random id of the browser), the product or the share that led to the order",
	lookbackDays: "arrivals that are older than this before the order don't count, nor those after it (by more than five minutes, for clocks)",
	halfLifeHours: "of time-decay: an arrival counts half for each of these that lie between it and the order",
	key: "(direct): no arrival by a share within the look-back; (unknown): the share, or what is asked of it, is not stored",
	model: "first, last: all to that arrival; linear: equal parts; time-decay: half as much for each half-life before the order; position: 40 % first, 40 % last, 20 % between",
	chain: "how an arrival shares its part along its chain. leaf: all to the share that led here; equal: the same to each; decay: half as much for each hop up",
	counted: "confirmed orders that are not refunded in full; with include=reported also those that only a browser told of"
};
var board = (definitions, read) => async (sql, store, query, frame) => ({
	...frame,
	rows: await read(sql, store, query),
	definitions
});
var READERS = {
	virality: async (sql, store, query, frame) => ({
		...frame,
		...await readVirality(sql, store, query),
		definitions: VIRALITY_DEFINITIONS
	}),
	attribution: async (sql, store, query, frame) => {
		const { model, creditBy: by, chain, lookbackDays, halfLifeHours } = query;
		const rows = await readAttribution(sql, store, query, by);
		return {
			...frame,
			model,
			by,
			chain,
			lookbackDays,
			halfLifeHours,
			rows,
			definitions: ATTRIBUTION_DEFINITIONS
		};
	},
	networks: board(NETWORKS_DEFINITIONS, readNetworks),
	products: board(PRODUCTS_DEFINITIONS, readProducts),
	sharers: board(SHARERS_DEFINITIONS, readSharers),
	cohorts: board(COHORTS_DEFINITIONS, readCohorts),
	timeline: board(TIMELINE_DEFINITIONS, readTimeline)
};
/** Reads a report. Throws `ConfigError` for a name or an option that isn't. */
async function readReport(sql, store, name, options, nowMs) {
	if (!isReportName(name)) throw new ConfigError(`no report "${String(name)}"; there are ${REPORT_NAMES.join(", ")}`);
	const query = parseReportOptions(name, options, nowMs);
	return READERS[name](sql, store, query, {
		report: name,
		store,
		from: query.from,
		to: query.to
	});
}
var isReportName = (name) => REPORT_NAMES.some((known) => known === name);
// src/backend/http/get-report.ts
/** `GET /reports/{report}?store=&from=&to=&…` (Bearer) */
async function getReport(call, context) {
	const store = storeOf(call, context);
	await requireBearer(call.request, store);
	const name = call.path[0] ?? "";
	if (!isReportName(name)) throw new Problem(404, `the report must be one of ${REPORT_NAMES.join(", ")}`);
	const query = [...call.url.searchParams].filter(([key]) => key !== "store");
	const twice = query.find(([key], i) => query.findIndex(([other]) => other === key) < i);
	if (twice) throw new Problem(400, `${twice[0]}: must be given once`);
	const options = Object.fromEntries(query);
	try {
		return json(await context.gates.reports(() => readReport(context.database, store.id, name, options, context.now())));
	} catch (error) {
		throw error instanceof ConfigError ? new Problem(400, error.message) : error;
	}
}
// src/backend/http/get-votes.ts
var MAX_POLLS = 100;
var MAX_SHARES = 20;
/**
* `GET /votes?store=&poll=`: one poll's figures, or with several `poll`s those of each, as `{polls: […]}`. With `share`s
* (ids of share nodes, which only who made or followed them knows) also the votes of those whom they led here.
*/
async function getVotes(call, context) {
	const store = publicStoreOf(call, context);
	const { searchParams } = call.url;
	const polls = searchParams.getAll("poll");
	if (!polls.length || polls.length > MAX_POLLS) throw new Problem(400, `the query must name a poll: &poll=…, at most ${MAX_POLLS}`);
	const shares = searchParams.getAll("share");
	if (shares.length > MAX_SHARES || !shares.every(isShareId)) throw new Problem(400, `share: must be the id of a share, at most ${MAX_SHARES} of them`);
	const figures = await readVotes(context.database, store.id, polls.map((poll) => poll.replaceAll("\0", "�")), shares);
	return json(figures.length === 1 ? figures[0] : { polls: figures });
}
// src/beacon/wire.ts
var EVENT_TYPES = [
	"view",
	"open",
	"share",
	"pin",
	"share-outcome",
	"vote",
	"buy",
	"landing",
	"conversion"
];
// src/backend/events/parse-event.ts
/** Clocks that are ahead by more can't be right: the event is taken as of now. */
var MAX_AHEAD_MS = 3e5;
/** A device keeps unsent events for days, not for years: beyond this its clock is wrong. */
var MAX_LATE_MS = 3456e7;
var OUTCOMES = [
	"copied",
	"opened",
	"handed-over",
	"cancelled",
	"failed"
];
var TYPES$1 = EVENT_TYPES.map((type) => `vitrine.${type}`);
/**
* Checks one event of the wire format field by field and takes from it what is known; unknown fields are left behind,
* so that newer widgets can talk to older collectors.
*/
function parseEvent(input, receivedMs) {
	if (!isFields(input)) return {
		id: null,
		reason: "must be an object"
	};
	const id = isText(input["id"], 128) ? input["id"] : null;
	if (id === null) return {
		id,
		reason: "id: must be a text of 1 to 128 characters"
	};
	if (input["specversion"] !== "1.0") return {
		id,
		reason: "specversion: must be \"1.0\""
	};
	const source = input["source"];
	const store = typeof source === "string" ? /^\/stores\/([a-z0-9.-]{1,64})$/.exec(source)?.[1] : void 0;
	if (store === void 0) return {
		id,
		reason: "source: must be /stores/ and the store key"
	};
	const type = input["type"];
	if (typeof type !== "string" || !TYPES$1.includes(type)) return {
		id,
		reason: `type: must be one of ${TYPES$1.join(", ")}`
	};
	const data = input["data"];
	if (!isFields(data)) return {
		id,
		reason: "data: must be an object"
	};
	const read = new FieldReader();
	const timeMs = read.time(input, "time");
	const subject = read.optional(input, "subject", 255);
	const chain = read.chain(data);
	const isWrongClock = timeMs > receivedMs + MAX_AHEAD_MS || timeMs < receivedMs - MAX_LATE_MS;
	const time = new Date(timeMs).toISOString();
	const row = {
		id,
		type: type.slice(8),
		time,
		at: isWrongClock ? new Date(receivedMs).toISOString() : time,
		visitor: read.optional(data, "visitor", 64),
		session: read.optional(data, "session", 64),
		page: read.page(data),
		chain,
		depth: read.depth(data, chain),
		share: null,
		parent: null,
		network: null,
		product: subject,
		photo: null,
		order: null,
		data: null,
		...FIELDS[type.slice(8)]?.(read, data, subject)
	};
	return read.problem ? {
		id,
		reason: read.problem
	} : {
		store,
		id,
		row
	};
}
var place = (read, data, subject) => ({
	product: read.optional(data, "product", 255) ?? subject,
	photo: read.optional(data, "photo", 255),
	data: data["position"] == null ? null : { position: read.integer(data, "position", 0, 1e7) }
});
var share = (read, data, subject) => {
	const id = read.share(data, "share");
	const parent = data["parent"] == null ? null : read.share(data, "parent");
	if (parent === id) read.refuse("parent: a share is not its own parent");
	return {
		...place(read, data, subject),
		share: id,
		parent,
		network: read.text(data, "network", 64)
	};
};
/** What is read of each type beside what is common to all. */
var FIELDS = {
	view: place,
	open: place,
	share,
	pin: share,
	"share-outcome": (read, data) => ({
		share: read.share(data, "share"),
		data: { outcome: read.oneOf(data, "outcome", OUTCOMES) }
	}),
	landing: (read, data) => {
		const referrer = read.origin(data, "referrer");
		return {
			share: read.share(data, "share"),
			network: read.optional(data, "network", 64),
			data: referrer ? { referrer } : null
		};
	},
	vote: (read, data) => {
		const replaces = read.optional(data, "replaces", 128);
		return { data: {
			poll: read.text(data, "poll", 255),
			choice: data["choice"] === null ? null : read.text(data, "choice", 255),
			...replaces ? { replaces } : {}
		} };
	},
	buy: (read, data) => {
		const detail = { quantity: read.integer(data, "quantity", 1, 1e6) };
		const variant = read.optional(data, "variant", 255);
		const checkout = read.origin(data, "checkout");
		if (variant) detail.variant = variant;
		if (data["price"] != null) detail.price = read.money(data, "price");
		if (checkout) detail.checkout = checkout;
		return {
			product: read.text(data, "product", 255),
			data: detail
		};
	},
	conversion: (read, data) => {
		const customer = read.optional(data, "customer", 255);
		return {
			order: read.text(data, "order", 255),
			data: {
				value: read.money(data, "value"),
				items: read.items(data),
				touches: read.touches(data),
				...customer ? { customer } : {}
			}
		};
	}
};
// src/backend/http/body.ts
/**
* The body's bytes, read only as far as they are allowed.
* Throws `Problem` 413 beyond `maxBytes`, 415 when they are compressed, and 400 when the sender broke off.
*/
async function readBody(request, maxBytes) {
	const encoding = request.headers.get("content-encoding")?.trim().toLowerCase();
	if (encoding && encoding !== "identity") throw new Problem(415, "the content encoding must be identity: send the body as it is, not compressed", { "accept-encoding": "identity" });
	const tooLarge = () => new Problem(413, `the body may have ${maxBytes} bytes`);
	if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge();
	if (!request.body) return /* @__PURE__ */ new Uint8Array();
	const reader = request.body.getReader();
	const parts = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read().catch(() => {
			throw new Problem(400, "the body broke off");
		});
		if (done) break;
		length += value.length;
		if (length > maxBytes) {
			reader.cancel().catch(() => {});
			throw tooLarge();
		}
		parts.push(value);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
var utf8 = new TextDecoder("utf-8", { fatal: true });
/** The value of a JSON text in UTF-8; throws `Problem` 400, or 413 when lists and objects stand more than `maxDepth` deep in each other. */
function parseJson(bytes, maxDepth, prepare = (text) => text) {
	if (isDeeper(bytes, maxDepth)) throw new Problem(413, `the body may be nested ${maxDepth} deep`);
	try {
		return JSON.parse(prepare(utf8.decode(bytes)));
	} catch {
		throw new Problem(400, "the body is not JSON in UTF-8");
	}
}
var TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Beyond 2^53, or near. */
var LARGE = /^[1-9]\d{15,}$/;
/** As `parseJson`, with whole numbers of 16 digits and more as texts: such are ids, and a `number` would be another. */
var parseExactJson = (bytes, maxDepth) => parseJson(bytes, maxDepth, (text) => text.replace(TEXT_OR_NUMBER, (part) => LARGE.test(part) ? `"${part}"` : part));
var [QUOTE, BACKSLASH, OPEN, CLOSE] = [
	34,
	92,
	91,
	93
];
/** Between `[` and `{`, and between `]` and `}`. */
var TO_BRACE = 32;
/** Counts brackets outside of texts, before anything is built of them. */
function isDeeper(bytes, maxDepth) {
	let depth = 0;
	let isText = false;
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i];
		if (byte === QUOTE) isText = !isText;
		else if (isText) i += Number(byte === BACKSLASH);
		else if (byte === OPEN || byte === OPEN + TO_BRACE) {
			if (++depth > maxDepth) return true;
		} else if (byte === CLOSE || byte === CLOSE + TO_BRACE) depth--;
	}
	return false;
}
// src/backend/http/device-class.ts
/**
* The kind of device, in three words, from what browsers send anyway; nothing finer is kept, so that nobody can be
* told from it. Null when there is no telling.
*/
function deviceClass(headers) {
	const agent = headers.get("user-agent") ?? "";
	if (/iPad|Tablet|Android(?!.*Mobile)/.test(agent)) return "tablet";
	if (headers.get("sec-ch-ua-mobile") === "?1" || /Mobile|iPhone/.test(agent)) return "phone";
	return /Windows|Macintosh|X11|CrOS/.test(agent) ? "computer" : null;
}
// src/backend/http/post-events.ts
/** A page's share of the browser's 64 KiB of requests in flight, and what a widget sends at most. */
var PAGE_LIMITS = {
	bytes: 16384,
	events: 50
};
/** For the host's own server, which shows its secret: to bring in what was collected elsewhere. */
var SERVER_LIMITS = {
	bytes: 1048576,
	events: 1e3
};
/** The deepest field is six levels down: batch, event, data, touches, touch, chain. */
var MAX_DEPTH$1 = 8;
var TYPES = [
	"text/plain",
	"application/json",
	"application/cloudevents-batch+json"
];
/** `POST /events`: takes a batch, stores what is good and new, and says what became of each. */
async function postEvents(call, context) {
	const { request } = call;
	const type = (request.headers.get("content-type") ?? "text/plain").split(";", 1)[0].trim().toLowerCase();
	if (!TYPES.includes(type)) throw new Problem(415, `the content type must be one of ${TYPES.join(", ")}`);
	const secret = bearerOf(request);
	if (secret && !await isSecret(secret, everySecret(context))) throw new Problem(401, "no store has this secret");
	const { byStore, rejected } = await receive(request, secret ? SERVER_LIMITS : PAGE_LIMITS, context);
	const taken = [];
	let forbidden;
	for (const [id, group] of byStore) {
		const store = context.config.stores.get(id);
		if (store) call.admit(store);
		const reason = await refusal(request, store, secret);
		if (store && !reason) {
			taken.push([store, group]);
			continue;
		}
		if (store) forbidden ??= secret ? new Problem(401, reason) : forbiddenOrigin(request, id);
		for (const [i, index] of group.indexes.entries()) rejected.push({
			index,
			id: group.events[i].row.id,
			reason
		});
	}
	if (forbidden && !taken.length) throw forbidden;
	let accepted = 0;
	let duplicates = 0;
	const writes = taken.map(async ([store, { events, indexes }]) => {
		const written = await context.writer.write(store.id, events);
		accepted += written.accepted;
		duplicates += written.duplicates;
		for (const place of written.refused) rejected.push({
			index: indexes[place],
			id: events[place].row.id,
			reason: "the database refused it"
		});
	});
	const results = await Promise.allSettled(writes);
	for (const result of results) if (result.status === "rejected") throw result.reason;
	rejected.sort((a, b) => a.index - b.index);
	context.metrics.add("vitrine_events_total{result=\"accepted\"}", accepted);
	context.metrics.add("vitrine_events_total{result=\"duplicate\"}", duplicates);
	context.metrics.add("vitrine_events_total{result=\"rejected\"}", rejected.length);
	return json({
		accepted,
		duplicates,
		rejected
	}, 202);
}
/** Reads a batch and parses each event. What was read is let go of here: many requests wait for the database at once. */
async function receive(request, limits, { now }) {
	const batch = parseJson(await readBody(request, limits.bytes), MAX_DEPTH$1);
	if (!Array.isArray(batch)) throw new Problem(400, "the body must be a batch: a JSON array of events");
	if (batch.length > limits.events) throw new Problem(413, `a batch may have ${limits.events} events`);
	const receivedMs = now();
	const receivedAt = new Date(receivedMs).toISOString();
	const device = deviceClass(request.headers);
	const rejected = [];
	const byStore = /* @__PURE__ */ new Map();
	for (const [index, item] of batch.entries()) {
		const parsed = parseEvent(item, receivedMs);
		if (!("row" in parsed)) {
			rejected.push({
				index,
				...parsed
			});
			continue;
		}
		let group = byStore.get(parsed.store);
		if (!group) byStore.set(parsed.store, group = {
			events: [],
			indexes: []
		});
		group.events.push({
			row: parsed.row,
			receivedAt,
			device
		});
		group.indexes.push(index);
	}
	return {
		byStore,
		rejected
	};
}
var everySecret = ({ config }) => [...config.stores.values()].flatMap(({ secrets }) => secrets);
/** Why the sender may not speak for the store; empty when it may. */
async function refusal(request, store, secret) {
	if (!store) return "source: no such store here";
	if (secret) return await isSecret(secret, store.secrets) ? "" : "the secret is not the store's";
	return isAllowedOrigin(request, store) ? "" : "source: the origin is not among those of the store";
}
// src/backend/http/post-forget.ts
/** `POST /forget {store, visitor}`: whoever knows a visitor's random id may have it erased. */
async function postForget(call, context) {
	const body = parseJson(await readBody(call.request, 1024), 1);
	if (!isFields(body) || typeof body["store"] !== "string" || !isText(body["visitor"], 64)) throw new Problem(400, "the body must be {\"store\": …, \"visitor\": …}");
	const store = context.config.stores.get(body["store"]);
	if (!store) throw new Problem(404, "no such store here");
	call.admit(store);
	if (!isAllowedOrigin(call.request, store)) throw forbiddenOrigin(call.request, store.id);
	await forgetVisitor(context.database, store.id, body["visitor"]);
	return json({ status: "forgotten" }, 202);
}
/** A refund's revision is the lowest, since its value is what was paid at best: a payment's value goes before it. */
var LOWEST_REVISION = "1970-01-01T00:00:00.000Z";
/** Whether it is not the host who says the same again. */
var IS_NEWS = "coalesce(excluded.host_word <> old.host_word, true)";
var NEWER = `(old.confirmed_revision is null or
  ${IS_NEWS} and
  (excluded.confirmed_revision, excluded.confirmed_by, excluded.confirmed_minor, excluded.confirmed_currency)
  > (old.confirmed_revision, old.confirmed_by, old.confirmed_minor, old.confirmed_currency))`;
/** Of those who name lines at all, the latest; of rows that have no revision of their lines yet, the latest of all. */
var NEWER_ITEMS = `case
    when excluded.confirmed_items = '[]' then false
    when coalesce(old.confirmed_items, '[]') = '[]' then true
    when old.items_revision is null then ${NEWER}
    else ${IS_NEWS} and
      (excluded.items_revision, excluded.confirmed_items::text) > (old.items_revision, old.confirmed_items::text)
  end`;
var LATEST = [
	"confirmed_minor",
	"confirmed_currency",
	"confirmed_revision",
	"confirmed_by"
];
var LATEST_ITEMS = ["confirmed_items", "items_revision"];
var taken = (names, isTaken) => names.map((name) => `${name} = case when ${isTaken} then excluded.${name} else old.${name} end`).join(",\n      ");
/**
* Each column's rule gives the same whatever comes first: the latest revision, the earliest time, the lesser text, a state that stays.
* Platforms tell of an order again whenever it is sent or edited: whom was erased here stays so.
*/
var UPSERT = `
  insert into vitrine_orders as old (
    store, order_id, confirmed_status, confirmed_minor, confirmed_currency, confirmed_by, confirmed_at,
    confirmed_revision, confirmed_items, items_revision, confirmed_customer, confirmed_chain, confirmed_depth,
    payment, payments, host_word)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, array_remove(array[$14::text], null), md5($15))
  on conflict (store, order_id) do update
  set confirmed_status = case when 'refunded' in (old.confirmed_status, excluded.confirmed_status) then 'refunded' else 'paid' end,
      confirmed_at = least(old.confirmed_at, excluded.confirmed_at),
      confirmed_customer = case when not old.forgotten then least(old.confirmed_customer, excluded.confirmed_customer) end,
      confirmed_conflict = old.confirmed_conflict or coalesce(old.confirmed_chain <> excluded.confirmed_chain, false)
        or coalesce(old.confirmed_currency <> excluded.confirmed_currency, false),
      confirmed_depth = case
        when old.confirmed_chain is null or excluded.confirmed_chain < old.confirmed_chain then excluded.confirmed_depth
        else old.confirmed_depth end,
      confirmed_chain = least(old.confirmed_chain, excluded.confirmed_chain),
      payment = least(old.payment, excluded.payment),
      payments = case when excluded.payments <@ old.payments then old.payments else old.payments || excluded.payments end,
      host_word = coalesce(excluded.host_word, old.host_word),
      ${taken(LATEST, NEWER)},
      ${taken(LATEST_ITEMS, NEWER_ITEMS)}`;
/** One that names its currency goes before one that doesn't; then the higher sum so far. */
var UPSERT_REFUND = `
  insert into vitrine_refunds as old (store, ref, source, refund, minor, currency, at)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (store, ref, source, refund) do update set minor = excluded.minor, currency = excluded.currency
  where (excluded.currency <> 'XXX', excluded.currency, excluded.minor) > (old.currency <> 'XXX', old.currency, old.minor)`;
var UPSERT_CANCELLATION = `
  insert into vitrine_orders as old (store, order_id, cancelled_revision) values ($1, $2, $3)
  on conflict (store, order_id) do update
  set cancelled_revision = greatest(old.cancelled_revision, excluded.cancelled_revision)`;
/**
* Stores what a server said of an order, its refunds and its end, in one transaction. Safe to repeat, and to be told by
* several sources in any order: an order stays one row.
*/
function confirmOrder(database, store, message) {
	const { confirmation, refunds, cancellation } = message;
	return database.transaction(async (sql) => {
		if (confirmation) await upsert(sql, store, confirmation);
		for (const { ref, source, refund, value, at } of refunds) await sql.query(UPSERT_REFUND, [
			store,
			ref,
			source,
			refund,
			value.minor,
			value.currency,
			at
		]);
		if (cancellation) await sql.query(UPSERT_CANCELLATION, [
			store,
			cancellation.order,
			cancellation.revision
		]);
	});
}
function upsert(sql, store, said) {
	const revision = said.status === "refunded" ? LOWEST_REVISION : said.revision;
	return sql.query(UPSERT, [
		store,
		said.order,
		said.status,
		said.value.minor,
		said.value.currency,
		said.by,
		said.at,
		revision,
		JSON.stringify(said.items),
		said.items.length ? `${revision} ${said.by}` : null,
		said.customer,
		said.claim?.ids ?? null,
		said.claim?.depth ?? null,
		said.payment,
		said.word
	]);
}
// src/backend/orders/claim.ts
/** What a token says; `null` when it says nothing. A bare share id names the leaf alone: its ancestry is ours to know. */
function claimOfToken(token) {
	const chain = decodeToken(token);
	if (!chain) return null;
	return {
		ids: chain.chain,
		depth: typeof token === "string" && isShareId(token) ? null : chain.depth
	};
}
// src/backend/orders/parse-order.ts
var text = (max) => v.custom((value) => isText(value, max), `must be a text of 1 to ${max} characters`);
var Minor = v.object({
	minor: v.pipe(v.number(), v.safeInteger("must be whole minor units"), v.minValue(0, "must not be negative"), v.maxValue(0x9184e72a000, "is too large")),
	currency: v.exactOptional(v.unknown())
});
/** Decimal string, or minor units; a float is refused, since it is rarely what somebody meant. */
var Amount$1 = v.union([v.string(), Minor], "must be a decimal string like \"49.90\", or {\"minor\": 4990}");
var optional = (schema) => v.exactOptional(v.nullable(schema), null);
var TIME = "must be an ISO 8601 time with its zone";
var Time$1 = v.pipe(v.string(TIME), v.regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/, TIME), v.check((value) => isDay(value) && Math.abs(Date.parse(value)) < 7e12, "must be a time of these centuries, on a day that there is"));
var CODE = "must be an ISO 4217 code in capitals, like \"EUR\"";
var QUANTITY = "must be a whole number from 1 to 1,000,000";
var OrderSchema$2 = fields({
	order: text(255),
	value: Amount$1,
	currency: v.pipe(v.string(CODE), v.regex(/^[A-Z]{3}$/, CODE)),
	status: v.picklist(["paid", "refunded"], "must be \"paid\" or \"refunded\""),
	items: v.exactOptional(v.nullable(v.pipe(v.array(fields({
		product: text(255),
		variant: optional(text(255)),
		quantity: v.pipe(v.number(QUANTITY), v.integer(QUANTITY), v.minValue(1, QUANTITY), v.maxValue(1e6, QUANTITY)),
		price: optional(Amount$1)
	}), "must be a list of lines: [{\"product\": …, \"quantity\": …}]"), v.maxLength(500, "may have 500 lines"))), []),
	token: optional(v.string("must be a text")),
	customer: optional(text(255)),
	refunded: optional(Amount$1),
	at: optional(Time$1)
});
/**
* Checks the body of `POST /orders`; throws `Problem` 422 that names the field. A token that can't be read is no
* mistake of the host's, who passes on what a browser brought: then the order has none.
*/
function parseOrder(body, nowMs) {
	const result = v.safeParse(OrderSchema$2, body);
	if (!result.success) throw new Problem(422, firstRefusal(result.issues, "the order", ": "));
	const { order, currency, status, customer, token, refunded, at } = result.output;
	const now = new Date(nowMs).toISOString();
	const amount = (field, value) => {
		if (typeof value === "object" && value.currency !== void 0 && value.currency !== currency) throw new Problem(422, `${field}: must be in the order's currency, ${currency}`);
		const minor = typeof value === "string" ? parseDecimal(value, currency) : value.minor;
		if (minor === null || minor < 0 || minor > 0x9184e72a000) throw new Problem(422, `${field}: must be a plain decimal like "49.90" with the digits of ${currency}`);
		return {
			minor,
			currency
		};
	};
	const items = (result.output.items ?? []).map(({ product, variant, quantity, price }) => ({
		product,
		variant,
		quantity,
		price: price === null ? null : amount("items.price", price)
	}));
	const time = at === null ? now : new Date(at).toISOString();
	const total = amount("value", result.output.value);
	return {
		confirmation: {
			order,
			status,
			value: total,
			by: "host",
			at: time,
			revision: now,
			word: status === "paid" ? JSON.stringify([
				total,
				items,
				at
			]) : null,
			items,
			customer,
			claim: claimOfToken(token),
			payment: null
		},
		refunds: refunded === null ? [] : [{
			ref: `order:${order}`,
			source: `host ${currency}`,
			refund: "so far",
			value: amount("refunded", refunded),
			at: now
		}],
		cancellation: null
	};
}
// src/backend/webhooks/payload.ts
/** Ids that platforms write as numbers or as texts. */
var Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.check((text) => isText(text, 255), "must be an id"));
var Currency = v.pipe(v.string(), v.toUpperCase(), v.regex(/^[A-Z]{3}$/, "must be an ISO 4217 code"));
var Time = v.pipe(v.string(), v.check((text) => Math.abs(Date.parse(text)) < 7e12, "must be a time"), v.transform((text) => new Date(text).toISOString()));
/** A decimal; plugins make numbers of what platforms write as texts, and then every order of the shop has them. */
var Decimal = v.pipe(v.union([v.string(), v.number()], "must be a decimal"), v.transform(String));
/** Missing or null. */
var maybe = (schema) => v.exactOptional(v.nullable(schema), null);
/** Null too where it can't be read: what an order is the same without. */
var readable = (schema) => v.fallback(maybe(schema), null);
/** What a list holds; PHP writes one that has gaps as an object. None when it is missing or null. */
var itemsIn = (value) => isFields(value) ? Object.values(value) : value ?? [];
/** A list, each item of which counts. */
var listOf = (item) => v.exactOptional(v.pipe(v.unknown(), v.transform(itemsIn), v.array(item)), []);
/**
* A list of what an order is the same without: items that can't be read are left out. A platform whose message is
* refused says the same again, and gives the webhook up after some times.
*/
var readableOf = (item) => v.exactOptional(v.pipe(v.unknown(), v.transform(itemsIn), v.array(v.unknown()), v.transform((list) => list.flatMap((one) => {
	const result = v.safeParse(item, one);
	return result.success ? [result.output] : [];
}))), []);
/** Reads a platform's body by its schema; throws `Problem` 422. */
function parsePayload(schema, body) {
	const result = v.safeParse(schema, body);
	if (result.success) return result.output;
	throw new Problem(422, firstRefusal(result.issues, "the message", ": "));
}
/**
* Pieces of a line, at most as many as an order's line may have. Shops that sell by weight or length tell of half ones:
* each that is begun counts.
*/
var Quantity = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number(), v.minValue(0), v.transform((pieces) => Math.min(Math.ceil(pieces), 1e6)));
/**
* Amount of a decimal string, whichever sign; throws `Problem` 422. Shops may reckon in more digits than their currency
* has: rounded half up, since a platform that is refused only says the same again, and in the end nothing any more.
*/
function amountOf(field, text, currency) {
	const [, whole = "", fraction = ""] = /^-?(\d{1,15})(?:\.(\d{1,20}))?$/.exec(text) ?? [];
	const minor = parseDecimal(rounded(whole, fraction, currency) ?? "", currency);
	if (!whole || minor === null || minor > 0x9184e72a000) throw new Problem(422, `${field}: must be a plain decimal amount of ${currency}`);
	return {
		minor,
		currency
	};
}
/** An order's value: one below zero, where goods came back in exchange, brought nothing. */
function totalOf(field, text, currency) {
	const total = amountOf(field, text, currency);
	return text.startsWith("-") ? {
		...total,
		minor: 0
	} : total;
}
/** Names under which a token may be among an order's notes, beside the store's own parameter. */
var TOKEN_NAMES = [
	"vitrine_token",
	"vitrine",
	"share_id",
	"_wc_order_attribution_utm_content"
];
/**
* The chain that came with an order: under a name of ours, else any note that is a whole token (its checksum tells),
* else in the address by which the buyer entered the store.
*/
function findClaim(param, notes, entryUrls) {
	const ours = [
		param,
		`_${param}`,
		...TOKEN_NAMES
	];
	for (const name of ours) for (const [key, value] of notes) {
		const claim = key === name ? claimOfToken(value) : null;
		if (claim) return claim;
	}
	for (const [, value] of notes) {
		const claim = claimOfToken(value);
		if (claim && claim.depth !== null) return claim;
	}
	for (const url of entryUrls) {
		const claim = claimOfToken(typeof url === "string" ? queryValue(url, param) : null);
		if (claim) return claim;
	}
	return null;
}
/** Entry addresses are often only a path, and sometimes cut off: no need for a whole URL. */
var queryValue = (url, name) => new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? "").get(name);
// src/backend/webhooks/signature.ts
var encoder = new TextEncoder();
/**
* Whether `signature` is the HMAC-SHA256 of the message under one of the secrets. Every secret is tried, and the
* platform's own comparison takes constant time.
*/
async function isSigned(message, signature, secrets) {
	let signed = false;
	for (const secret of secrets) {
		const key = await crypto.subtle.importKey("raw", encoder.encode(secret), {
			name: "HMAC",
			hash: "SHA-256"
		}, false, ["verify"]);
		signed = await crypto.subtle.verify("HMAC", key, signature ?? /* @__PURE__ */ new Uint8Array(), message) || signed;
	}
	return signed;
}
/** Bytes of a base64 text; `null` when it is none. */
function fromBase64(text) {
	if (!text || text.length > 128 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
	try {
		return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
	} catch {
		return null;
	}
}
/** Bytes of a text of hexadecimal digits; `null` when it is none. */
function fromHex(text) {
	if (!/^([0-9a-f]{2}){1,64}$/i.test(text)) return null;
	return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
// src/backend/webhooks/shopify.ts
var RefundSchema = fields({
	id: Id,
	order_id: maybe(Id),
	created_at: maybe(Time),
	transactions: listOf(fields({
		kind: maybe(v.string()),
		status: maybe(v.string()),
		amount: Decimal,
		currency: maybe(Currency)
	}))
});
var Notes = readableOf(fields({
	name: maybe(v.string()),
	value: v.unknown()
}));
var OrderSchema$1 = fields({
	id: Id,
	name: maybe(Id),
	order_number: maybe(Id),
	currency: Currency,
	total_price: Decimal,
	financial_status: maybe(v.string()),
	created_at: maybe(Time),
	updated_at: maybe(Time),
	cancelled_at: maybe(Time),
	landing_site: maybe(v.string()),
	note_attributes: Notes,
	customer: maybe(fields({ id: maybe(Id) })),
	line_items: readableOf(fields({
		product_id: maybe(Id),
		variant_id: maybe(Id),
		quantity: Quantity,
		price: maybe(Decimal),
		properties: Notes
	})),
	refunds: listOf(RefundSchema)
});
/** States in which the money is there, or was. */
var PAID$1 = [
	"paid",
	"partially_refunded",
	"refunded"
];
/** Topics whose message is not a whole order. */
var NO_ORDER = /^(?!orders\/).|^orders\/(edited|delete|risk)/;
/** The bank's promise was given back: no money ever came. */
var VOIDED = "voided";
/**
* Shopify's `orders/create`, `orders/paid`, `orders/updated`, `orders/cancelled` and `refunds/create`, signed in
* `X-Shopify-Hmac-Sha256`.
* The token is in `note_attributes` (cart attributes), in a line's `properties`, or in `landing_site`.
*/
var shopifyWebhook = {
	isGenuine: ({ bytes, headers, store }) => isSigned(bytes, fromBase64(headers.get("x-shopify-hmac-sha256")), store.webhookSecrets.shopify),
	read(body, { headers, store, nowMs }) {
		const topic = headers.get("x-shopify-topic") ?? "";
		const now = new Date(nowMs).toISOString();
		if (topic.startsWith("refunds/")) {
			const refund = parsePayload(RefundSchema, body);
			return {
				confirmation: null,
				refunds: refundRows(refund, refund.order_id ?? "", "XXX", now),
				cancellation: null
			};
		}
		if (NO_ORDER.test(topic)) return { ignored: `topic is ${topic}` };
		const order = parsePayload(OrderSchema$1, body);
		const status = order.financial_status ?? (topic === "orders/paid" ? "paid" : "");
		const isPaid = PAID$1.includes(status);
		const isCancelled = order.cancelled_at !== null || status === VOIDED;
		if (!isPaid && !isCancelled) return { ignored: `financial_status is ${status || "missing"}` };
		const at = order.created_at ?? now;
		const revision = order.updated_at ?? order.cancelled_at ?? at;
		const id = order[store.shopifyOrder] ?? order.id;
		return {
			confirmation: isPaid ? confirmationOf$1(order, id, at, revision, store.param) : null,
			refunds: order.refunds.flatMap((refund) => refundRows(refund, order.id, order.currency, now)),
			cancellation: isCancelled ? {
				order: id,
				revision
			} : null
		};
	}
};
var confirmationOf$1 = (order, id, at, revision, param) => ({
	order: id,
	status: order.financial_status === "refunded" ? "refunded" : "paid",
	value: totalOf("total_price", order.total_price, order.currency),
	by: "shopify",
	at,
	revision,
	word: null,
	items: order.line_items.filter(({ product_id, quantity }) => product_id !== null && quantity > 0).map(({ product_id, variant_id, quantity, price }) => ({
		product: product_id ?? "",
		variant: variant_id,
		quantity,
		price: price === null ? null : amountOf("line_items.price", price, order.currency)
	})),
	customer: order.customer?.id ?? null,
	claim: findClaim(param, [...order.note_attributes, ...order.line_items.flatMap((line) => line.properties)].map(({ name, value }) => [name, value]), [order.landing_site]),
	payment: `shopify:${order.id}`
});
/** A refund's money is in its transactions; one without (goods back, money later) has none yet. */
function refundRows({ id, created_at, transactions }, order, currency, now) {
	const paid = transactions.filter(({ kind, status }) => kind === "refund" && status === "success");
	if (!paid.length) return [];
	const code = paid[0]?.currency ?? currency;
	const minor = paid.reduce((sum, { amount }) => sum + amountOf("transactions.amount", amount, code).minor, 0);
	return [{
		ref: `payment:shopify:${order}`,
		source: "shopify",
		refund: id,
		value: {
			minor,
			currency: code
		},
		at: created_at ?? now
	}];
}
// src/backend/webhooks/stripe.ts
/** A message that was signed longer ago may be one that somebody kept to send it again. */
var TOLERANCE_SECONDS = 300;
/** A field that is an id, or the whole object where the message was made with `expand`. */
var Reference = v.pipe(v.union([v.string(), fields({ id: v.string() })]), v.transform((value) => typeof value === "string" ? value : value.id), v.check((text) => isText(text, 255), "must be an id"));
var Amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(0x9184e72a000));
var Seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(7e9));
var Metadata = v.exactOptional(v.nullable(v.record(v.string(), v.unknown())), {});
var TypeSchema = fields({ type: v.string() });
var EventSchema = fields({
	created: Seconds,
	data: fields({ object: v.unknown() })
});
var SessionSchema = fields({
	id: Id,
	client_reference_id: maybe(v.string()),
	payment_status: v.string(),
	amount_total: maybe(Amount),
	currency: maybe(Currency),
	created: maybe(Seconds),
	payment_intent: maybe(Reference),
	customer: maybe(Reference),
	metadata: Metadata
});
var ChargeSchema = fields({
	id: Id,
	amount_refunded: Amount,
	currency: Currency,
	payment_intent: maybe(Reference)
});
var COMPLETED = ["checkout.session.completed", "checkout.session.async_payment_succeeded"];
/**
* Stripe's `checkout.session.completed`, `checkout.session.async_payment_succeeded` and `charge.refunded`, signed in
* `Stripe-Signature`. The token is the `client_reference_id`; the order goes by `metadata.order`, else by the session's id.
*/
var stripeWebhook = {
	async isGenuine({ bytes, headers, store, nowMs }) {
		const parts = (headers.get("stripe-signature") ?? "").slice(0, 2048).split(",").map((part) => part.trim().split("=", 2));
		const time = parts.find(([key]) => key === "t")?.[1] ?? "";
		if (!/^\d{1,12}$/.test(time)) return false;
		const prefix = new TextEncoder().encode(`${time}.`);
		const message = new Uint8Array(prefix.length + bytes.length);
		message.set(prefix);
		message.set(bytes, prefix.length);
		let signed = false;
		for (const [key, value] of parts.slice(0, 8)) if (key === "v1") signed = await isSigned(message, fromHex(value ?? ""), store.webhookSecrets.stripe) || signed;
		return signed && Math.abs(nowMs / 1e3 - Number(time)) <= TOLERANCE_SECONDS;
	},
	read(body, { store }) {
		const { type } = parsePayload(TypeSchema, body);
		if (COMPLETED.includes(type)) return readSession(parsePayload(EventSchema, body), store.param);
		if (type === "charge.refunded") return readRefund(parsePayload(EventSchema, body));
		return { ignored: `type is ${type}` };
	}
};
function readSession(event, param) {
	const session = parsePayload(SessionSchema, event.data.object);
	if (session.payment_status === "unpaid") return { ignored: "payment_status is unpaid" };
	const { amount_total: amount, currency } = session;
	if (amount === null || currency === null) return { ignored: "the session takes no money" };
	const metadata = Object.entries(session.metadata ?? {});
	const named = metadata.find(([key]) => key === "order" || key === "order_id")?.[1];
	return {
		confirmation: {
			order: typeof named === "string" && named ? parsePayload(Id, named) : session.id,
			status: "paid",
			value: fromStripe(amount, currency),
			by: "stripe",
			at: isoOf(session.created ?? event.created),
			revision: isoOf(event.created),
			word: null,
			items: [],
			customer: session.customer,
			claim: findClaim(param, [[param, session.client_reference_id], ...metadata], []),
			payment: session.payment_intent && `stripe:${session.payment_intent}`
		},
		refunds: [],
		cancellation: null
	};
}
function readRefund(event) {
	const charge = parsePayload(ChargeSchema, event.data.object);
	if (!charge.payment_intent) return { ignored: "the charge belongs to no payment intent" };
	return {
		confirmation: null,
		refunds: [{
			ref: `payment:stripe:${charge.payment_intent}`,
			source: "stripe",
			refund: charge.id,
			value: fromStripe(charge.amount_refunded, charge.currency),
			at: isoOf(event.created)
		}],
		cancellation: null
	};
}
var isoOf = (seconds) => (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString();
/** Currencies without decimals at Stripe (docs.stripe.com/currencies); ISK and UGX are sent with two all the same. */
var WHOLE = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" ");
var THOUSANDTHS = "BHD JOD KWD OMR TND".split(" ");
/** Stripe's smallest unit is not always ISO 4217's; the digits tell. */
function fromStripe(amount, currency) {
	const digits = WHOLE.includes(currency) ? 0 : THOUSANDTHS.includes(currency) ? 3 : 2;
	const text = String(amount).padStart(digits + 1, "0");
	const decimal = digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
	const minor = parseDecimal(decimal, currency);
	if (minor === null) throw new Problem(422, `amount: ${currency} has no such fraction`);
	return {
		minor,
		currency
	};
}
// src/backend/webhooks/woocommerce.ts
/** WooCommerce writes UTC without saying so. */
var GmtTime = v.pipe(v.string(), v.transform((text) => /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`), Time);
var MetaData = readableOf(fields({
	key: maybe(v.string()),
	value: v.unknown()
}));
var OrderSchema = fields({
	id: Id,
	status: v.string(),
	currency: Currency,
	total: Decimal,
	customer_id: readable(Id),
	date_created_gmt: readable(GmtTime),
	date_modified_gmt: readable(GmtTime),
	date_paid_gmt: readable(GmtTime),
	meta_data: MetaData,
	line_items: readableOf(fields({
		product_id: Id,
		variation_id: maybe(Id),
		quantity: Quantity,
		meta_data: MetaData
	})),
	refunds: listOf(fields({
		id: Id,
		total: Decimal
	}))
});
/** An order that waits for its money has none of these; `completed` without a payment is one paid on delivery. */
var PAID = [
	"processing",
	"completed",
	"refunded"
];
/** Not to be paid, or not any more. A payment that failed may be tried again: then a later revision says so. */
var LOST = [
	"cancelled",
	"failed",
	"trash"
];
/** All that WooCommerce tells of an order in the bin. */
var DeletedSchema = fields({ id: Id });
var ENTRY = "_wc_order_attribution_session_entry";
/**
* WooCommerce's `order.created`, `order.updated`, `order.deleted` and `order.restored`, signed in `X-WC-Webhook-Signature`. The token is in the order's or
* a line's meta data, or in the address by which the session began, which WooCommerce's own order attribution keeps.
*/
var woocommerceWebhook = {
	isGenuine: ({ bytes, headers, store }) => isSigned(bytes, fromBase64(headers.get("x-wc-webhook-signature")), store.webhookSecrets.woocommerce),
	read(body, { headers, store, nowMs }) {
		const topic = headers.get("x-wc-webhook-topic") ?? "";
		if (topic && !/^order\.(created|updated|deleted|restored)$/.test(topic)) return { ignored: `topic is ${topic}` };
		const now = new Date(nowMs).toISOString();
		if (topic === "order.deleted") {
			const { id } = parsePayload(DeletedSchema, body);
			return {
				confirmation: null,
				refunds: [],
				cancellation: {
					order: id,
					revision: now
				}
			};
		}
		const order = parsePayload(OrderSchema, body);
		const isPaid = PAID.includes(order.status) || order.date_paid_gmt !== null;
		const isLost = LOST.includes(order.status);
		if (!isPaid && !isLost) return { ignored: `status is ${order.status}` };
		const at = order.date_created_gmt ?? now;
		const revision = order.date_modified_gmt ?? at;
		return {
			confirmation: isPaid ? confirmationOf(order, at, revision, store.param) : null,
			refunds: order.refunds.map(({ id, total }) => ({
				ref: `order:${order.id}`,
				source: "woocommerce",
				refund: id,
				value: amountOf("refunds.total", total, order.currency),
				at: order.date_modified_gmt ?? now
			})),
			cancellation: isLost ? {
				order: order.id,
				revision
			} : null
		};
	}
};
function confirmationOf(order, at, revision, param) {
	const notes = [...order.meta_data, ...order.line_items.flatMap((line) => line.meta_data)];
	return {
		order: order.id,
		status: order.status === "refunded" ? "refunded" : "paid",
		value: totalOf("total", order.total, order.currency),
		by: "woocommerce",
		at,
		revision,
		word: null,
		items: order.line_items.filter(({ product_id, quantity }) => product_id !== "0" && quantity > 0).map(({ product_id, variation_id, quantity }) => ({
			product: product_id,
			variant: variation_id === "0" ? null : variation_id,
			quantity,
			price: null
		})),
		customer: order.customer_id === "0" ? null : order.customer_id,
		claim: findClaim(param, notes.map(({ key, value }) => [key, value]), notes.filter(({ key }) => key === ENTRY).map(({ value }) => value)),
		payment: null
	};
}
// src/backend/http/post-orders.ts
/** An order with 500 lines and all that platforms tell of each. */
var MAX_BYTES = 1048576;
/** Platforms nest amounts in sets in lines in orders; none comes near. */
var MAX_DEPTH = 32;
var PLATFORMS = {
	shopify: shopifyWebhook,
	woocommerce: woocommerceWebhook,
	stripe: stripeWebhook
};
/** `POST /orders`: the host's server confirms an order; the answer is its verified chain, so that it can act at once. */
async function postOrders(call, context) {
	const store = await storeOfBearer(call, context);
	const message = parseOrder(parseJson(await readBody(call.request, MAX_BYTES), MAX_DEPTH), context.now());
	await confirmOrder(context.database, store.id, message);
	return json(await readOrderChain(context.database, store, message.confirmation.order));
}
/** The secret tells the store; where several stores share one, the query must. */
async function storeOfBearer(call, context) {
	if (call.url.searchParams.has("store")) {
		const store = storeOf(call, context);
		await requireBearer(call.request, store);
		return store;
	}
	const given = bearerOf(call.request) ?? "";
	const found = [];
	for (const store of context.config.stores.values()) if (await isSecret(given, store.secrets)) found.push(store);
	if (found.length > 1) throw new Problem(400, "several stores have this secret; name one: ?store=…");
	if (found[0]) {
		call.admit(found[0]);
		return found[0];
	}
	throw needsBearer();
}
/** `POST /webhooks/{platform}?store=`: the platform's own message, believed by its signature. */
async function postWebhook(call, context) {
	const name = call.path[0] ?? "";
	const platform = isPlatform(name) ? PLATFORMS[name] : void 0;
	if (!platform) throw new Problem(404, `the platform must be one of ${Object.keys(PLATFORMS).join(", ")}`);
	const store = storeOf(call, context);
	const bytes = await readBody(call.request, MAX_BYTES);
	const request = {
		headers: call.request.headers,
		bytes,
		store,
		nowMs: context.now()
	};
	if (name === "woocommerce" && bytes.length < 64 && /^webhook_id=\d+$/.test(new TextDecoder().decode(bytes))) return json({
		status: "ignored",
		reason: "a ping"
	});
	if (!await platform.isGenuine(request)) throw new Problem(401, "the signature does not fit the body, or is too old");
	const message = platform.read(parseExactJson(bytes, MAX_DEPTH), request);
	if ("ignored" in message) return json({
		status: "ignored",
		reason: message.ignored
	});
	await confirmOrder(context.database, store.id, message);
	return json({ status: "stored" });
}
var isPlatform = (name) => Object.hasOwn(PLATFORMS, name);
// src/backend/http/routes.ts
/** Every call of the collector; the documentation is checked against this list. */
var ROUTES = [
	{
		method: "POST",
		path: "/events",
		handle: postEvents
	},
	{
		method: "GET",
		path: "/votes",
		handle: getVotes
	},
	{
		method: "POST",
		path: "/orders",
		handle: postOrders
	},
	{
		method: "POST",
		path: "/webhooks/{platform}",
		handle: postWebhook
	},
	{
		method: "GET",
		path: "/orders/{order}/chain",
		handle: getOrderChain
	},
	{
		method: "GET",
		path: "/popular",
		handle: getPopular
	},
	{
		method: "GET",
		path: "/reports/{report}",
		handle: getReport
	},
	{
		method: "POST",
		path: "/forget",
		handle: postForget
	},
	{
		method: "GET",
		path: "/health",
		handle: getHealth
	}
];
async function getOrderChain(call, context) {
	const store = storeOf(call, context);
	await requireBearer(call.request, store);
	const chain = await readOrderChain(context.database, store, call.path[0] ?? "");
	if (!chain) throw new Problem(404, "nobody has told of such an order");
	return json(chain);
}
async function getHealth({ admit }, { database }) {
	admit(null);
	await database.query("select 1");
	return json({ status: "ok" });
}
// src/backend/http/router.ts
/** Long enough for a restart of the database, short enough that nobody waits for long afterwards. */
var RETRY_AFTER_SECONDS = 5;
var compiled = ROUTES.map((route) => ({
	route,
	pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, "([^/]+)")}$`)
}));
var tooMany = (seconds) => new Problem(429, "too many requests from this address", { "retry-after": String(seconds) });
/**
* Finds the call that a request means, and turns every failure into an answer. Never throws.
* @param limit takes one from what the sender may ask of a store, `''` for none that is known; gives the seconds to wait
*/
async function route(request, context, observe, limit) {
	const url = new URL(request.url);
	const found = find(request.method, url.pathname, context.config.basePath);
	let response;
	let isCounted = found === null;
	const admit = (store) => {
		isCounted = true;
		const waitSeconds = limit(store);
		if (waitSeconds) throw tooMany(waitSeconds);
	};
	try {
		if (!found) response = preflight();
		else if (found instanceof Problem) throw found;
		else response = await found.route.handle({
			request,
			url,
			path: found.path,
			admit: (store) => admit(store?.id ?? "")
		}, context);
		if (!isCounted) admit("");
	} catch (error) {
		response = failure(isCounted ? error : refusalOf(error, admit), context);
	}
	observe(found && "route" in found ? found.route.path : "other", response.status);
	return withCors(request, response);
}
/** The call, or null for a browser's preflight to one, or the problem. */
function find(method, pathname, basePath) {
	const inside = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : "";
	const methods = [];
	for (const { route, pattern } of compiled) {
		const match = pattern.exec(inside);
		if (!match) continue;
		const path = decode(match.slice(1));
		if (!path) return new Problem(400, "the path is not percent-encoded UTF-8");
		if (route.method === (method === "HEAD" ? "GET" : method)) return {
			route,
			path
		};
		methods.push(...route.method === "GET" ? ["GET", "HEAD"] : [route.method]);
	}
	if (!methods.length) return new Problem(404, "no such call here");
	if (method === "OPTIONS") return null;
	const allowed = [...methods, "OPTIONS"].join(", ");
	return new Problem(405, `the method must be one of ${allowed}`, { allow: allowed });
}
function decode(parts) {
	try {
		return parts.map((part) => decodeURIComponent(part));
	} catch {
		return null;
	}
}
/** What came to nothing before its store was known counts too, apart from every store. */
function refusalOf(error, admit) {
	try {
		admit("");
		return error;
	} catch (tooMany) {
		return tooMany;
	}
}
function failure(error, { log }) {
	if (error instanceof Problem) return problemResponse(error);
	if (error instanceof DatabaseAway) {
		log({
			level: "warn",
			message: "database away",
			reason: error.message
		});
		return problemResponse(new Problem(503, "the database is away, nothing was stored; try again", { "retry-after": String(RETRY_AFTER_SECONDS) }));
	}
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	log({
		level: "error",
		message: "request failed",
		error: error instanceof Error ? error.name : typeof error,
		code
	});
	return problemResponse(new Problem(500, "something is wrong on this side"));
}
// src/backend/metrics.ts
/** Upper bounds of the histogram's buckets, in seconds. */
var BOUNDS = [
	.005,
	.01,
	.025,
	.05,
	.1,
	.25,
	.5,
	1,
	2.5,
	5,
	10
];
/** Counts what a collector does, for Prometheus. Names calls and answers, never stores' visitors. */
function createMetrics() {
	const counters = /* @__PURE__ */ new Map();
	const buckets = /* @__PURE__ */ new Map();
	const sums = /* @__PURE__ */ new Map();
	const add = (series, amount = 1) => {
		counters.set(series, (counters.get(series) ?? 0) + amount);
	};
	return {
		add,
		observeRequest(route, status, seconds) {
			add(`vitrine_requests_total{route="${route}",status="${status}"}`);
			let counts = buckets.get(route);
			if (!counts) buckets.set(route, counts = new Array(BOUNDS.length + 1).fill(0));
			const place = BOUNDS.findIndex((bound) => seconds <= bound);
			const bucket = place < 0 ? BOUNDS.length : place;
			counts[bucket] = (counts[bucket] ?? 0) + 1;
			sums.set(route, (sums.get(route) ?? 0) + seconds);
		},
		/** Prometheus' text format 0.0.4; `gauges` are read now. */
		text(gauges = {}) {
			const lines = [];
			const names = /* @__PURE__ */ new Set();
			for (const [series, value] of [...counters].sort(([a], [b]) => a < b ? -1 : 1)) {
				const name = series.split("{", 1)[0] ?? series;
				if (!names.has(name)) lines.push(`# TYPE ${name} counter`);
				names.add(name);
				lines.push(`${series} ${value}`);
			}
			if (buckets.size) lines.push("# TYPE vitrine_request_seconds histogram");
			for (const [route, counts] of buckets) {
				let total = 0;
				for (const [i, count] of counts.entries()) lines.push(`vitrine_request_seconds_bucket{route="${route}",le="${BOUNDS[i] ?? "+Inf"}"} ${total += count}`);
				lines.push(`vitrine_request_seconds_sum{route="${route}"} ${sums.get(route) ?? 0}`);
				lines.push(`vitrine_request_seconds_count{route="${route}"} ${total}`);
			}
			for (const [name, value] of Object.entries(gauges)) lines.push(`# TYPE ${name} gauge`, `${name} ${value}`);
			return `${lines.join("\n")}\n`;
		}
	};
}
// src/backend/schema.ts
/** `time` is what the browser's clock said, `at` the same unless that clock is plainly wrong; figures use `at`. */
var EVENT_COLUMNS = `
      store text not null,
      id text not null,
      type text not null,
      time timestamptz not null,
      at timestamptz not null,
      received_at timestamptz not null,
      visitor text,
      session text,
      device text,
      page text not null,
      chain text[] not null,
      depth int not null,
      share text,
      parent text,
      network text,
      product text,
      photo text,
      order_id text,
      data jsonb`;
/**
* The schema, as steps that are each run once and never changed: forward only. A step may add a table, an index or a
* column with a default, nothing else, so that collectors of the version before go on beside it during a deploy.
* Plain tables, text keys that begin with the store, no triggers, sequences or functions: runs alike on PostgreSQL,
* PGlite, Citus and CockroachDB.
*/
var MIGRATIONS = [
	[
		`create table if not exists vitrine_events (${EVENT_COLUMNS}, primary key (store, id))`,
		`create index if not exists vitrine_events_at on vitrine_events (store, at)`,
		`create index if not exists vitrine_events_visitor on vitrine_events (store, visitor) where visitor is not null`,
		`create table if not exists vitrine_shares (
      store text not null,
      share text not null,
      parent text,
      kind text not null,
      visitor text,
      network text not null,
      product text,
      photo text,
      device text,
      depth int not null,
      at timestamptz not null,
      received_at timestamptz not null,
      primary key (store, share)
    )`,
		`create index if not exists vitrine_shares_at on vitrine_shares (store, at)`,
		`create index if not exists vitrine_shares_visitor on vitrine_shares (store, visitor, at) where visitor is not null`,
		`create table if not exists vitrine_votes (
      store text not null,
      poll text not null,
      voter text not null,
      choice text,
      product text,
      time timestamptz not null,
      event text not null,
      primary key (store, poll, voter)
    )`,
		`create table if not exists vitrine_orders (
      store text not null,
      order_id text not null,
      reported_minor bigint,
      reported_currency text,
      reported_time timestamptz,
      reported_at timestamptz,
      reported_event text,
      reported_conflict boolean not null default false,
      visitor text,
      customer text,
      chain text[],
      depth int,
      touch_chains text[],
      touch_depths int[],
      touch_networks text[],
      touch_times timestamptz[],
      items jsonb,
      confirmed_minor bigint,
      confirmed_currency text,
      confirmed_status text,
      confirmed_at timestamptz,
      confirmed_revision timestamptz,
      confirmed_by text,
      confirmed_customer text,
      confirmed_chain text[],
      confirmed_depth int,
      confirmed_conflict boolean not null default false,
      confirmed_items jsonb,
      payment text,
      minor bigint generated always as (coalesce(confirmed_minor, reported_minor)) stored,
      currency text generated always as (coalesce(confirmed_currency, reported_currency)) stored,
      at timestamptz generated always as (coalesce(reported_at, confirmed_at)) stored,
      leaf text generated always as (coalesce(
        confirmed_chain[array_length(confirmed_chain, 1)], chain[array_length(chain, 1)])) stored,
      primary key (store, order_id)
    )`,
		`create index if not exists vitrine_orders_at on vitrine_orders (store, at)`,
		`create index if not exists vitrine_orders_visitor on vitrine_orders (store, visitor) where visitor is not null`,
		`create index if not exists vitrine_orders_leaf on vitrine_orders (store, leaf, at) where leaf is not null`,
		`create table if not exists vitrine_refunds (
      store text not null,
      ref text not null,
      source text not null,
      refund text not null,
      minor bigint not null,
      currency text not null,
      at timestamptz not null,
      primary key (store, ref, source, refund)
    )`
	],
	[
		"alter table vitrine_votes add column if not exists chain text[]",
		"create index if not exists vitrine_votes_led on vitrine_votes (store, poll) where chain is not null",
		`create index if not exists vitrine_events_outcome on vitrine_events (store, at) where type = 'share-outcome'`
	],
	["alter table vitrine_orders add column if not exists cancelled_revision timestamptz", "alter table vitrine_orders add column if not exists forgotten boolean not null default false"],
	[
		`alter table vitrine_orders add column if not exists payments text[] not null default '{}'`,
		"alter table vitrine_orders add column if not exists items_revision text",
		"alter table vitrine_orders add column if not exists host_word text"
	],
	["alter table vitrine_orders add column if not exists self_referral boolean not null default false"],
	[`create index if not exists vitrine_votes_time on vitrine_votes (store, time) where product is not null and choice is not null`, "alter table vitrine_shares add column if not exists undone boolean not null default false"]
];
/**
* Brings the database to this code's version, or leaves a newer one alone. Several collectors may do it at once:
* each statement is harmless when repeated, and whoever loses a race tries again.
*/
async function migrate(database) {
	for (let attempt = 0;; attempt++) try {
		await database.query(`create table if not exists vitrine_migrations (version int primary key, applied_at timestamptz not null default now())`);
		const [row] = await database.query("select max(version)::int as version from vitrine_migrations");
		for (let version = (row?.version ?? 0) + 1; version <= MIGRATIONS.length; version++) {
			for (const statement of MIGRATIONS[version - 1]) await changeTables(database, statement);
			await database.query("insert into vitrine_migrations (version) values ($1) on conflict do nothing", [version]);
		}
		return;
	} catch (error) {
		if (attempt >= 5 || !isCollision(error)) throw error;
	}
}
var isCollision = (error) => error instanceof Error && "code" in error && /^(23505|42P07|42710|XX000)$/.test(String(error.code));
// src/backend/partitions.ts
/** Months that are made ready before they begin. */
var MONTHS_AHEAD = 3;
/**
* Lays `vitrine_events` out in one partition a month, by the browser's time, so that old months can be dropped at once.
* For PostgreSQL; must be on from the first start. Makes the months to come; what belongs to none of them (wrong clocks)
* lies in the partition `vitrine_events_other`.
*
* The key becomes (store, id, time): an event that is sent again has the same time, so it still counts once.
* Throws `ConfigError` when the table is there without partitions.
*/
async function partitionByMonth(database, nowMs) {
	const [table] = await database.query(`select relkind::text as kind from pg_class where oid = to_regclass('vitrine_events')`);
	if (table && table.kind !== "p") throw new ConfigError("partitions: vitrine_events is there already, in one piece; partitions must be on from the first start");
	await database.query(`create table if not exists vitrine_events (${EVENT_COLUMNS}, primary key (store, id, time)) partition by range (time)`);
	await database.query("create table if not exists vitrine_events_other partition of vitrine_events default");
	const now = new Date(nowMs);
	for (let ahead = -1; ahead <= MONTHS_AHEAD; ahead++) {
		const begin = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
		const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead + 1, 1));
		const name = `vitrine_events_${begin.toISOString().slice(0, 7).replace("-", "_")}`;
		try {
			await database.query(`create table if not exists ${name} partition of vitrine_events
         for values from ('${begin.toISOString()}') to ('${end.toISOString()}')`);
		} catch (error) {
			if (!(error instanceof Error && "code" in error && error.code === "23514")) throw error;
		}
	}
}
// src/backend/backend.ts
/** A message is read by people: of ten thousand names, the first. */
var someOf = (names) => names.slice(0, 20).join(", ") + (names.length > 20 ? ` and ${names.length - 20} more` : "");
/** Reports at once, and such as wait: a dashboard asks for all seven. */
var REPORTS = {
	atOnce: 2,
	inLine: 30
};
/** Of what anybody may ask and what takes longest. */
var POPULAR = {
	atOnce: 2,
	inLine: 100
};
/** `createBackend` with a configuration that is checked already. */
async function openBackend(config, options) {
	const now = options.now ?? Date.now;
	const database = whenReady(persistentDatabase(options.database), async (raw) => {
		if (config.partitions) await partitionByMonth(raw, now());
		await migrate(raw);
	});
	const writer = createWriter(database);
	const metrics = createMetrics();
	const limit = config.rateLimit && createRateLimit(config.rateLimit, now);
	const context = {
		config,
		database,
		writer,
		metrics,
		now,
		log: options.log ?? (() => {}),
		gates: {
			reports: createGate("reports", REPORTS.atOnce, REPORTS.inLine),
			popular: createGate("questions for what is popular", POPULAR.atOnce, POPULAR.inLine)
		}
	};
	await database.query("select 1").catch((error) => {
		if (!(error instanceof DatabaseAway)) throw error;
		context.log({
			level: "warn",
			message: "database away",
			reason: error.message
		});
	});
	const known = (id) => {
		const store = config.stores.get(id);
		if (!store) throw new ConfigError(`no store "${id}" here; there are ${someOf([...config.stores.keys()])}`);
		return store;
	};
	return {
		async fetch(request, { address } = {}) {
			const startMs = performance.now();
			const allowance = (store) => limit && address ? limit(`${store} ${networkOf(address)}`) : 0;
			const observe = (name, status) => metrics.observeRequest(name, status, (performance.now() - startMs) / 1e3);
			return route(request, context, observe, allowance);
		},
		async chain(store, order) {
			if (typeof order !== "string") throw new ConfigError("chain(): order must be a text");
			return readOrderChain(database, known(store), order);
		},
		async report(store, name, options = {}) {
			const { id } = known(store);
			return context.gates.reports(() => readReport(database, id, name, options, context.now()));
		},
		async erase(store, visitor) {
			const { id } = known(store);
			if (!isText(visitor, 64)) throw new ConfigError("erase(): visitor must be a text of 1 to 64 characters");
			return forgetVisitor(database, id, visitor);
		},
		async retain(store, days) {
			if (!(days >= 1 && days <= 36525)) throw new ConfigError(`retain(): days must be a number from 1 to ${MAX_DAYS}, not ${days}`);
			if (config.partitions) await partitionByMonth(database, now());
			await dropEventsBefore(database, known(store).id, context.now() - days * 24 * 36e5);
		},
		metrics: () => metrics.text({ vitrine_waiting_events: writer.waitingRows() }),
		async close() {
			await writer.idle();
			await database.close();
		}
	};
}
/** A database that has its tables before it is asked for anything; as long as that fails, each call tries it anew. */
function whenReady(database, prepare) {
	let ready;
	const prepared = () => ready ??= prepare(database).catch((error) => {
		ready = void 0;
		throw error;
	});
	return {
		query: async (text, params) => {
			await prepared();
			return database.query(text, params);
		},
		transaction: async (work) => {
			await prepared();
			return database.transaction(work);
		},
		close: () => database.close()
	};
}
export { bearerOf as n, isSecret as r, openBackend as t };
