package vn.ntm.dossier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a dossier; written once, never changed.
 *
 * @param stageId the stage it is about; of a return the one it goes back to
 * @param startedOn the first day of what lasts
 * @param person who acted, where it is not who wrote it down
 * @param missing what a dossier given back lacks, all of it at once
 * @param due the last day of the stage as it stood then
 * @param position the position the writer acted in
 */
public record Step(
        long id,
        long dossierId,
        Kind kind,
        @Nullable Long stageId,
        LocalDate day,
        @Nullable LocalDate startedOn,
        @Nullable String document,
        @Nullable String person,
        @Nullable String note,
        @Nullable Integer votesFor,
        @Nullable Integer votesTotal,
        List<String> missing,
        @Nullable LocalDate due,
        Instant at,
        long userId,
        String userName,
        String position) {

    /** What. */
    public enum Kind {
        TAKEN_OVER("Nhập hồ sơ đang làm dở", "reply"),
        DONE("Xong bước", "check-lg"),
        VOTE_FAILED("Biểu quyết chưa đủ tỷ lệ", "x-lg"),
        RETURNED("Trả lại để bổ sung", "arrow-return-left"),
        STOPPED("Dừng hồ sơ", "stop"),
        REVIEW_OPENED("Mở xét thu hồi", "exclamation-triangle"),
        REVIEW_CLOSED("Kết thúc xét, giữ công nhận", "check-lg"),
        REVOKED("Thu hồi công nhận", "x-lg");

        private final String label;
        private final String icon;

        Kind(String label, String icon) {
            this.label = label;
            this.icon = icon;
        }

        public String label() {
            return label;
        }

        public String icon() {
            return icon;
        }
    }

    /** "50/52, đạt 96,2%"; empty without a vote. */
    public String voteWords() {
        return votesFor == null || votesTotal == null
                ? ""
                : votesFor + "/" + votesTotal + ", đạt " + Stage.percent(votesFor, votesTotal) + "%";
    }
}
