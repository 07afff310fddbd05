package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A notice: its wording at left, the tasks that came from it at right. */
public final class NoticePage {

    private final Page page;

    public NoticePage(Page page) {
        this.page = page;
    }

    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    public Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    public Locator flash() {
        return page.getByRole(AriaRole.STATUS);
    }

    /** The item that says so. */
    public Locator item(String words) {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Nguyên văn thông báo"))
                .locator(".it")
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    public AssignPage assign(String words) {
        item(words)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Giao việc"))
                .click();
        return new AssignPage(page);
    }

    /** The tasks beside the wording. */
    public Locator tasks() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Nhiệm vụ, cuộn được"))
                .getByRole(AriaRole.ARTICLE);
    }
}
