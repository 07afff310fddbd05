package vn.ntm.notice.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

@Component
class NoticeMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        return viewer.roles().isEmpty()
                ? List.of()
                : List.of(Item.of(Group.WORK, 10, "megaphone", "Thông báo kết luận", "Thông báo", "/thong-bao"));
    }
}
