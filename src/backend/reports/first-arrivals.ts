/**
 * How each visitor first came by a share, as the events of the period tell: by the earliest that is a landing or carries
 * a chain. Not by landings alone, since one that was sent before consent has no visitor; what the same visitor sends
 * afterwards still carries the chain.
 * @param among SQL condition on further columns of `vitrine_events`
 */
export const firstArrivals = (among = 'true'): string => `
    select distinct on (visitor) visitor,
      case when type = 'landing' then share else chain[cardinality(chain)] end as share,
      case when type = 'landing' then network end as own_network
    from vitrine_events
    where store = $1 and at >= $2 and at < $3 and visitor is not null and (type = 'landing' or cardinality(chain) > 0)
      and ${among}
    order by visitor, at, type <> 'landing', id`
