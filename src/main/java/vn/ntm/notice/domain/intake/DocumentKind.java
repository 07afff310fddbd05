package vn.ntm.notice.domain.intake;

/** What a document was, by its content. */
public enum DocumentKind {
    PASTED,
    TXT,
    HTML,
    DOCX,
    DOC,
    PDF,
    /** Pictures of paper, read by character recognition. */
    SCAN;

    public String messageKey() {
        return "notice.intake.kind." + name();
    }
}
