package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** "Nhiệm vụ": the list with its saved views and filters. */
public final class TaskListPage {

    private final Page page;

    public TaskListPage(Page page) {
        this.page = page;
    }

    public TaskListPage open(String address) {
        page.navigate(address);
        return this;
    }

    /** How many rows the list says it has in all. */
    public long total() {
        String says = page.locator(".pager > span").innerText();
        return says.equals("Không có dòng nào")
                ? 0
                : Long.parseLong(says.substring(says.lastIndexOf(' ') + 1).replace(".", ""));
    }

    /** The number on the saved view that is open. */
    public long currentView() {
        return Long.parseLong(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Bộ lọc có sẵn"))
                .locator("[aria-current] b")
                .innerText());
    }

    public Locator rows() {
        return page.getByRole(AriaRole.MAIN).locator("tbody tr");
    }

    public TaskListPage filter(String words) {
        page.getByLabel("Nội dung, đơn vị").fill(words);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lọc").setExact(true))
                .click();
        return this;
    }

    public TaskPage openTask(String title) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true))
                .click();
        return new TaskPage(page);
    }
}
