-- Stages of a copy are moved about in one statement: places are compared at its end.
alter table dossier_stage drop constraint dossier_stage_procedure_id_position_key;
alter table dossier_stage add constraint dossier_stage_position unique (procedure_id, position) deferrable initially immediate;

-- A version that a dossier goes by, and one of ours, stays as it is: no stage is added to it either. The procedure is locked
-- against a dossier that is opened at the same moment, whose foreign key waits for it.
create or replace function dossier_stage_stays() returns trigger language plpgsql as $$
declare
  changed bigint := case when tg_op = 'INSERT' then new.procedure_id else old.procedure_id end;
begin
  perform 1 from dossier_procedure p where p.id = changed for update;
  if exists (select 1 from dossier_procedure p where p.id = changed
              and (p.shipped or exists (select 1 from dossier d where d.procedure_id = p.id)
                   or exists (select 1 from dossier_campaign c where c.procedure_id = p.id))) then
    raise exception 'dossier_procedure %: it is in use', changed using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  return new;
end $$;
drop trigger dossier_stage_guard on dossier_stage;
create trigger dossier_stage_guard before insert or update or delete on dossier_stage
  for each row execute function dossier_stage_stays();
