package vn.ntm.task.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Actor;
import vn.ntm.identity.CurrentUser;
import vn.ntm.task.domain.TaskRegister;
import vn.ntm.task.web.series.OwedCards;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** The menu entries of duties; their counters are the lists' own counts. */
@Component
class TaskMenu implements MenuContribution {

    private final TaskRegister register;
    private final OwedCards owed;
    private final CurrentUser user;

    TaskMenu(TaskRegister register, OwedCards owed, CurrentUser user) {
        this.register = register;
        this.owed = owed;
        this.user = user;
    }

    @Override
    public List<Item> items(Viewer viewer) {
        Actor actor = user.actor().orElse(null);
        if (actor == null) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        boolean reader = viewer.hasAnyRole("KT", "QTHT");
        boolean leader = viewer.hasAnyRole("LD", "VPT", "VPH");
        Item reports = Item.of(Group.REPORT, 10, "file-earmark-bar-graph", "Báo cáo định kỳ", null, "/bao-cao-dinh-ky");
        if (!reader) {
            Item mine = Item.of(Group.TOP, leader ? 20 : 10, "person-check", "Việc của tôi", "Việc", "/viec-cua-toi");
            if (leader) {
                items.add(mine);
            } else {
                long late = owed.overdue(actor);
                items.add(mine.withCount(register.overdue(actor, true) + late, true));
                reports = reports.withCount(late, true);
            }
        }
        items.add(reports);
        String label = viewer.hasAnyRole("CTX", "CBX")
                ? "Nhiệm vụ của xã"
                : viewer.hasAnyRole("PB") ? "Nhiệm vụ của phòng" : "Nhiệm vụ";
        Item all = Item.of(Group.WORK, 20, "list-check", label, "Nhiệm vụ", "/nhiem-vu");
        items.add(leader || reader ? all.withCount(register.overdue(actor, false), true) : all);
        return items;
    }
}
