package vn.ntm.audit.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** The trail, for whoever may read it. */
@Component
class AuditMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        for (Role role : Role.values()) {
            if (viewer.hasAnyRole(role.name()) && role.has(Right.READ_AUDIT)) {
                boolean administrator = role == Role.QTHT;
                Item trail = Item.of(
                        administrator ? Group.ADMINISTRATION : Group.DIRECTORY,
                        90,
                        "clock-history",
                        "Nhật ký",
                        administrator ? "Nhật ký" : null,
                        "/nhat-ky");
                return List.of(administrator ? trail : trail.seldom());
            }
        }
        return List.of();
    }
}
