-- Whether the same words came in before is asked each time a reading is looked at.
create index notice_intake_by_text on notice_intake (text_sha256);
