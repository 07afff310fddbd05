package vn.ntm.ui;

import org.jspecify.annotations.Nullable;

/** Where a viewer lands after signing in; the first answer (by {@code @Order}) wins. */
public interface HomePage {

    @Nullable String pathFor(Viewer viewer);
}
