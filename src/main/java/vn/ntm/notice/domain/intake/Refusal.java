package vn.ntm.notice.domain.intake;

/**
 * A file that gives no text.
 *
 * @param detail what exactly, in English for the log; may be empty, never holds the file's text
 */
public record Refusal(RefusalReason reason, String detail) implements DocumentReading {

    /** One line for the command line, English with the Vietnamese in brackets. */
    public String line() {
        String more = detail.isEmpty() ? "" : ": " + detail.replaceAll("\\s+", " ");
        return reason.english() + more + " (" + reason.vietnamese() + ")";
    }
}
