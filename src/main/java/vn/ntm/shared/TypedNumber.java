package vn.ntm.shared;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as officials type them: "95,5", "1.250.000", "95.5", "96%". */
public final class TypedNumber {

    private TypedNumber() {}

    /** Null if it is no number; one dot before exactly three digits separates thousands. */
    public static @Nullable BigDecimal parse(String typed) {
        String text = typed.replaceAll("[\\s\\u00a0%]", "");
        if (text.matches("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?")) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        return text.matches("-?\\d{1,15}([.,]\\d{1,6})?") ? new BigDecimal(text.replace(',', '.')) : null;
    }
}
