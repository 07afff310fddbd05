package vn.ntm.notice.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Right;
import vn.ntm.identity.Role;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

@Component
class NoticeMenu implements MenuContribution {

    @Override
    public List<Item> items(Viewer viewer) {
        if (viewer.roles().isEmpty()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        items.add(Item.of(Group.WORK, 10, "megaphone", "Thông báo kết luận", "Thông báo", "/thong-bao"));
        if (viewer.roles().stream().map(Role::valueOf).anyMatch(role -> role.has(Right.DRAFT_NOTICE))) {
            items.add(Item.of(Group.WORK, 15, "file-earmark-text", "Đọc thông báo", null, "/doc-thong-bao"));
        }
        return items;
    }
}
