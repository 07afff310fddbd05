-- "đề nghị có ý kiến đến hết ngày ...": by when a body was asked; null where the letter said none.
alter table dossier_opinion_request add column due date check (due >= day);
