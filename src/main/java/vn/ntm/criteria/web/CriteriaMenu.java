package vn.ntm.criteria.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** Everybody may look up what is asked of a commune, and who answers for it. */
@Component
class CriteriaMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        List<Item> items = new ArrayList<>();
        Item sets = Item.of(Group.CRITERIA, 10, "journal-check", "Bộ tiêu chí", "Tiêu chí", "/bo-tieu-chi");
        items.add(viewer.hasAnyRole("QTHT") ? sets : sets.seldom());
        items.add(Item.of(Group.CRITERIA, 12, "person-check", "Phân công phụ trách", null, LeadListController.PATH)
                .seldom());
        if (viewer.hasAnyRole("QTHT", "VPT")) {
            items.add(Item.of(Group.CRITERIA, 13, "diagram-3", "Nhóm xã", null, "/nhom-xa")
                    .seldom());
        }
        if (viewer.hasAnyRole("PB", "TV", "VPH")) {
            Item led = Item.of(Group.CRITERIA, 14, "list-check", "Tiêu chí phụ trách", null, "/tieu-chi-phu-trach");
            items.add(viewer.hasAnyRole("VPH") ? led.seldom() : led);
        }
        return items;
    }
}
