-- The outline of a district, when the town has one: GeoJSON (RFC 7946, WGS84), simplified when it came in. An outline
-- without the name of whoever made it and its licence could not be published again: the three stand together.
alter table territory_district
  add column shape jsonb check (shape ->> 'type' in ('Polygon', 'MultiPolygon')),
  add column shape_source text check (shape_source <> ''),
  add column shape_licence text check (shape_licence <> ''),
  add column shape_recorded_at timestamptz,
  add check (num_nulls(shape, shape_source, shape_licence, shape_recorded_at) in (0, 4));
