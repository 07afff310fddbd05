package vn.ntm.notice.domain.review;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.Right;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.NotFoundException;

/** Who works on a reading: those who may draft notices, for offices in their scope. Elsewhere it does not exist. */
@Component
public class ReviewAccess {

    private final ReviewStore store;

    ReviewAccess(ReviewStore store) {
        this.store = store;
    }

    public static void requireRight(Actor actor) {
        if (!actor.may(Right.DRAFT_NOTICE)) {
            throw new NotAllowedException("notice.error.notAllowed.draft");
        }
    }

    NoticeReview find(long id, Actor actor) {
        requireRight(actor);
        return store.find(id)
                .filter(review -> actor.sees(review.officePath()))
                .orElseThrow(() -> new NotFoundException("review", id));
    }

    /** For a change: open, and nobody was quicker. */
    NoticeReview current(long id, int version, Actor actor) {
        NoticeReview review = find(id, actor);
        requireOpen(review);
        if (review.version() != version) {
            throw new OptimisticLockingFailureException("review " + id + " is no longer version " + version);
        }
        return review;
    }

    /** As {@link #find}, and alone until the transaction ends. */
    NoticeReview alone(long id, Actor actor) {
        requireRight(actor);
        return store.lock(id)
                .filter(review -> actor.sees(review.officePath()))
                .orElseThrow(() -> new NotFoundException("review", id));
    }

    private static void requireOpen(NoticeReview review) {
        if (review.state() != ReviewState.OPEN) {
            throw new NotAllowedException("notice.review.error.closed");
        }
    }
}
