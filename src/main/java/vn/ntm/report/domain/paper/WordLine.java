package vn.ntm.report.domain.paper;

/**
 * One paragraph of a Word paper.
 *
 * @param size of the letters in points
 * @param firstLine whether its first line is set in
 * @param before space above it in points
 */
public record WordLine(
        String words, Align align, int size, boolean bold, boolean italic, boolean firstLine, int before) {

    private static final int BODY = 14;

    /** Where the lines of a paragraph stand. */
    public enum Align {
        LEFT("left"),
        CENTER("center"),
        BOTH("both");

        private final String value;

        Align(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }
    }

    public static WordLine body(String words) {
        return new WordLine(words, Align.BOTH, BODY, false, false, true, 6);
    }

    /** "II. KẾT QUẢ THỰC HIỆN" */
    public static WordLine heading(String words) {
        return new WordLine(words, Align.BOTH, BODY, true, false, true, 6);
    }

    /** "1. Kết quả thực hiện Bộ tiêu chí" */
    public static WordLine subheading(String words) {
        return new WordLine(words, Align.BOTH, BODY, true, true, true, 6);
    }

    public static WordLine centred(String words, int size) {
        return new WordLine(words, Align.CENTER, size, false, false, false, 0);
    }

    public static WordLine left(String words, int size) {
        return new WordLine(words, Align.LEFT, size, false, false, false, 0);
    }

    public WordLine heavy() {
        return new WordLine(words, align, size, true, italic, firstLine, before);
    }

    public WordLine slanted() {
        return new WordLine(words, align, size, bold, true, firstLine, before);
    }
}
