package vn.ntm.notice.domain.intake;

import java.util.Locale;

/** How a number that the word processor makes itself is printed. */
enum NumberStyle {
    DECIMAL,
    DECIMAL_ZERO,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    BULLET,
    NONE;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMANS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /** The words of OOXML (ST_NumberFormat); what we do not print becomes a plain number. */
    static NumberStyle ofWord(String format) {
        return switch (format) {
            case "lowerLetter" -> LOWER_LETTER;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperRoman" -> UPPER_ROMAN;
            case "decimalZero" -> DECIMAL_ZERO;
            case "bullet" -> BULLET;
            case "none" -> NONE;
            default -> DECIMAL;
        };
    }

    static NumberStyle ofHtml(String type) {
        return switch (type) {
            case "a" -> LOWER_LETTER;
            case "A" -> UPPER_LETTER;
            case "i" -> LOWER_ROMAN;
            case "I" -> UPPER_ROMAN;
            default -> DECIMAL;
        };
    }

    String print(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case DECIMAL_ZERO -> number < 10 ? "0" + number : Integer.toString(number);
            case LOWER_LETTER -> letters(number);
            case UPPER_LETTER -> letters(number).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
            case BULLET, NONE -> "";
        };
    }

    /** With the sign that usually goes with it, where the document does not say: "1.", "a)". */
    String label(int number) {
        return print(number) + (this == LOWER_LETTER ? ")" : ".");
    }

    /** a ... z, aa, bb: as word processors count, who know no "đ". */
    private static String letters(int number) {
        if (number < 1 || number > 26 * 5) {
            return Integer.toString(number);
        }
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3_999) {
            return Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(ROMANS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }
}
