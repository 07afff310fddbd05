-- What a series asks for, in versions: a report keeps the version it was written on.
create table series_template (
  id bigint generated always as identity primary key,
  series_id bigint not null references report_series (id),
  number int not null check (number >= 1),
  created_at timestamptz not null,
  created_by bigint not null references user_account (id),
  created_by_label text not null,
  -- two people changing the template at once
  unique (series_id, number)
);

create table template_field (
  template_id bigint not null references series_template (id),
  position int not null,
  code text not null check (code ~ '^[a-z0-9-]{1,40}$'),
  label text not null check (length(label) between 1 and 120),
  kind text not null check (kind in ('NUMBER', 'PERCENT', 'MONEY', 'TEXT', 'YES_NO', 'CRITERIA')),
  measure text,
  required boolean not null,
  help text,
  primary key (template_id, code)
);

alter table occurrence_report add foreign key (template_id) references series_template (id);

-- what was reported; of a field by criterion one row per criterion, else the criterion is empty
create table report_value (
  report_id bigint not null references occurrence_report (id),
  code text not null,
  criterion text not null default '',
  value text not null,
  primary key (report_id, code, criterion)
);

create trigger series_template_append_only before update or delete on series_template
  for each row execute function refuse_change();
create trigger template_field_append_only before update or delete on template_field
  for each row execute function refuse_change();
create trigger report_value_append_only before update or delete on report_value
  for each row execute function refuse_change();
create trigger report_value_no_truncate before truncate on report_value
  for each statement execute function refuse_change();
