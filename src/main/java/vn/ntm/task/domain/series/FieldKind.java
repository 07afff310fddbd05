package vn.ntm.task.domain.series;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ntm.ui.Numbers;

/** What kind of answer a field of a report asks for: how it is read as officials type it, kept, and printed. */
public enum FieldKind {
    NUMBER("Số"),
    PERCENT("Phần trăm"),
    MONEY("Số tiền"),
    TEXT("Lời"),
    YES_NO("Có hoặc không"),
    CRITERIA("Theo từng tiêu chí");

    public static final int LONGEST_TEXT = 4000;

    /** 480; 480,5; 1.250,0; and 480.5, which cannot be meant as thousands. */
    private static final Pattern WITH_GROUPS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,3})?");

    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}([.,]\\d{1,3})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String label;

    FieldKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether sums over units mean something. */
    public boolean isSummed() {
        return this == NUMBER || this == MONEY;
    }

    public boolean isNumeric() {
        return isSummed() || this == PERCENT;
    }

    /** The key of the message that says what cannot be read. */
    String wrong() {
        return "task.error.seriesValue." + name();
    }

    /** As it is kept: a plain decimal, a text without margins, a code; null for what cannot be read. */
    @Nullable String read(String typed) {
        String text = typed.strip();
        return switch (this) {
            case NUMBER, MONEY -> decimal(text);
            case PERCENT -> percent(text);
            case TEXT -> text.length() > LONGEST_TEXT ? null : text;
            case YES_NO -> "CO".equals(text) || "KHONG".equals(text) ? text : null;
            case CRITERIA -> CriterionProgress.knows(text) ? text : null;
        };
    }

    /** As officials print it, without the unit of measure. */
    public String show(String kept) {
        return switch (this) {
            case NUMBER, MONEY, PERCENT -> Numbers.decimal(new BigDecimal(kept));
            case TEXT -> kept;
            case YES_NO -> "CO".equals(kept) ? "Có" : "Không";
            case CRITERIA -> CriterionProgress.valueOf(kept).label();
        };
    }

    private static @Nullable String percent(String text) {
        String plain = decimal(
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text);
        return plain == null || new BigDecimal(plain).compareTo(HUNDRED) > 0 ? null : plain;
    }

    private static @Nullable String decimal(String text) {
        String plain;
        if (WITH_GROUPS.matcher(text).matches()) {
            plain = text.replace(".", "").replace(',', '.');
        } else if (PLAIN.matcher(text).matches()) {
            plain = text.replace(',', '.');
        } else {
            return null;
        }
        return new BigDecimal(plain).stripTrailingZeros().toPlainString();
    }
}
