package vn.ntm.notice.domain.extraction;

/** What came of a paragraph of the text, or why nothing did. Together they cover every character but blanks. */
public record ReadPassage(Span span, Use use) {

    /** What a paragraph is. */
    public enum Use {
        PORTAL,
        HEADER,
        OPENING,
        HEADING,
        DUTY,
        RESULT,
        DECISION,
        ACCOUNTABILITY,
        LEAD_IN,
        INFORMATION,
        CLOSING,
        RECIPIENTS,
        SIGNATURE
    }
}
