package vn.ntm.task.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** The way to the milestones, commitments and decisions, for those who give duties. */
@Component
class MilestoneMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        return viewer.hasAnyRole("VPH", "VPT", "LD")
                ? List.of(
                        Item.of(Group.WORK, 60, "signpost-split", "Mốc, sự kiện", null, "/moc-thoi-gian")
                                .seldom(),
                        Item.of(Group.WORK, 65, "journal-check", "Sổ cam kết", null, "/cam-ket")
                                .seldom(),
                        Item.of(Group.WORK, 67, "flag", "Chủ trương", null, "/chu-truong")
                                .seldom())
                : List.of();
    }
}
