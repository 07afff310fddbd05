-- Who answers for a criterion or an indicator: an agency, by decision of a province or district, for the units under it,
-- in time, with a named official (domain 1.6). Ended rows stay.
create table criterion_lead (
  id bigint generated always as identity primary key,
  version integer not null default 0,
  area_id bigint not null references organisation_unit (id),
  item_id bigint not null references criteria_item (id),
  agency_id bigint not null references organisation_unit (id),
  official text check (official <> ''),
  valid_from date,
  valid_to date,
  document text check (document <> ''),
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_name text not null,
  check (valid_to >= valid_from),
  -- One lead at a time; a second agency supports, it does not lead.
  constraint criterion_lead_one_per_day
    exclude using gist (area_id with =, item_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index criterion_lead_agency_ix on criterion_lead (agency_id);
