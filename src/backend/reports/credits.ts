import type { AttributionModel, ChainRule } from './attribution-weights'
import type { ReportQuery } from './options'
import { REMAINDER_STEPS } from './split-minor'

/**
 * The common table expression `credits`, from `known`: whose part of which orders is how much, in whole units.
 *
 * Most reports need no comparison of remainders, which costs a sort of all credits: all goes to one touch and its leaf,
 * or is shared evenly. Even parts have even remainders, so what is left over goes to the first ones.
 */
export function creditsOf(query: ReportQuery): string {
  const { model, chain } = query
  if (model === 'first' || model === 'last') {
    if (chain === 'leaf') return wholeCredits(query)
    if (chain === 'equal') return evenChainCredits(query)
  }
  return model === 'linear' && chain === 'leaf' ? EVEN_TOUCH_CREDITS : splitCredits(query)
}

/** An order has only one credit, so orders needn't be told apart. */
export const isWhole = ({ model, chain }: ReportQuery): boolean =>
  chain === 'leaf' && (model === 'first' || model === 'last')

/** Unlike JavaScript, `power` fails where the result is too near to 0 for a float; what is left after 500 half-lives is nothing. */
const DECAYED = `power(2::float8, greatest(-(age - youngest) / 3600 / $6, -500))`

/** The same rules as `attributionWeights`, which a property test holds against them. `n` counts an order's touches from 1. */
const TOUCH_WEIGHTS: Readonly<Record<AttributionModel, string>> = {
  first: `case when n = 1 then 1 else 0 end`,
  last: `case when n = touches then 1 else 0 end`,
  linear: `1::float8 / touches`,
  position: `case when touches < 3 then 1::float8 / touches when n in (1, touches) then 0.4 else 0.2::float8 / (touches - 2) end`,
  'time-decay': `${DECAYED} / sum(${DECAYED}) over (partition by ord)`,
}

/** The same rules as `chainWeights`. `hop` counts a chain's shares from 1, the root. */
const CHAIN_WEIGHTS: Readonly<Record<ChainRule, string>> = {
  leaf: '1',
  equal: '1::float8 / hops',
  decay: `power(2::float8, hop - hops) / (2 - power(2::float8, 1 - hops))`,
}

const IN_WINDOW = `at - $5 * interval '1 second'`

/** Touches are sorted by time: those in the window are the last ones, from here on; null when there are none. */
const FIRST_IN_WINDOW = `(select min(i) from generate_subscripts(times, 1) as i where times[i] >= ${IN_WINDOW})`

/** All arrays are built anew where they are cut, so only where something is to be cut off. */
const beforeOrder = (column: string) =>
  `coalesce(case when before < cardinality(touch_times) then touch_${column}[1:before] else touch_${column} end, '{}') as ${column}`

/** The arrivals before each order, the oldest first: at last the token that came with it, unless the browser told of it. */
const COUNTED = `
     counted as (
       select at, currency, minor, networks,
         case when is_told then chains else chains || array_to_string(confirmed_chain, '.') end as chains,
         case when is_told then times else times || at end as times
       from (
         select *, ${['chains', 'times', 'networks'].map(beforeOrder).join(', ')} from known
       ) listed
       offset 0
     )`

/** One arrival an order. The last one is found without building the list. */
const placed = ({ model }: ReportQuery): string =>
  model === 'last'
    ? `
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
     )`
    : `${COUNTED},
     placed as (
       select *, case when times[place] >= ${IN_WINDOW} then chains[place] end as chain, networks[place] as network
       from (select *, ${FIRST_IN_WINDOW} as place from counted) found
       offset 0
     )`

const wholeCredits = (query: ReportQuery): string => `${placed(query)},
     credits as (
       select 1 as orders, currency, minor as part, true as is_leaf, network, right(chain, 12) as share from placed
     )`

/** Joined by dots; an id has twelve characters. */
const HOPS = `(length(chain) + 1) / 13`

/**
 * Many orders come by the same chain, so chains are shared out, not orders. Of each order's parts the first `rest` are
 * greater by one: a hop gets one more from all orders but those whose rest is smaller, `smaller` of each rest up to it.
 */
const evenChainCredits = (query: ReportQuery): string => `${placed(query)},
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
     )`

const EVEN_TOUCH_CREDITS = `${COUNTED},
     placed as (
       select *, row_number() over () as ord, cardinality(chains) - place + 1 as touches
       from (select *, ${FIRST_IN_WINDOW} as place from counted) found
     ),
     credits as (
       select ord, 1 as orders, currency, right(t.chain, 12) as share, true as is_leaf, networks[t.n] as network,
         case when place is null then minor
           else floor(minor / touches) + (t.n - place < minor::bigint % touches)::int end as part
       from placed left join lateral unnest(chains) with ordinality as t(chain, n) on t.n >= place
     )`

/** Largest remainder, as in `splitMinor`. */
const splitCredits = ({ model, chain }: ReportQuery): string => `${COUNTED},
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
     ${
       chain === 'leaf'
         ? `linked as (select *, right(chain, 12) as share, true as is_leaf, 1 as hop, touch_weight as weight from weighted),`
         : `linked as (
       select ord, currency, minor, n, network, link.share, link.hop, link.hop = hops as is_leaf,
         coalesce(touch_weight * ${CHAIN_WEIGHTS[chain]}, 1) as weight
       from (select *, cardinality(string_to_array(chain, '.')) as hops from weighted) chained
       left join lateral unnest(string_to_array(chain, '.')) with ordinality as link(share, hop) on true
     ),`
     }
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
     )`
