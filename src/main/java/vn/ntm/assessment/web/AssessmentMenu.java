package vn.ntm.assessment.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** A commune's own criteria; obstacles for everybody who raises or answers them. */
@Component
class AssessmentMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        List<Item> items = new ArrayList<>();
        if (viewer.hasAnyRole("CTX", "CBX")) {
            items.add(Item.of(Group.CRITERIA, 4, "house-door", "Tiêu chí của xã", "Tự đánh giá", "/danh-gia"));
        }
        if (!viewer.hasAnyRole("QTHT")) {
            items.add(Item.of(Group.CRITERIA, 8, "exclamation-triangle", "Vướng mắc, đề xuất", null, "/vuong-mac"));
        }
        return items;
    }
}
