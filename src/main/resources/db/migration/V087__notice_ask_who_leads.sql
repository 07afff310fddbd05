-- Two bodies named side by side: the person said that each leads a part of its own, so nobody is asked again.
alter table notice_proposal add column each_leads boolean not null default false;
