package vn.ntm.notice.domain.intake;

/** What came of reading a file: its text, or the reason why there is none. */
public sealed interface DocumentReading permits DocumentText, Refusal {}
