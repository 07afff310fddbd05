-- Where a person's mail goes. Not unique: an office may have one mailbox for several people.
alter table user_account add column email varchar(254)
  constraint user_account_email_shape check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$');
