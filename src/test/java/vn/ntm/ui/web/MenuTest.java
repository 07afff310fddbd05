package vn.ntm.ui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import vn.ntm.ui.MenuContribution.Group;
import vn.ntm.ui.MenuContribution.Item;

/** The menu as a phone shows it: four tabs, and everything behind "Thêm". */
class MenuTest {

    private static final Menu MENU = Menu.of(
            List.of(
                    Item.of(Group.TOP, 10, "person-check", "Việc của tôi", "Việc", "/viec-cua-toi")
                            .withCount(3, true),
                    Item.of(Group.WORK, 10, "megaphone", "Thông báo kết luận", "Thông báo", "/thong-bao")
                            .withCount(0, true),
                    Item.of(Group.WORK, 15, "file-earmark-text", "Đọc thông báo", null, "/doc-thong-bao"),
                    Item.of(Group.WORK, 20, "list-check", "Nhiệm vụ của xã", "Nhiệm vụ", "/nhiem-vu")
                            .withCount(7, false),
                    Item.of(Group.CRITERIA, 10, "journal-check", "Bộ tiêu chí", "Tiêu chí", "/bo-tieu-chi"),
                    Item.of(Group.ADMINISTRATION, 10, "people", "Người dùng", "Người dùng", "/nguoi-dung")),
            "/nhiem-vu/12");

    private static Document render(String template) {
        return render(template, MENU);
    }

    private static Document render(String template, Menu menu) {
        SpringTemplateEngine engine =
                new TemplateConfiguration().engine(List.of(new StringTemplateResolver()), List.of());
        return Jsoup.parse(engine.process(template, new Context(null, Map.of("menu", menu))));
    }

    @Test
    void theFirstFourWithAShortNameAreTabs() {
        Document page = render("<nav><th:block ui:piece=\"${menu.tabs}\"></th:block></nav>");
        assertThat(page.select("nav > a").eachText()).containsExactly("Việc 3", "Thông báo", "Nhiệm vụ 7", "Tiêu chí");
        assertThat(page.select("a[aria-current=page]").eachAttr("href")).containsExactly("/nhiem-vu");
        assertThat(page.select(".dot:not(.calm)").eachText()).containsExactly("3");
    }

    @Test
    void everythingIsBehindMoreInItsGroups() {
        Document page = render("<div><th:block ui:piece=\"${menu.more}\"></th:block></div>");
        assertThat(page.select("div > a")).hasSize(6);
        assertThat(page.select(".grp").eachText()).containsExactly("Thông báo, nhiệm vụ", "Tiêu chí", "Quản trị");
        assertThat(page.select(".cnt.hot").eachText()).containsExactly("3");
    }

    @Test
    void whatIsSeldomUsedIsFoldedBehindTheRestOfItsGroup() {
        Item units = Item.of(Group.DIRECTORY, 10, "diagram-3", "Đơn vị", null, "/don-vi");
        Item villages = Item.of(Group.REPORT, 56, "house-door", "Thôn NTM", null, "/thon");
        List<Item> items = List.of(
                Item.of(Group.REPORT, 10, "file-earmark-bar-graph", "Báo cáo định kỳ", null, "/bao-cao-dinh-ky"),
                Item.of(Group.REPORT, 52, "stack", "Nguồn lực", null, "/nguon-luc")
                        .seldom(),
                villages.seldom(),
                units.seldom());
        Document elsewhere = render("<nav ui:piece=\"${menu.side}\"></nav>", Menu.of(items, "/bao-cao-dinh-ky"));
        assertThat(elsewhere.select("nav > a").eachText()).containsExactly("Báo cáo định kỳ", "Đơn vị");
        assertThat(elsewhere.select("details:not([open]) > summary").eachText()).containsExactly("Mục khác (2)");
        assertThat(elsewhere.select("details > a").eachText()).containsExactly("Nguồn lực", "Thôn NTM");
        Document there = render("<nav ui:piece=\"${menu.side}\"></nav>", Menu.of(items, "/thon/2026"));
        assertThat(there.select("details[open] > a[aria-current=page]").eachText())
                .containsExactly("Thôn NTM");
        Document only = render(
                "<nav ui:piece=\"${menu.side}\"></nav>",
                Menu.of(List.of(units.seldom(), villages.seldom(), units.seldom()), "/"));
        assertThat(only.select("nav > details > summary").eachText()).containsExactly("Danh mục (2)");
    }
}
