package vn.ntm.operations.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** For those who look after the installation. */
@Component
class OperationsMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        boolean may = Arrays.stream(Role.values())
                .anyMatch(role -> viewer.hasAnyRole(role.name()) && role.has(Right.MANAGE_JOBS));
        return may
                ? List.of(Item.of(Group.ADMINISTRATION, 65, "shield", "Tình trạng hệ thống", null, "/he-thong"))
                : List.of();
    }
}
