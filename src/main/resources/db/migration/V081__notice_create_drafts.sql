-- Notices written in the program (domain 4.3): the items as a person moves them about, and the duties in the words of the paper.
create table notice_draft (
  notice_id bigint primary key references notice,
  opening text not null,
  attendees text not null,
  closing text not null,
  recipients text not null,
  electronic text not null,
  changed_at timestamptz not null,
  changed_by_name text not null
);

create table notice_draft_item (
  notice_id bigint not null references notice_draft on delete cascade,
  position integer not null,
  level text not null check (level in ('PART', 'NUMBER', 'SUBNUMBER', 'LETTER', 'DASH', 'PLUS')),
  mark text not null check (length(mark) <= 20),
  text text not null,
  primary key (notice_id, position)
);

create table notice_draft_duty (
  notice_id bigint not null,
  item_position integer not null,
  position integer not null,
  leads text[] not null,
  supports text[] not null,
  work text not null,
  phrase text not null,
  deliverable text not null,
  send_to text not null,
  quote text not null,
  primary key (notice_id, item_position, position),
  foreign key (notice_id, item_position) references notice_draft_item on delete cascade
);

-- What was issued stays as it was drafted.
create function notice_refuse_change_of_issued_draft() returns trigger language plpgsql as $$
begin
  if notice_is_issued((select state from notice where id = old.notice_id)) then
    raise exception 'notice % is issued: its draft is locked', old.notice_id using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger notice_draft_locked before update or delete on notice_draft for each row execute function notice_refuse_change_of_issued_draft();
