package vn.ntm.notification.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** The calendar of deadlines for everybody; the work in the background for administrators. The inbox is behind the bell. */
@Component
class NotificationMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        if (viewer.roles().isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        items.add(Item.of(Group.WORK, 25, "calendar3", "Lịch hạn việc", null, "/lich"));
        for (Role role : Role.values()) {
            if (viewer.hasAnyRole(role.name()) && role.has(Right.MANAGE_JOBS)) {
                items.add(Item.of(Group.ADMINISTRATION, 60, "arrow-repeat", "Công việc nền", null, "/cong-viec-nen"));
            }
        }
        return items;
    }
}
