package vn.ntm.assessment.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ntm.identity.Role;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** "Thẩm tra", "Đoàn đánh giá", the evidence for those who verify; "Chỉ tiêu, đăng ký" and "Công nhận" for everybody. */
@Component
class VerificationMenu implements MenuContribution {

    static final Set<Role> ROLES = EnumSet.of(Role.VPH, Role.VPT, Role.PB, Role.TV);

    @Override
    public List<Item> items(Viewer viewer) {
        Item targets = Item.of(Group.CRITERIA, 30, "flag", "Chỉ tiêu, đăng ký", null, "/chi-tieu");
        Item recognitions = Item.of(Group.RECOGNITION, 30, "award", "Công nhận", null, "/cong-nhan");
        Item teams = Item.of(Group.CRITERIA, 22, "people", "Đoàn đánh giá", null, TeamListController.PATH);
        teams = viewer.hasAnyRole("TV") ? teams : teams.seldom();
        Item dossiers = Item.of(Group.CRITERIA, 25, "folder-check", "Hồ sơ minh chứng", null, "/minh-chung");
        return ROLES.stream().anyMatch(role -> viewer.hasAnyRole(role.name()))
                ? List.of(
                        Item.of(Group.CRITERIA, 20, "clipboard-check", "Thẩm tra", "Thẩm tra", "/tham-tra"),
                        teams,
                        dossiers,
                        targets,
                        recognitions)
                : List.of(targets, recognitions);
    }
}
