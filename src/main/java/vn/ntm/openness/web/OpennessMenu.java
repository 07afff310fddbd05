package vn.ntm.openness.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.identity.CurrentUser;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** The public page in the menu of offices. */
@Component
class OpennessMenu implements MenuContribution {

    private final CurrentUser user;

    OpennessMenu(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Item> items(Viewer viewer) {
        boolean office = user.actor().filter(actor -> actor.role().isOffice()).isPresent();
        return office
                ? List.of(Item.of(Group.REPORT, 90, "globe2", "Trang công khai", null, PublicSwitchController.PATH)
                        .seldom())
                : List.of();
    }
}
