-- "Văn bản này thay thế ...": the way back from the paper that corrects, replaces or withdraws another.
create index notice_by_superseding on notice (superseding_notice_id) where superseding_notice_id is not null;
