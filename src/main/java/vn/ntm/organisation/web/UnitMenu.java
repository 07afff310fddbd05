package vn.ntm.organisation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** The directory is public knowledge: everybody signed in reads it. */
@Component
class UnitMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        Item units = Item.of(Group.DIRECTORY, 10, "diagram-3", "Đơn vị", null, "/don-vi");
        return List.of(viewer.hasAnyRole("QTHT") ? units : units.seldom());
    }
}
