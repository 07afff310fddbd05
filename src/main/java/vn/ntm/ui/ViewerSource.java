package vn.ntm.ui;

import org.jspecify.annotations.Nullable;

/** Says who is signed in; implemented by the module identity. */
public interface ViewerSource {

    /** The signed-in viewer, or null on public pages. */
    @Nullable Viewer current();

    /** Id of the signed-in account, for the audit trail of modules below identity; null on public pages. */
    default @Nullable Long currentUserId() {
        return null;
    }

    /** Path of the subtree that the viewer may read, for the rules of modules below identity; "/-" on public pages. */
    default String currentScope() {
        return "/-";
    }
}
