/**
 * How each visitor first came by a share, as the events of the period tell: by the earliest that is a landing or carries
 * a chain. Not by landings alone, since one that was sent before consent has no visitor; what the same visitor sends
 * afterwards still carries the chain. Of all visitors: asking only for some costs more than it spares.
 */
export declare const FIRST_ARRIVALS = "\n    select distinct on (visitor) visitor,\n      case when type = 'landing' then share else chain[cardinality(chain)] end as share,\n      case when type = 'landing' then network end as own_network\n    from vitrine_events\n    where store = $1 and at >= $2 and at < $3 and visitor is not null and (type = 'landing' or cardinality(chain) > 0)\n    order by visitor, at, type <> 'landing', id";
