package vn.ntm.notice.domain.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A paragraph of a .docx while it is walked: its words so far, and what its properties say about number and capitals. */
final class DocxParagraph {

    private final StringBuilder words = new StringBuilder();
    private String style = "";
    private @Nullable String numId;
    private @Nullable Integer level;
    private boolean inProperties;
    private boolean inRunProperties;
    private boolean unfinished;
    private boolean hidden;
    private @Nullable Boolean runCapitals;

    void start(XmlWalk.Tag tag) {
        if (inProperties) {
            property(tag);
            return;
        }
        switch (tag.name()) {
            case "pPr" -> inProperties = true;
            case "r" -> {
                hidden = false;
                runCapitals = null;
            }
            case "rPr" -> inRunProperties = true;
            case "vanish" -> hidden = inRunProperties && tag.isOn();
            case "caps" -> runCapitals = inRunProperties ? Boolean.valueOf(tag.isOn()) : runCapitals;
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "softHyphen" -> append("\u00AD");
            case "sym" -> append(symbol(tag.attribute("char")));
            default -> {
                // how it looks does not matter
            }
        }
    }

    private void property(XmlWalk.Tag tag) {
        switch (tag.name()) {
            case "pStyle" -> style = tag.value();
            case "numId" -> numId = tag.value();
            case "ilvl" -> level = tag.number("val", 0);
            default -> {
                // indents and fonts
            }
        }
    }

    void end(String name) {
        if (name.equals("pPr")) {
            inProperties = false;
        } else if (name.equals("rPr")) {
            inRunProperties = false;
        }
    }

    /** Shapes of symbol fonts that stand for a sign; others say nothing. */
    private static String symbol(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "F0B7", "F0A7", "F02D" -> "-";
            case "F02B" -> "+";
            default -> " ";
        };
    }

    boolean inProperties() {
        return inProperties;
    }

    void goesOn() {
        unfinished = true;
    }

    boolean isUnfinished() {
        return unfinished;
    }

    DocxParagraph again() {
        unfinished = false;
        return this;
    }

    void append(String text) {
        if (!hidden) {
            words.append(text);
        }
    }

    boolean capitals(DocxStyles styles) {
        Boolean said = runCapitals;
        return said == null ? styles.capitals(style) : said;
    }

    /** Its own number, else that of its style; "0" takes the style's number away. */
    DocxStyles.@Nullable NumberRef number(DocxStyles styles) {
        String own = numId;
        if (own != null) {
            return own.equals("0") ? null : new DocxStyles.NumberRef(own, level);
        }
        DocxStyles.NumberRef inherited = styles.number(style);
        return inherited == null || level == null ? inherited : new DocxStyles.NumberRef(inherited.numId(), level);
    }

    String style() {
        return style;
    }

    String words() {
        return words.toString();
    }

    int length() {
        return words.length();
    }
}
