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
        SpringTemplateEngine engine =
                new TemplateConfiguration().engine(List.of(new StringTemplateResolver()), List.of());
        return Jsoup.parse(engine.process(template, new Context(null, Map.of("menu", MENU))));
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
}
