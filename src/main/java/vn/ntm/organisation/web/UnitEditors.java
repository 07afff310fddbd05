package vn.ntm.organisation.web;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.ntm.organisation.UnitSummary;
import vn.ntm.ui.NotAllowedException;
import vn.ntm.ui.Viewer;
import vn.ntm.ui.ViewerSource;

/**
 * Who may change the directory: the role that holds the right MANAGE_UNITS. Rights belong to identity, which builds on
 * this module; so the role is asked for by its code.
 */
@Component
public class UnitEditors {

    private static final String ADMINISTRATOR = "QTHT";
    private static final String OFFICE = "VPT";
    private static final String AUDITOR = "KT";

    private final ViewerSource viewers;

    UnitEditors(ViewerSource viewers) {
        this.viewers = viewers;
    }

    public boolean mayEdit() {
        Viewer viewer = viewers.current();
        return viewer != null && viewer.hasAnyRole(ADMINISTRATOR);
    }

    public void require() {
        if (!mayEdit()) {
            throw new NotAllowedException("organisation.denied.edit");
        }
    }

    /** Mergers and lineage: the administrator everywhere, the provincial office in its province (domain 7). */
    public boolean mayRearrange() {
        Viewer viewer = viewers.current();
        return viewer != null && viewer.hasAnyRole(ADMINISTRATOR, OFFICE);
    }

    public boolean mayReadRearrangements() {
        Viewer viewer = viewers.current();
        return viewer != null && viewer.hasAnyRole(ADMINISTRATOR, OFFICE, AUDITOR);
    }

    /** The subtree whose rearrangements the viewer reads: everything for administrators and auditors. */
    public String readScope() {
        Viewer viewer = viewers.current();
        boolean everything = viewer != null && viewer.hasAnyRole(ADMINISTRATOR, AUDITOR);
        return everything ? "/" : viewers.currentScope();
    }

    /** Refuses somebody who may not rearrange units at all. */
    public void requireRearranging() {
        if (!mayRearrange()) {
            throw new NotAllowedException("organisation.denied.rearrange");
        }
    }

    /** Refuses a provincial office that reaches for units of another province. */
    public void requireInside(Collection<UnitSummary> units) {
        requireRearranging();
        String scope = viewers.currentScope();
        if (!mayEdit() && !units.stream().allMatch(unit -> unit.path().startsWith(scope))) {
            throw new NotAllowedException("organisation.denied.otherProvince");
        }
    }
}
