-- Views of the register that hold a few rows of very many.
create index assignment_extended on assignment (id) where extensions > 0;
create index assignment_chased on assignment (id) where chase_open;
