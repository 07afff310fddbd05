-- Each count of opinions without names that was told, so that a past day can be looked at; the dossier holds the last.
create table dossier_told (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id),
  met int not null,
  total int not null,
  source text not null check (source <> ''),
  at timestamptz not null,
  user_id bigint not null references user_account (id),
  check (met between 0 and total and total between 1 and 200)
);
create index dossier_told_dossier on dossier_told (dossier_id, id);
-- those told before: since the dossier was opened, nothing else is known of them
insert into dossier_told (dossier_id, met, total, source, at, user_id)
select id, told_met, told_total, told_source, opened_at, opened_by from dossier where told_met is not null;
create trigger dossier_told_append_only before update or delete on dossier_told
  for each row execute function refuse_change();
