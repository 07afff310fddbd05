package vn.ntm.criteria.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** Everybody may look up what is asked of a commune. */
@Component
class CriteriaMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        return List.of(Item.of(Group.CRITERIA, 10, "journal-check", "Bộ tiêu chí", "Tiêu chí", "/bo-tieu-chi"));
    }
}
