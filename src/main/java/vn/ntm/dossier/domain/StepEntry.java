package vn.ntm.dossier.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ntm.attachment.Attachments.Upload;
import vn.ntm.shared.VietnameseText;

/** What is written down of a stage that was done. */
public record StepEntry(
        @Nullable LocalDate day,
        @Nullable LocalDate startedOn,
        @Nullable String document,
        @Nullable String person,
        @Nullable String note,
        @Nullable Integer votesFor,
        @Nullable Integer votesTotal,
        List<Upload> files) {

    /** A paper of a day. */
    public static StepEntry of(LocalDate day, @Nullable String document) {
        return new StepEntry(day, null, document, null, null, null, null, List.of());
    }

    /** A vote of a day. */
    public static StepEntry vote(LocalDate day, String document, int votesFor, int votesTotal) {
        return new StepEntry(day, null, document, null, null, votesFor, votesTotal, List.of());
    }

    /** Made public between two days. */
    public static StepEntry shown(LocalDate from, LocalDate to, String document) {
        return new StepEntry(to, from, document, null, null, null, null, List.of());
    }

    StepEntry cleaned() {
        return new StepEntry(
                day,
                startedOn,
                VietnameseText.cleanOrNull(document),
                VietnameseText.cleanOrNull(person),
                VietnameseText.cleanOrNull(note),
                votesFor,
                votesTotal,
                files);
    }
}
