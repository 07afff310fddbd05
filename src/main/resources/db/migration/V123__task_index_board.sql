-- The leader's board narrows duties by the leader in charge, and counts what was pressed for three times and is open still.
create index assigned_task_leader on assigned_task (leader_in_charge, owner_path text_pattern_ops)
  where leader_in_charge is not null;
create index assignment_chased_often on assignment (id)
  where chases >= 3 and status not in ('DONE', 'CANCELLED');
