package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** "Bảng điều hành". */
public final class BoardPage {

    private final Page page;

    public BoardPage(Page page) {
        this.page = page;
    }

    public BoardPage open() {
        page.navigate("/dieu-hanh");
        return this;
    }

    public BoardPage asOf(String day) {
        page.getByLabel("Tính đến hết ngày").fill(day);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Xem").setExact(true))
                .click();
        return this;
    }

    public Locator note() {
        return page.getByText("Tình hình như đã có đến hết ngày");
    }

    public Locator tiles() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Số chính"))
                .getByRole(AriaRole.LINK);
    }

    public Locator tile(String label) {
        return tiles().filter(new Locator.FilterOptions().setHasText(label));
    }

    /** The big number of a tile; "15 / 39 việc" is 15. */
    public static long number(Locator tile) {
        return Long.parseLong(
                tile.locator(".v").innerText().strip().split("\\s")[0].replace(".", ""));
    }

    /** "Quá hạn: ai, việc gì". */
    public Locator overdue() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Quá hạn: ai, việc gì"))
                .locator("tbody tr");
    }

    /** The numbers of "Theo đơn vị chủ trì" that open a list. */
    public Locator unitFigures() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Theo đơn vị chủ trì"))
                .locator("td.num")
                .getByRole(AriaRole.LINK);
    }
}
