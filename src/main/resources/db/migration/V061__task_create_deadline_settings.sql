-- How this installation reads deadlines: one row, strict from the start (domain 5.4, 5.6).
create table deadline_setting (
    id                     integer primary key check (id = 1),
    before_means_day_before boolean not null default true,
    roll_forward           boolean not null default true,
    event_default_days     integer not null default 15 check (event_default_days between 1 and 365),
    weekly_report_day      integer not null default 5 check (weekly_report_day between 1 and 7),
    saturdays_worked       boolean not null default false,
    version                integer not null default 0
);

insert into deadline_setting (id) values (1);
