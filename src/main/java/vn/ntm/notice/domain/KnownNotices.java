package vn.ntm.notice.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ntm.identity.Actor;
import vn.ntm.organisation.UnitId;

/** Whether a paper that is being read stands in the register already: by its number, or by its very words. */
@Service
@Transactional(readOnly = true)
public class KnownNotices {

    private final NoticeStore notices;
    private final IntakeStore documents;
    private final NoticeAccess access;

    KnownNotices(NoticeStore notices, IntakeStore documents, NoticeAccess access) {
        this.notices = notices;
        this.documents = documents;
        this.access = access;
    }

    /**
     * A notice of the register that seems to be the same paper.
     *
     * @param sameNumber whether its number and year say so; else the words of the document do
     * @param noticeId null when the actor may not look at it
     */
    public record Known(boolean sameNumber, @Nullable Long noticeId) {}

    public Optional<Known> find(@Nullable UnitId issuer, NoticeHeader header, @Nullable Long documentId, Actor actor) {
        DocumentNumber number = header.documentNumber();
        PartialDate issued = header.issued();
        if (issuer != null && number != null && issued != null) {
            Optional<Long> same = notices.withNumber(issuer.value(), number, issued.year(), null);
            if (same.isPresent()) {
                return Optional.of(new Known(true, visible(same.get(), actor)));
            }
        }
        return documentId == null
                ? Optional.empty()
                : documents.noticeOfSameText(documentId).map(id -> new Known(false, visible(id, actor)));
    }

    private @Nullable Long visible(long noticeId, Actor actor) {
        return access.sees(noticeId, actor) ? noticeId : null;
    }
}
