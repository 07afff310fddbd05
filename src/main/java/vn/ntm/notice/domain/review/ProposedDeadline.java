package vn.ntm.notice.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;
import vn.ntm.notice.domain.extraction.ReadDeadline;
import vn.ntm.notice.domain.extraction.Span;
import vn.ntm.task.DeadlineSpec;
import vn.ntm.task.StoredDeadline;

/** The deadline of a proposal: what the phrase says, and where it stands in the text. */
@Embeddable
class ProposedDeadline {

    @Embedded
    private StoredDeadline printed = StoredDeadline.of(DeadlineSpec.none());

    @Column(name = "deadline_start")
    private @Nullable Integer start;

    @Column(name = "deadline_end")
    private @Nullable Integer end;

    protected ProposedDeadline() {}

    static ProposedDeadline of(@Nullable ReadDeadline read) {
        return read == null ? of(DeadlineSpec.none(), null) : of(read.spec(), read.span());
    }

    static ProposedDeadline of(DeadlineSpec spec, @Nullable Span span) {
        ProposedDeadline columns = new ProposedDeadline();
        columns.printed = StoredDeadline.of(spec);
        columns.start = span == null ? null : span.start();
        columns.end = span == null ? null : span.end();
        return columns;
    }

    DeadlineSpec spec() {
        return printed.spec();
    }

    @Nullable Span span() {
        Integer from = start;
        Integer to = end;
        return from == null || to == null ? null : new Span(from, to);
    }
}
