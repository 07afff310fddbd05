package vn.ntm.organisation.web;

import org.springframework.stereotype.Component;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.Viewer;
import vn.ntm.ui.ViewerSource;

/**
 * Who may change the directory: the role that holds the right MANAGE_UNITS. Rights belong to identity, which builds on
 * this module; so the role is asked for by its code.
 */
@Component
class UnitEditors {

    private static final String ADMINISTRATOR = "QTHT";

    private final ViewerSource viewers;

    UnitEditors(ViewerSource viewers) {
        this.viewers = viewers;
    }

    boolean mayEdit() {
        Viewer viewer = viewers.current();
        return viewer != null && viewer.hasAnyRole(ADMINISTRATOR);
    }

    void require() {
        if (!mayEdit()) {
            throw new NotAllowedException("organisation.denied.edit");
        }
    }
}
