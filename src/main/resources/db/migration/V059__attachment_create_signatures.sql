-- Digital signatures that a stored .pdf carries, read once when it comes in; who signed is what the certificate says.
create table attachment_signature (
  attachment_id bigint not null references attachment (id) on delete cascade,
  position int not null,
  signer text check (signer <> ''),
  signed_at timestamptz,
  integrity text not null check (integrity in ('UNCHANGED', 'EXTENDED', 'CHANGED', 'UNKNOWN')),
  primary key (attachment_id, position)
);
create trigger attachment_signature_unchanged before update on attachment_signature
  for each row execute function refuse_change();
