package vn.ntm.dossier.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** "Hồ sơ công nhận" for everybody; campaigns and working groups for the offices, procedures for who keeps or audits them. */
@Component
class DossierMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        List<Item> items = new ArrayList<>();
        items.add(Item.of(Group.RECOGNITION, 10, "archive", "Hồ sơ công nhận", "Hồ sơ", DossierBoardController.PATH));
        if (viewer.hasAnyRole("VPT", "VPH", "LD", "KT")) {
            items.add(Item.of(
                    Group.RECOGNITION, 20, "calendar-range", "Đợt xét công nhận", null, CampaignController.PATH));
        }
        if (viewer.hasAnyRole("VPT", "VPH", "LD")) {
            items.add(Item.of(Group.CRITERIA, 23, "people", "Tổ công tác", null, GroupController.PATH)
                    .seldom());
        }
        if (viewer.hasAnyRole("QTHT", "VPT", "VPH", "LD", "KT")) {
            items.add(Item.of(
                            Group.RECOGNITION,
                            40,
                            "signpost-split",
                            "Quy trình công nhận",
                            null,
                            ProcedureController.PATH)
                    .seldom());
        }
        return items;
    }
}
