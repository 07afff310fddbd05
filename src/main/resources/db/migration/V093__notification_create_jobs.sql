-- ShedLock's table: a job runs on one node only.
create table shedlock (
  name varchar(64) primary key,
  lock_until timestamp not null,
  locked_at timestamp not null,
  locked_by varchar(255) not null
);

-- How far each daily job has come; what lies between that day and today is caught up.
create table job_position (
  name text primary key,
  last_day date not null
);

create table job_run (
  id bigint generated always as identity primary key,
  name text not null,
  day date not null,
  node text not null,
  -- DIED: its node was gone before it ended; the day is run again
  state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'DIED')),
  started_at timestamptz not null,
  millis bigint,
  result text,
  error text,
  check ((state = 'RUNNING') = (millis is null))
);
create index job_run_newest on job_run (name, id desc);
create index job_run_running on job_run (name) where state = 'RUNNING';
