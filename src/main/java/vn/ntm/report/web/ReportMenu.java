package vn.ntm.report.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ntm.ui.HomePage;
import vn.ntm.ui.MenuContribution;
import vn.ntm.ui.Viewer;

/** The board and the year in the menu, and where each role lands after signing in (design, part 2). */
@Component
@Order(0)
class ReportMenu implements MenuContribution, HomePage {

    @Override
    public List<Item> items(Viewer viewer) {
        List<Item> items = new ArrayList<>();
        if (viewer.hasAnyRole("QTHT", "VPT")) {
            items.add(Item.of(
                    Group.DIRECTORY, 50, "file-earmark-text", "Biểu mẫu của Chương trình", null, FormController.PATH));
        }
        if (viewer.hasAnyRole("CTX", "CBX")) {
            items.add(Item.of(
                    Group.REPORT, 15, "file-earmark-text", "Biểu số liệu của xã", null, TableController.OF_COMMUNE));
        }
        if (!leads(viewer)) {
            return items;
        }
        items.addAll(List.of(
                Item.of(Group.TOP, 10, "speedometer2", "Bảng điều hành", "Điều hành", "/dieu-hanh"),
                Item.of(Group.REPORT, 35, "people", "Tài liệu họp Ban Chỉ đạo", null, "/bao-cao/cuoc-hop"),
                Item.of(Group.REPORT, 5, "file-earmark-text", "Báo cáo theo kỳ", null, PeriodController.PATH),
                Item.of(Group.REPORT, 40, "file-earmark-bar-graph", "Đánh giá năm", null, "/bao-cao/danh-gia-nam")
                        .seldom(),
                Item.of(Group.REPORT, 45, "person-check", "Trách nhiệm người đứng đầu", null, "/bao-cao/trach-nhiem")
                        .seldom()));
        return items;
    }

    @Override
    public @Nullable String pathFor(Viewer viewer) {
        if (leads(viewer)) {
            return "/dieu-hanh";
        }
        if (viewer.hasAnyRole("QTHT")) {
            return "/nguoi-dung";
        }
        return viewer.roles().isEmpty() ? null : "/viec-cua-toi";
    }

    private static boolean leads(Viewer viewer) {
        return viewer.hasAnyRole("LD", "VPT", "VPH", "KT");
    }
}
