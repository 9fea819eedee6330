/**
 * How each visitor first came by a share, as the events of the period tell: by the earliest that is a landing or carries
 * a chain. Not by landings alone, since one that was sent before consent has no visitor; what the same visitor sends
 * afterwards still carries the chain. Of all visitors: asking only for some costs more than it spares.
 */
export const FIRST_ARRIVALS = `
    select distinct on (visitor) visitor,
      case when type = 'landing' then share else chain[cardinality(chain)] end as share,
      case when type = 'landing' then network end as own_network
    from vitrine_events
    where store = $1 and at >= $2 and at < $3 and visitor is not null and (type = 'landing' or cardinality(chain) > 0)
    order by visitor, at, type <> 'landing', id`
