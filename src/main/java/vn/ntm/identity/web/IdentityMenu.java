package vn.ntm.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ntm.identity.CurrentUser;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.ui.HomePage;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** The list of people, for whoever manages accounts; the administrator begins there. */
@Component
@Order(1000)
class IdentityMenu implements MenuContribution, HomePage {

    private final CurrentUser user;

    IdentityMenu(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Item> items(Viewer viewer) {
        if (user.actor().filter(actor -> actor.may(Right.MANAGE_ACCOUNTS)).isEmpty()) {
            return List.of();
        }
        for (Role role : Role.values()) {
            if (viewer.hasAnyRole(role.name()) && role.has(Right.MANAGE_ACCOUNTS)) {
                boolean administrator = role == Role.QTHT;
                return List.of(Item.of(
                        Group.ADMINISTRATION,
                        10,
                        "people",
                        "Người dùng",
                        administrator ? "Người dùng" : null,
                        "/nguoi-dung"));
            }
        }
        return List.of();
    }

    @Override
    public @Nullable String pathFor(Viewer viewer) {
        return viewer.hasAnyRole(Role.QTHT.name()) ? "/nguoi-dung" : null;
    }
}
