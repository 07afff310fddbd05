package vn.ntm.dossier.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The paper of a body about one or several dossiers, the latest counts. */
public record Opinion(
        long id,
        Result result,
        String document,
        LocalDate dated,
        LocalDate receivedOn,
        @Nullable String note) {

    /** What it says. */
    public enum Result {
        DAT("đạt", "t-done"),
        CHUA_DAT("chưa đạt", "t-bad"),
        BO_SUNG("đề nghị bổ sung", "t-soon"),
        RUT("rút ý kiến đã cho", "t-none");

        private final String label;
        private final String tone;

        Result(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }
}
