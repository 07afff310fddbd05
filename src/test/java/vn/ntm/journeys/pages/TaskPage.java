package vn.ntm.journeys.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A task: its units with their states, what happened, and what the viewer may do. */
public final class TaskPage {

    private final Page page;

    public TaskPage(Page page) {
        this.page = page;
    }

    public TaskPage open(String address) {
        page.navigate(address);
        return this;
    }

    public Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    public Locator flash() {
        return page.getByRole(AriaRole.STATUS);
    }

    /** A unit's line; on the phone it is a card, so not looked up as a row of a table. */
    public Locator unit(String name) {
        return page.getByRole(AriaRole.MAIN)
                .locator("table:not(.mx) tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    /** A step offered at the top of the page. */
    public Locator step(String label) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    /** A step offered in a unit's line: "Nghiệm thu Xã Quốc Khánh". */
    public Locator stepFor(String label, String unit) {
        return page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(label + " " + unit).setExact(true));
    }

    /** What happened, the newest first. */
    public Locator events() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Diễn biến"))
                .getByRole(AriaRole.LISTITEM);
    }

    public ReportPage report() {
        step("Báo cáo").click();
        return new ReportPage(page);
    }

    public StepPage take(String label) {
        step(label).click();
        return new StepPage(page);
    }
}
