package vn.ntm.works.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** Works, debts, money, surveys and thôn: for everybody who follows units. */
@Component
class WorksMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        if (viewer.roles().isEmpty() || viewer.hasAnyRole("QTHT")) {
            return List.of();
        }
        Item works = Item.of(Group.CRITERIA, 30, "nut", "Công trình, mô hình", null, "/cong-trinh");
        return List.of(
                viewer.hasAnyRole("CTX", "CBX") ? works : works.seldom(),
                Item.of(Group.REPORT, 50, "cash-coin", "Nợ đọng XDCB", null, "/no-dong"),
                Item.of(Group.REPORT, 52, "stack", "Nguồn lực", null, "/nguon-luc")
                        .seldom(),
                Item.of(Group.REPORT, 54, "people", "Sự hài lòng", null, "/hai-long")
                        .seldom(),
                Item.of(Group.REPORT, 56, "house-door", "Thôn NTM", null, "/thon")
                        .seldom());
    }
}
