import { placeText } from '../reading/seen';

/**
 * `$1` the child's ids, `$2` and `$3` the place after which to go on, `$4` how many. Who consulted, and who was
 * present when a frame was disclosed: from their joining to the last frame known to have reached them, or, where
 * nobody saw them leave, to the end of their token.
 */
export const SIGHTINGS = `with sighting as (
  select 'c' || c.id as id, c.at, 'consulted' as kind, c.agency, c.role, c.person, c.purpose, c.basis, c.operation,
    c.agreements, c.shown, c.withheld
  from access_record.consultation c where c.children && $1::text[]
  union all
  select 'd' || d.id || ' ' || p.id, d.at,
    case when p.delivered_position >= d.position then 'received' else 'may-have-received' end,
    p.agency, p.role, p.person, p.purpose, p.basis, p.operation, d.agreements, d.shown, d.withheld
  from access_record.disclosure d
  join access_record.presence p on p.group_key = d.group_key and p.joined_position <= d.position
  where d.children && $1::text[]
    and (p.delivered_position >= d.position or (p.left_at is null and d.at <= p.until_at))
)
select s.*, ${placeText('s.at')} as place_at from sighting s
where $2::text is null or s.at < ($2::timestamp at time zone 'UTC')
  or (s.at = ($2::timestamp at time zone 'UTC') and s.id > $3::text)
order by s.at desc, s.id limit $4`;
