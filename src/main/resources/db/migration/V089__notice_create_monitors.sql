-- The unit that follows a whole notice ("theo dõi chung"): it reads all duties of it, of every unit, and sums them up.
create table notice_monitor (
  notice_id bigint not null references notice (id),
  unit_id bigint not null references organisation_unit (id),
  set_at timestamptz not null,
  set_by bigint not null references user_account (id),
  set_by_label text not null,
  primary key (notice_id, unit_id)
);
create index notice_monitor_unit on notice_monitor (unit_id);
