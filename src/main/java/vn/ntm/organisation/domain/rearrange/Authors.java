package vn.ntm.organisation.domain.rearrange;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.domain.rearrange.Rearrangement.Author;
import vn.ntm.ui.Viewer;
import vn.ntm.ui.ViewerSource;

/** Whose name stands under a rearrangement. */
@Component
class Authors {

    private final ViewerSource viewers;

    Authors(ViewerSource viewers) {
        this.viewers = viewers;
    }

    Author current() {
        Viewer viewer = Objects.requireNonNull(viewers.current(), "nobody signed in");
        Long user = Objects.requireNonNull(viewers.currentUserId(), "nobody signed in");
        return new Author(user, viewer.name(), viewer.position());
    }
}
