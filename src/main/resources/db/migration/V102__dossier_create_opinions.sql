-- Who must give an opinion on a dossier (domain 3.5), and the papers that came. One paper may speak of several dossiers;
-- only the latest of a body counts; a "đạt" may be withdrawn.
create table dossier_opinion_giver (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id),
  unit_id bigint references organisation_unit (id),
  name text not null check (length(trim(name)) between 1 and 300),
  -- the criteria it answers for, as typed: "4, 7"
  codes text check (codes <> ''),
  -- one of those that a count without names called "đạt"
  in_told boolean not null,
  added_at timestamptz not null,
  added_by bigint not null references user_account (id)
);
create unique index dossier_opinion_giver_once on dossier_opinion_giver (dossier_id, lower(name));
create index dossier_opinion_giver_unit on dossier_opinion_giver (unit_id) where unit_id is not null;

create table dossier_opinion (
  id bigint generated always as identity primary key,
  result text not null check (result in ('DAT', 'CHUA_DAT', 'BO_SUNG', 'RUT')),
  document text not null check (length(trim(document)) > 0),
  dated date not null,
  received_on date not null,
  note text check (note <> ''),
  at timestamptz not null,
  user_id bigint not null references user_account (id),
  user_name text not null,
  position text not null,
  check (received_on >= dated),
  check (result = 'DAT' or length(trim(note)) > 0)
);
create trigger dossier_opinion_append_only before update or delete on dossier_opinion
  for each row execute function refuse_change();
create table dossier_opinion_line (
  opinion_id bigint not null references dossier_opinion (id),
  giver_id bigint not null references dossier_opinion_giver (id),
  primary key (opinion_id, giver_id)
);
create index dossier_opinion_line_giver on dossier_opinion_line (giver_id);
create trigger dossier_opinion_line_append_only before update or delete on dossier_opinion_line
  for each row execute function refuse_change();

-- "đã đề nghị": each time somebody asked it for its opinion
create table dossier_opinion_request (
  id bigint generated always as identity primary key,
  giver_id bigint not null references dossier_opinion_giver (id),
  day date not null,
  document text check (document <> ''),
  at timestamptz not null,
  user_id bigint not null references user_account (id),
  user_name text not null
);
create index dossier_opinion_request_giver on dossier_opinion_request (giver_id);
create trigger dossier_opinion_request_append_only before update or delete on dossier_opinion_request
  for each row execute function refuse_change();
