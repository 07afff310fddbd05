package vn.ntm.notice.domain.intake;

/** Something about a reading that the person who checks it should know. */
public enum DocumentNote {
    /** The file holds macros; its text was read, they were not run. */
    MACROS_NOT_RUN,
    /** Read from a picture: letters may be wrong. */
    READ_BY_OCR,
    FOOTNOTES_LEFT_OUT,
    /** Changes were tracked: insertions kept, deletions left out. */
    CHANGES_ACCEPTED,
    /** Typed in a font of the time before Unicode (TCVN3, VNI) and converted. */
    OLD_FONT_CONVERTED,
    /** Some pages are pictures and could not be read. */
    PICTURE_PAGES_LEFT_OUT;

    public String messageKey() {
        return "notice.intake.note." + name();
    }
}
