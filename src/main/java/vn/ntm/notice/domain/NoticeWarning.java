package vn.ntm.notice.domain;

import jakarta.persistence.Embeddable;
import vn.ntm.notice.domain.extraction.ReadingWarning;

/** A slip of the text that was noticed and kept. */
@Embeddable
class NoticeWarning {

    private String code;
    private String[] arguments;

    @SuppressWarnings("NullAway.Init")
    protected NoticeWarning() {}

    NoticeWarning(ReadingWarning read) {
        code = read.code().name();
        arguments = read.arguments().toArray(String[]::new);
    }
}
