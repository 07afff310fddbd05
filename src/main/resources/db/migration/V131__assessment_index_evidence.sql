-- Papers that prove a result, by the words of their title, number and issuer.
create function evidence_words(title text, number text, issuer text) returns tsvector
  language sql immutable parallel safe
  return to_tsvector('simple', regexp_replace(
    lower(vn_unaccent(title || ' ' || coalesce(number, '') || ' ' || coalesce(issuer, ''))), '[^a-z0-9]+', ' ', 'g'));
create index assessment_evidence_words on assessment_evidence
  using gin (evidence_words(title, document_number, issuer)) where removed_at is null;
