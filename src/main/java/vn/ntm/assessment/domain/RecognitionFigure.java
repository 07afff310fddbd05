package vn.ntm.assessment.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A figure that a condition asks for and no criterion holds, as a paper gives it. */
public record RecognitionFigure(Kind kind, LocalDate day, BigDecimal value, String document, String enteredBy) {

    /** Which. */
    public enum Kind {
        /** Tỷ lệ hài lòng, in percent. */
        SATISFACTION("Tỷ lệ hài lòng của người dân (%)"),
        /** Nợ đọng xây dựng cơ bản, in million đồng. */
        DEBT("Nợ đọng xây dựng cơ bản (triệu đồng)");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** "96,88". */
    public String words() {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
