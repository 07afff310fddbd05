package vn.ntm.task.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

@Component
class HolidayMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        return viewer.hasAnyRole("QTHT")
                ? List.of(Item.of(Group.DIRECTORY, 40, "calendar3", "Lịch nghỉ", null, "/lich-nghi"))
                : List.of();
    }
}
